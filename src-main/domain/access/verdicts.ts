import type { LevelCode } from '../../../src-shared/model/level';
import type { Verdict } from './types';

const OPEN: Verdict[] = [0, 1, 2, 3, 4].map((level) => ({ level: level as LevelCode }));

export function open(level: LevelCode): Verdict {
  return OPEN[level] as Verdict;
}

/** Closed verdicts of one rule: made once, as every other verdict is. */
export function closedBy(rule: string): (level: LevelCode) => Verdict {
  const verdicts = OPEN.map(({ level }): Verdict => ({ level, closedBy: rule }));
  return (level) => verdicts[level] as Verdict;
}
