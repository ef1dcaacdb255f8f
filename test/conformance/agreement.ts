import { decide, explain, type Rules } from '../../src-main/domain/access/evaluate';
import { cardLevel } from '../../src-main/domain/access/impact-outward';
import { explainReport, type ReportRules } from '../../src-main/domain/access/report';
import { LEVELS, type Level, levelName } from '../../src-shared/model/level';
import type { Explanation } from '../../src-shared/queries/access';
import type { BoardCase, ReportCase } from './cases';

const rank = (level: Level) => LEVELS.indexOf(level);
const CEILING = /^(C\d|W2)$/;

/** Whether level and deciding path are as expected, by the given rules. */
export function decidesAlike({ question, expected }: BoardCase, rules?: Rules): boolean {
  const { level, via } = decide(question, rules);
  return levelName(level) === expected.level && via === expected.via;
}

export function reportsAlike(one: ReportCase, rules?: ReportRules): boolean {
  const answer = explainReport(one.state, one.person, one.place, one.report, rules);
  return answersAlike(answer, one);
}

/** Level, deciding path, and what each open path gives. */
function answersAlike({ level, via, paths }: Explanation, { expected }: BoardCase | ReportCase) {
  if (level !== expected.level || via !== expected.via) return false;
  return expected.giving.every(([least, givers]) => {
    const ours = paths.filter((path) => path.open && rank(path.level) >= rank(least));
    return ours.map(({ path }) => path).join() === givers;
  });
}

/** What the whole answer says otherwise than Cedar: nothing, where they agree. */
export function disagreement(one: BoardCase, answer = explain(one.question)): string | null {
  const { question, expected } = one;
  const told = () =>
    `${one.label}\n  Cedar ${JSON.stringify(expected)}\n  ours ${JSON.stringify(answer)}`;
  if (!decidesAlike(one) || !answersAlike(answer, one)) return told();
  if (answer.locked !== question.board.locked) return told();
  if (question.card !== null) {
    const { state, personPlace, card, context } = question;
    if (cardLevel(state, personPlace, card, context) !== expected.level) return told();
  }
  return expected.closed === null || closesAlike(answer, expected.closed) ? null : told();
}

/**
 * The closed paths with their rules. Several shares may concern one thing, each closed by rules of
 * its own: ours names one of them, and none where a share is open.
 */
function closesAlike({ paths }: Explanation, closed: string[]): boolean {
  const ours = paths
    .filter(({ open, rule }) => !open && rule !== undefined && !CEILING.test(rule))
    .map(({ path, rule }) => `${path} closed by ${rule}`);
  const theirs = new Set(closed.map((id) => id.replace(/ s\d+/, '')));
  const missing = [...theirs].filter((id) => !id.startsWith('P5 ') && !ours.includes(id));
  const shareNamed = paths.some(({ path }) => path === 'P5');
  const shares = [...theirs].some((id) => id.startsWith('P5 '));
  return missing.length === 0 && ours.every((id) => theirs.has(id)) && (!shares || shareNamed);
}
