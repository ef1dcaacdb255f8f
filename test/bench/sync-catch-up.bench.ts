import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HubAdapter } from '../../src-main/sync/hub';
import { bundled } from './bundled';
import { tell, tellValue } from './measure';
import { type BenchConsole, console, runAll, shared } from './sync-world';

const { inTransaction, readBody, unpackChanges } = bundled;

const ENTRIES = Number(process.env.GATEHOUSE_BENCH_ENTRIES ?? 100_000);
const PAGE = 5_000;

let first: BenchConsole;
let line: HubAdapter;
let workspace: string;

beforeAll(async () => {
  const world = await shared(1_000, 100);
  ({ first, line, workspace } = world);
  // Small commands of an ordinary day: one person's override on one board, set and cleared.
  const issues = Array.from({ length: ENTRIES }, (_, i) => {
    const cell = { board: `b${i % 100}`, person: `p${Math.floor(i / 100) % 1_000}` };
    const level = Math.floor(i / 100_000) % 2 === 0 ? ('view' as const) : ('edit' as const);
    return world.as({ type: 'override.set', cells: [{ ...cell, level }] });
  });
  runAll(first, issues);
  for (;;) {
    const raw = first.core.ledger.raw(world.hub.entries.length + 1);
    if (raw === undefined) break;
    world.hub.entries.push(raw);
  }
  await first.engine.sync.exchange(line);
});
afterAll(() => first?.close());

/** What applying costs where nobody asks whether any of it is right. */
async function unverified(): Promise<BenchConsole> {
  const made = console('second-bare');
  const { core } = made;
  for (;;) {
    const { seq } = core.ledger.head;
    const page = await line.pull(seq, PAGE);
    if (page.length === 0) return made;
    inTransaction(core.db, () => {
      for (const entry of page) {
        const packed = readBody(entry.body);
        const changes = unpackChanges(packed, core.state, core.ledger.personal);
        core.state.apply(changes);
        core.facts.write(changes, core.state);
        core.ledger.accept(entry, packed, null, core.state);
      }
    });
  }
}

async function verified(): Promise<BenchConsole> {
  const made = console('second-judging');
  await made.engine.sync.join(line, workspace);
  return made;
}

test(`catching up with ${ENTRIES} entries, verified, against applying them as they come`, async () => {
  const times: Record<'floor' | 'value', number> = { floor: 0, value: 0 };
  for (const [name, work] of [
    ['floor', unverified],
    ['value', verified],
  ] as const) {
    const from = performance.now();
    const made = await work();
    times[name] = performance.now() - from;
    expect(made.core.ledger.head.hash).toEqual(first.core.ledger.head.hash);
    made.close();
  }
  const { floor, value } = times;
  const what = `sync: ${ENTRIES} entries pulled and verified, against applying them unverified`;
  tell(what, { floor, value, ratio: value / floor }, 3);
  tellValue('sync: entries verified and applied', ENTRIES / (value / 1_000), '1/s');
});
