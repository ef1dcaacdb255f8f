import type { Severity } from '../../../src-shared/model/review';
import type { BoardRow } from '../../../src-shared/model/rows';
import { subjectOf } from '../reviews/ids';
import type { State } from '../state/state';
import type { Finding, Looked } from './finding';

/** C3, C4: where outsiders are kept out or asked for the password all the same, less is at stake. */
function severityOf(state: State, board: BoardRow): Severity {
  if (state.workspace?.nonMembers !== 'anyone') return 'low';
  return board.private || board.defaultRole === 'editor' ? 'high' : 'medium';
}

/** Boards that whoever holds the link reaches without a password (P4). */
export function* linkFindings({ state }: Looked): Iterable<Finding> {
  for (const board of state.boards) {
    if (board.mode !== 'link') continue;
    yield {
      kind: 'link-without-password',
      subject: subjectOf('board', board.id),
      severity: severityOf(state, board),
      board: board.id,
      facts: { defaultRole: board.defaultRole, private: board.private },
    };
  }
}
