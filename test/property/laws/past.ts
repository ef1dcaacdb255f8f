import assert from 'node:assert/strict';
import { State } from '../../../src-main/domain/state/state';
import { unpackChanges } from '../../../src-main/ledger/body';
import { anyCommand } from '../../../src-shared/commands';
import type { Step } from '../../support/generate';
import { matrixOf } from '../matrix';
import { memoryOf } from '../memory';
import { World } from '../world';
import { law } from './check';

/** A small fixed shuffle: folds go back and forth over each other. */
function shuffled<T>(list: T[]): T[] {
  return list
    .map((item, i) => ({ item, key: (i * 7919 + 13) % 101 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Folded from wherever, a past state is the one that stood then, and the one of a replay. */
export const pastEqualsReplay = law([5, 40], (world, steps) => {
  const { core, engine } = world;
  const stood = new Map<number, string>([[engine.head, memoryOf(core.state)]]);
  for (const step of steps) {
    world.take(step);
    stood.set(engine.head, memoryOf(core.state));
  }
  for (const [seq, memory] of shuffled([...stood])) {
    assert.equal(memoryOf(core.past.at(seq)), memory, `folded to ${seq}`);
  }
  const replay = new State();
  for (let seq = 1; seq <= engine.head; seq++) {
    replay.apply(unpackChanges(core.ledger.body(seq), replay, core.ledger.personal));
    const memory = stood.get(seq);
    if (memory !== undefined) assert.equal(memoryOf(replay), memory, `replayed to ${seq}`);
  }
});

const MADE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;

/** A console that only ever heard the beginning answers about that instant as this one does now. */
export const pastEqualsPrefix = law([6, 24], (world, steps) => {
  const named = steps.map(withId);
  const cut = Math.floor(named.length / 2);
  const prefix = new World();
  // Both consoles make other ids: newcomers, copied cards.
  const before = memoryOf(prefix.core.state);
  const same = (id: string) => !MADE_ID.test(id) || before.includes(id);
  try {
    for (const step of named.slice(0, cut)) {
      world.take(step);
      prefix.take(step);
    }
    const { at } = world.core.ledger.head;
    // What comes later must not fall on the instant that is asked about.
    world.now = Math.max(world.now, at) + 1;
    for (const step of named.slice(cut)) world.take({ ...step, after: Math.abs(step.after) });
    const then = matrixOf(prefix.engine, prefix.core.state, at, same);
    assert.deepEqual(matrixOf(world.engine, prefix.core.state, at, same), then);
    prefix.now = at;
    assert.deepEqual(matrixOf(prefix.engine, prefix.core.state, undefined, same), then);
  } finally {
    prefix.close();
  }
});

/** Both consoles must make the same things under the same ids. */
function withId(step: Step, index: number): Step {
  const command = anyCommand.safeParse(step.command);
  if (!command.success || command.data.type !== 'card.create') return step;
  return { ...step, command: { ...command.data, id: command.data.id ?? `card-${index}` } };
}
