import {
  ArrowDownUp,
  Handshake,
  History,
  Layers,
  LayoutDashboard,
  Settings,
  Share2,
  SquareKanban,
  Users,
} from 'lucide-react';
import { go, type ViewName } from '../../state';
import type { Action } from '../actions';

const VIEWS = [
  ['overview', LayoutDashboard, '1'],
  ['teamspaces', Layers, '2'],
  ['boards', SquareKanban, '3'],
  ['history', History, '4'],
  ['people', Users, '5'],
  ['import', ArrowDownUp, '6'],
  ['partners', Handshake, '7'],
  ['external-shares', Share2, '8'],
  ['settings', Settings, ','],
] as const;

/** The views as actions: `go.boards` and Ctrl 2. */
export function goActions(label: (view: ViewName) => string): Action[] {
  return VIEWS.map(([view, icon, key]) => ({
    id: `go.${view}`,
    label: label(view),
    group: 'go',
    icon,
    keys: [`mod+${key}`],
    run: () => go({ view }),
  }));
}
