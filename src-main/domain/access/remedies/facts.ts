import type { OverrideLevel } from '../../../../src-shared/model/level';
import { EDIT } from '../../../../src-shared/model/level';
import type { ShareRow } from '../../../../src-shared/model/rows';
import type { State } from '../../state/state';
import { activePartners } from '../partner';
import type { Question } from '../types';

/** How commands name the person: a stranger has an address alone. */
export function nameOf({ person }: Pick<Question, 'person'>): string {
  return person.id === '' ? person.email : person.id;
}

/** The highest override that O0, O2 and O3 allow for this person on this board; null for none. */
export function overrideFor({ state, person, board, membership }: Question): OverrideLevel | null {
  if (membership === 0 || board.kind === 'canvas') return null;
  if (state.workspace?.plan !== 'enterprise') return null;
  if (person.workspaceRole !== 'viewer') return membership >= EDIT ? 'edit' : 'view';
  return board.kind === 'grid' ? null : 'view';
}

/** The person's shares of what is asked about, whatever their status. */
export function* sharesOf({ state, person, board, card }: Question): IterableIterator<ShareRow> {
  for (const share of state.shares.of(person.id)) {
    const meant =
      share.scope === 'tenant' || share.target === (share.scope === 'card' ? card : board.id);
    if (meant) yield share;
  }
}

/** A new share of the smallest scope that serves (E2). */
export function newShare({ person, board, card }: Question) {
  const target =
    card === null
      ? ({ scope: 'board', target: board.id } as const)
      : ({ scope: 'card', target: card } as const);
  return { type: 'share.create', email: person.email, ...target, access: 'read-only' } as const;
}

/** The person's partners, with the places of the boards and reports that each has. */
export function* partnersOf(state: State, personPlace: number) {
  for (const [place, row] of activePartners(state, personPlace)) {
    const boards = [...state.partners.boards.of(place).keys()];
    const reports = [...state.partners.sharedReports.of(place).keys()];
    yield { id: row.id, boards, reports };
  }
}
