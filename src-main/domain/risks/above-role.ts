import { EDIT, type LevelCode } from '../../../src-shared/model/level';
import type { BoardRow, PersonRow } from '../../../src-shared/model/rows';
import { subjectOf } from '../reviews/ids';
import type { Finding, Looked } from './finding';

/** O2, W2: kept but capped (C1). Viewers have `view` at most, and never see grids. */
export function isAboveRole(person: PersonRow, board: BoardRow, level: LevelCode): boolean {
  return person.workspaceRole === 'viewer' && (board.kind === 'grid' || level >= EDIT);
}

/** Overrides that would count again with a higher role. */
export function* aboveRoleFindings({ state }: Looked): Iterable<Finding> {
  for (const board of state.boards) {
    for (const [place, level] of state.overrides.of(state.boards.placeOf(board.id))) {
      const person = state.people.at(place);
      if (person === undefined || !person.active || !isAboveRole(person, board, level)) continue;
      yield {
        kind: 'override-above-role',
        subject: subjectOf('override', board.id, person.id),
        severity: 'low',
        person: person.id,
        board: board.id,
        facts: {
          override: level >= EDIT ? 'edit' : 'view',
          workspaceRole: person.workspaceRole,
          boardKind: board.kind,
        },
      };
    }
  }
}
