import { levelName, type TeamspaceLevel } from '../../../src-shared/model/level';
import type { Path, Question } from './types';
import { closedBy, open } from './verdicts';

const closedByOverride = closedBy('P2.1');
const closedByPrivacy = closedBy('P2.2');
const closedByLeaving = closedBy('P2.3');

/** P2: the level of a teamspace member, unless an override (P2.1) or privacy (P2.2) stands before it. */
export const teamspace: Path = {
  id: 'P2',
  judge(question) {
    const { membership, override, board } = question;
    if (membership === 0) return null;
    if (override !== 0) return closedByOverride(membership);
    if (board.private && board.privateBy !== question.person.id) return closedByPrivacy(membership);
    return open(membership);
  },
  describe(question, verdict) {
    const level = memberWord(question);
    const of = `${question.person.name} is ${level} of the teamspace ${question.teamspace.name}`;
    if (verdict.closedBy === 'P2.1') return `${of}, but an override replaces that level here.`;
    if (verdict.closedBy === 'P2.2') {
      return `${of}, but the board is private: the teamspace level opens nothing, only an override does.`;
    }
    if (question.board.private) return `${of} and made this board private, so that level stays.`;
    return `${of}.`;
  },
};

/** P2.1, P2.3: an override replaces the teamspace level, as long as the membership lasts. */
export const override: Path = {
  id: 'P2.1',
  judge({ membership, override: level }) {
    if (level === 0) return null;
    return membership === 0 ? closedByLeaving(level) : open(level);
  },
  describe({ person, teamspace: of, override: level }, verdict) {
    const own = `An override gives ${person.name} ${levelName(level)} on this board`;
    return verdict.closedBy === 'P2.3'
      ? `${own}, but ${person.name} is not a member of the teamspace ${of.name}: it opens nothing until they return.`
      : `${own}, replacing the teamspace level, up or down.`;
  },
};

const WORDS: Record<number, TeamspaceLevel> = { 1: 'view', 3: 'edit', 4: 'owner' };

function memberWord({ membership }: Question): string {
  const level = WORDS[membership];
  return level === 'owner' ? 'an owner' : `a member with ${level}`;
}
