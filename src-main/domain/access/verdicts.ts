import type { LevelCode } from '../../../src-shared/model/level';
import type { Verdict } from './types';

const OPEN: Verdict[] = [0, 1, 2, 3, 4].map((level) => ({ level: level as LevelCode }));
const CLOSED = new Map<string, Verdict[]>();

export function open(level: LevelCode): Verdict {
  return OPEN[level] as Verdict;
}

export function closed(level: LevelCode, by: string): Verdict {
  let verdicts = CLOSED.get(by);
  if (verdicts === undefined) {
    verdicts = [0, 1, 2, 3, 4].map((code) => ({ level: code as LevelCode, closedBy: by }));
    CLOSED.set(by, verdicts);
  }
  return verdicts[level] as Verdict;
}
