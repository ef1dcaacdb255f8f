import type { LevelCode } from '../../../src-shared/model/level';
import type { BoardKind } from '../../../src-shared/model/words';
import { levelThrough } from '../access/evaluate';
import { Scan } from '../access/scan';
import { teamspace as teamspacePath } from '../access/teamspace';
import type { State } from '../state/state';

/**
 * What membership of a teamspace gives a person at best (P2, after ceilings): asked of the evaluator
 * on one open board of each kind, since nothing else of a board bears on it. In a teamspace without
 * such boards it is the stored level of an active person.
 */
export function membershipLevels(
  state: State,
  at: number,
  teamspace: string,
): (person: number) => LevelCode {
  const kinds = new Map<BoardKind, number>();
  for (const place of state.boardsOf(teamspace)) {
    const board = state.boards.rowAt(place);
    if (!board.private && !kinds.has(board.kind)) kinds.set(board.kind, place);
  }
  const context = { at, holdsLink: false, password: 'right' } as const;
  const scans = [...kinds.values()].map((place) => new Scan(state, context).on(place));
  const members = state.members.of(state.teamspaces.placeOf(teamspace));
  return (person) => {
    if (scans.length === 0) {
      return state.people.at(person)?.active === true ? (members.get(person) ?? 0) : 0;
    }
    let best: LevelCode = 0;
    for (const scan of scans) {
      const q = scan.about(person);
      // An override stands for its own board alone.
      q.override = 0;
      const level = levelThrough(q, teamspacePath);
      if (level > best) best = level;
    }
    return best;
  };
}
