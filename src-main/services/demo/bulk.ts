import type { Command } from '../../../src-shared/commands';
import type { Issue } from '../../engine/api';
import { bulkFoundation } from './bulk-foundation';
import { bulkStory } from './bulk-story';
import { workingInstants } from './calendar';
import { Random } from './random';

export interface BulkSize {
  seed: number;
  /** In the one big teamspace, the admin included. */
  people: number;
  boards: number;
  overrides: number;
  entries: number;
}

/** 1 % of ten million cells. */
export const LARGE: BulkSize = {
  seed: 7_001,
  people: 10_000,
  boards: 1_000,
  overrides: 100_000,
  entries: 50_000,
};

export const HUGE: BulkSize = {
  seed: 7_002,
  people: 50_000,
  boards: 3_000,
  overrides: 1_000_000,
  entries: 100_000,
};

/** One line of the bulk demo's ledger; `actor` null only for workspace.create. */
export interface Line {
  actor: string | null;
  command: Command;
}

const DAY = 86_400_000;

/** A workspace of exactly the given size, dated into the eleven months before `end`, in chunks. */
export function bulkDemo(
  size: BulkSize,
  end: number,
  chunk: number,
): { total: number; chunks: Iterable<Issue[]> } {
  const random = new Random(size.seed);
  const instants = workingInstants(random, size.entries, end - 330 * DAY, end);
  return { total: size.entries, chunks: inChunks(lines(size, random), instants, end, chunk) };
}

function* lines(size: BulkSize, random: Random): Generator<Line> {
  let said = 0;
  const { foundation, roster } = bulkFoundation(size, random);
  for (const line of foundation) {
    yield line;
    said += 1;
  }
  yield* bulkStory(size, roster, size.entries - said, random);
}

function* inChunks(
  source: Iterable<Line>,
  instants: number[],
  end: number,
  chunk: number,
): Generator<Issue[]> {
  let issues: Issue[] = [];
  let index = 0;
  for (const { actor, command } of source) {
    issues.push({ command, actor, now: instants[index++] ?? end });
    if (issues.length === chunk) {
      yield issues;
      issues = [];
    }
  }
  if (issues.length > 0) yield issues;
}
