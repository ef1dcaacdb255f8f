import { boardRoleCode } from '../../../src-shared/model/level';
import type { ParticipantRow } from '../../../src-shared/model/rows';
import type { Path, Question } from './types';
import { closedBy, open } from './verdicts';

const closedByMode = closedBy('P3');

function participation({ state, boardPlace, personPlace }: Question): ParticipantRow | undefined {
  return state.participants.get(boardPlace, personPlace);
}

/** Who needs no password in mode `link-password` (P3): confirmed invitees, signed-in joiners. */
function letInWithoutPassword({ person }: Question, row: ParticipantRow): boolean {
  if (person.affiliation === 'guest') return false;
  return row.invitedDirectly ? person.emailConfirmed : true;
}

/** P3: the role that somebody has on the board directly. */
export const participant: Path = {
  id: 'P3',
  judge(question) {
    const row = participation(question);
    if (row === undefined) return null;
    const level = boardRoleCode(row.role);
    const { board, person, context } = question;
    if (board.mode === 'specific') {
      return person.affiliation === 'guest' ? closedByMode(level) : open(level);
    }
    if (board.mode === 'link' || context.password === 'right') return open(level);
    return letInWithoutPassword(question, row) ? open(level) : closedByMode(level);
  },
  describe(question, verdict) {
    const { person, board } = question;
    const role = participation(question)?.role ?? 'reader';
    const own = `${person.name} is ${role} of this board`;
    if (verdict.closedBy === undefined) return `${own}.`;
    return board.mode === 'specific'
      ? `${own}, but guests are disabled while only specific people reach the board.`
      : `${own}, but needs the board's password.`;
  },
};
