import { ArrowDownUp, History, Layers, Settings, SquareKanban, Users } from 'lucide-react';
import { go, type ViewName } from '../../state';
import type { Action } from '../actions';

const VIEWS = [
  ['teamspaces', Layers, '1'],
  ['boards', SquareKanban, '2'],
  ['history', History, '3'],
  ['people', Users, '4'],
  ['import', ArrowDownUp, '5'],
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
