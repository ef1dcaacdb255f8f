import assert from 'node:assert/strict';
import type { AccessChange, CommandResult, MayAnswer, Refused } from '../../../src-shared/result';
import { cardsShared, listed, matrixOf, movesBetween, nameless } from '../matrix';
import { memoryOf } from '../memory';
import { law } from './check';

/**
 * `may` says what `execute` then does, word by word, and does nothing itself; a refused command
 * leaves state and ledger as they were (4.3).
 */
export const mayEqualsApply = law([4, 25], (world, steps) => {
  for (const step of steps) {
    const { core, engine } = world;
    const issue = world.issue(step);
    const tables = world.everything();
    const memory = memoryOf(core.state);
    const said = engine.may(issue);
    assert.equal(memoryOf(core.state), memory, 'may has changed the state');
    assert.equal(world.everything(), tables, 'may has changed the tables');
    const { instant } = world;
    const before = matrixOf(engine, core.state, instant);
    const cards = cardsShared(core.state);
    const known = new Set([...core.state.people].map(({ id }) => id));
    const { head } = engine;
    const done = engine.execute(issue);
    agree(said, done, issue.command.type);
    if (!done.ok || done.changed === 0) {
      assert.equal(engine.head, head, 'nothing changed, yet there is an entry');
      assert.equal(world.everything(), tables, 'nothing changed, yet the tables differ');
      assert.equal(memoryOf(core.state), memory, 'nothing changed, yet the state differs');
    } else {
      assert.deepEqual([done.entry, engine.head], [head + 1, head + 1]);
    }
    if (!said.ok) continue;
    const after = matrixOf(engine, core.state, instant);
    const moves = movesBetween(before, after, new Set([...cards, ...cardsShared(core.state)]));
    const same = (told: AccessChange[], moved: string[], what: string) =>
      assert.deepEqual(nameless(listed(told), known), nameless(moved, known), what);
    same(said.gains, moves.gains, 'gains');
    same(said.losses, moves.losses, 'losses');
  }
});

/** Made ids differ from one try to the next; all else is the same. */
function agree(said: MayAnswer | Refused, done: CommandResult, type: string): void {
  if (!said.ok || !done.ok) {
    assert.deepEqual(said, done);
    return;
  }
  assert.equal(said.changed, done.changed, `changed of ${type}`);
  assert.equal(said.id === undefined, done.id === undefined);
  const counts = (of: typeof said.results) => of?.map(({ changed }) => changed);
  assert.deepEqual(counts(said.results), counts(done.results));
}
