import { create } from 'zustand';
import type { BoardKind, WorkspaceRole } from '../../../src-shared/model/words';
import { openInspector } from '../../state';

/** What is known already of whom the inspector speaks; the rest it asks for. */
export interface KnownPerson {
  id: string;
  name?: string;
  email?: string;
  workspaceRole?: WorkspaceRole | null;
}
export interface KnownBoard {
  id: string;
  name?: string;
  kind?: BoardKind;
  private?: boolean;
}

/** Through whose eyes "Why?" looks. */
export interface ViewAs {
  /** Somebody whom nobody knows and who has no account, in place of the person. */
  guest: boolean;
  /** They hold the board's link. */
  link: boolean;
  /** The password that they typed. */
  password: 'none' | 'right' | 'wrong';
}
export const AS_THEMSELVES: ViewAs = { guest: false, link: false, password: 'none' };

export type InspectorTab = 'why' | 'person' | 'board';

interface InspectorState {
  person: KnownPerson | null;
  board: KnownBoard | null;
  tab: InspectorTab;
  as: ViewAs;
  /** Counts requests to be looked at: the region then takes the focus. */
  called: number;
  /** Speaks of something else, without a word more: follows the selection of a view. */
  point(to: { person?: KnownPerson | null; board?: KnownBoard | null }): void;
  /** Opens the region, points it, and leads the keyboard there. */
  show(to: { person?: KnownPerson | null; board?: KnownBoard | null; tab?: InspectorTab }): void;
  choose(tab: InspectorTab): void;
  see(as: ViewAs): void;
}

function sameThing(a: { id: string } | null, b: { id: string } | null): boolean {
  return a?.id === b?.id;
}

export const useInspector = create<InspectorState>()((set) => ({
  person: null,
  board: null,
  tab: 'why',
  as: AS_THEMSELVES,
  called: 0,
  point: ({ person = null, board = null }) =>
    set((state) =>
      sameThing(state.person, person) && sameThing(state.board, board) ? state : { person, board },
    ),
  show: ({ person = null, board = null, tab }) => {
    openInspector();
    const fitting = person === null ? 'board' : board === null ? 'person' : 'why';
    // What one asks to be explained is somebody's own access.
    set(({ called }) => ({
      person,
      board,
      tab: tab ?? fitting,
      as: AS_THEMSELVES,
      called: called + 1,
    }));
  },
  choose: (tab) => set({ tab }),
  see: (as) => set({ as }),
}));
