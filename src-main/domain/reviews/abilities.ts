import type { Level } from '../../../src-shared/model/level';
import { levelCode } from '../../../src-shared/model/level';
import type { ReviewItemRow } from '../../../src-shared/model/rows';
import type { State } from '../state/state';

export interface Abilities {
  canRevoke: boolean;
  /** Why not, as a rule. */
  rule?: string;
  /** What a change may set it to. */
  levels: Level[];
  canExpire: boolean;
}

type About = Pick<ReviewItemRow, 'kind' | 'person' | 'board' | 'was'>;

const REVOCABLE: Abilities = { canRevoke: true, levels: [], canExpire: false };

/** What a review can do about an item: take it away, set another level, give it another end. */
export function abilitiesOf(state: State, about: About): Abilities {
  switch (about.kind) {
    case 'share':
      return { canRevoke: true, levels: ['view', 'edit'], canExpire: true };
    case 'partner':
    case 'partner-board':
    case 'partner-report':
      return REVOCABLE;
    case 'participant':
    case 'link':
      return { ...REVOCABLE, levels: ['view', 'comment', 'edit'] };
    case 'member':
      return { ...REVOCABLE, levels: ['view', 'edit'] };
    case 'override':
      return overrideAbilities(state, about);
    case 'owner':
      // A board has exactly one owner: it is handed over, not taken away.
      return { canRevoke: false, rule: 'S17', levels: [], canExpire: false };
    case 'admin':
      return { canRevoke: false, rule: 'P1', levels: [], canExpire: false };
  }
}

/** P2.1: clearing an override brings the teamspace's level back, which may be more than it gave. */
function overrideAbilities(state: State, { person, board, was }: About): Abilities {
  const levels: Level[] = ['view', 'edit'];
  const row = state.boards.get(board ?? '');
  const place = state.people.placeOf(person ?? '');
  const membership = state.members.get(state.teamspaces.placeOf(row?.teamspace ?? ''), place) ?? 0;
  const behind = row?.private === true && row.privateBy !== person ? 0 : membership;
  const raises = behind > levelCode(was as Level);
  return raises
    ? { canRevoke: false, rule: 'P2.1', levels, canExpire: false }
    : { canRevoke: true, levels, canExpire: false };
}
