import { decide, explain, RULES, type Rules } from '../../src-main/domain/access/evaluate';
import type { Explanation } from '../../src-shared/queries/access';
import type { Cases } from './cases';

/** How often something occurs in the generated questions. */
export class Tally {
  readonly counts = new Map<string, number>();

  add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  /** What occurs less often than it must, with its number. */
  short(least: Record<string, number>): string[] {
    return Object.entries(least)
      .filter(([what, needed]) => (this.counts.get(what) ?? 0) < needed)
      .map(([what, needed]) => `${what}: ${this.counts.get(what) ?? 0} of ${needed}`);
  }
}

/**
 * Levels, deciding paths and closing rules as Cedar names them. Which ceiling lowers or closes a
 * path is told by our own answers, and that it changes the outcome by leaving it out.
 */
export function tally({ boards, reports }: Cases): Tally {
  const found = new Tally();
  for (const { question, expected } of boards) {
    const thing = question.card === null ? 'board' : 'card';
    found.add(`level ${expected.level}`);
    found.add(`${thing} ${expected.level}`);
    found.add(`via ${expected.via}`);
    for (const id of expected.closed ?? []) found.add(id.replace(/ s\d+/, ''));
    if (question.board.locked && expected.level !== 'none') found.add('C6');
    tallyCeilings(found, explain(question));
    const { level } = decide(question);
    for (const ceiling of RULES.ceilings) {
      if (decide(question, without(ceiling.id)).level !== level) found.add(`${ceiling.id} decides`);
    }
  }
  for (const { expected } of reports) found.add(`report ${expected.level} via ${expected.via}`);
  return found;
}

function tallyCeilings(found: Tally, { paths }: Explanation): void {
  for (const { path, rule, open } of paths) {
    if (rule === undefined || !/^(C\d|W2)$/.test(rule)) continue;
    found.add(`${rule} ${open ? 'caps' : 'closes'}`);
    // C7: the owner is under the ceilings like everybody.
    if (path === 'P7') found.add('C7');
  }
}

const WITHOUT = new Map<string, Rules>();

/** The evaluator's rules with one ceiling left out. */
export function without(id: string): Rules {
  let rules = WITHOUT.get(id);
  if (rules === undefined) {
    rules = { ...RULES, ceilings: RULES.ceilings.filter((ceiling) => ceiling.id !== id) };
    WITHOUT.set(id, rules);
  }
  return rules;
}
