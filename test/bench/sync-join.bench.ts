import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HubAdapter } from '../../src-main/sync/hub';
import { tell, tellValue } from './measure';
import { type BenchConsole, console, runAll, shared } from './sync-world';

const PEOPLE = 2_000;
const BOARDS = Number(process.env.GATEHOUSE_BENCH_BOARDS ?? 500);
const OVERRIDES = PEOPLE * BOARDS;
/**
 * Overrides that one entry sets. In the large demo it is two; at five hundred (an operator's largest
 * change sets and nothing else) replaying is as cheap as it can be.
 */
const PERSONS_A_COMMAND = Number(process.env.GATEHOUSE_BENCH_PERSONS ?? 5);

let first: BenchConsole;
let second: BenchConsole;
let line: HubAdapter;
let workspace: string;

beforeAll(async () => {
  const world = await shared(PEOPLE, BOARDS);
  ({ first, line, workspace } = world);
  const groups = Array.from({ length: PEOPLE / PERSONS_A_COMMAND }, (_, g) =>
    Array.from({ length: PERSONS_A_COMMAND }, (_, i) => `p${g * PERSONS_A_COMMAND + i}`),
  );
  for (let board = 0; board < BOARDS; board++) {
    runAll(
      first,
      groups.map((persons, g) =>
        world.as({
          type: 'override.set',
          boards: [`b${board}`],
          persons,
          level: (board + g) % 2 === 0 ? 'view' : 'edit',
        }),
      ),
    );
    await first.engine.sync.exchange(line);
  }
  expect(first.core.state.overrides.size).toBe(OVERRIDES);
  second = console('second');
  await second.engine.sync.join(line, workspace);
  expect(await first.engine.sync.snapshot(line)).toBe(true);
  await first.engine.sync.exchange(line);
});
afterAll(() => {
  first?.close();
  second?.close();
});

async function joined(name: string): Promise<{ ms: number; made: BenchConsole }> {
  const made = console(name);
  const from = performance.now();
  await made.engine.sync.join(line, workspace);
  return { ms: performance.now() - from, made };
}

test(`joining a workspace of ${OVERRIDES} overrides: by replay against by snapshot`, async () => {
  // Nobody has attested the snapshot yet: whoever joins now replays.
  const replayed = await joined('third-replays');
  expect(replayed.made.core.ledger.first).toBe(1);
  await second.engine.sync.exchange(line);
  expect(await second.engine.sync.upkeep(line)).toMatchObject({ snapshot: 'attested' });
  const loaded = await joined('third-loads');
  expect(loaded.made.core.ledger.first).toBeGreaterThan(1);
  expect(loaded.made.core.state.overrides.size).toBe(OVERRIDES);
  loaded.made.close();
  replayed.made.close();
  const name = `sync: joining ${OVERRIDES} overrides by snapshot, against replaying them`;
  tell(name, { floor: replayed.ms, value: loaded.ms, ratio: loaded.ms / replayed.ms }, 0.1);
  tellValue('sync: joining by snapshot, faster than by replay', replayed.ms / loaded.ms, 'times');
});
