import {
  ArrowDownUp,
  ClipboardCheck,
  Handshake,
  History,
  Layers,
  LayoutDashboard,
  RefreshCw,
  Settings,
  Share2,
  SquareKanban,
  TriangleAlert,
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
  ['reviews', ClipboardCheck, '9'],
  // Ctrl 0 is the system's: actual size.
  ['risks', TriangleAlert, null],
  ['sync', RefreshCw, null],
  ['settings', Settings, ','],
] as const;

/** The views as actions: `go.boards` and Ctrl 2. */
export function goActions(label: (view: ViewName) => string): Action[] {
  return VIEWS.map(([view, icon, key]) => ({
    id: `go.${view}`,
    label: label(view),
    group: 'go',
    icon,
    ...(key === null ? {} : { keys: [`mod+${key}`] }),
    run: () => go({ view }),
  }));
}
