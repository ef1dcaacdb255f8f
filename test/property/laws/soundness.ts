import assert from 'node:assert/strict';
import { ask, matrixOf } from '../matrix';
import { memoryOf } from '../memory';
import { type Tables, tablesOf } from '../oracle';
import { law } from './check';
import { soundOutward } from './sound-outward';

/** Section 4.2 and what the words of section 1 promise, after every command. */
export const factsAreSound = law([5, 40], (world, steps) => {
  for (const step of steps) {
    const { command } = world.issue({ ...step, after: 0 });
    world.take(step);
    sound(tablesOf(world.core), JSON.stringify(command));
    soundOutward(world.core.state, JSON.stringify(command));
  }
});

function sound(t: Tables, after: string): void {
  const people = new Map(t.people.map((row) => [row.id, row]));
  const admins = t.people.filter((row) => row.active && row.workspaceRole === 'admin');
  assert(admins.length > 0, `no active admin after ${after}`);
  for (const row of t.people) {
    assert.equal(row.workspaceRole === null, row.affiliation !== 'member', `role: ${after}`);
  }
  for (const board of t.boards) {
    assert(people.has(board.owner), `${board.id} has no owner after ${after}`);
    assert(board.private || board.privateBy === null, `${board.id} is not private: ${after}`);
  }
  for (const pair of t.members.keys()) {
    const member = people.get(pair.split(' ')[1] ?? '');
    assert.equal(member?.affiliation, 'member', `${pair} is no member of all: ${after}`);
  }
  const boards = new Set(t.boards.map((row) => row.id));
  for (const pair of [...t.overrides.keys(), ...t.participants.keys()]) {
    const [board = '', person = ''] = pair.split(' ');
    assert(boards.has(board) && people.has(person), `${pair} points nowhere after ${after}`);
  }
}

/** What memory holds is what the disk holds; a restart changes no answer; the ledger holds. */
export const memoryEqualsDisk = law([5, 40], (world, steps) => {
  for (const step of steps) {
    world.take(step);
    const { core } = world;
    assert.equal(memoryOf(core.state), memoryOf(core.facts.load()), JSON.stringify(step));
  }
  const before = matrixOf(world.engine, world.core.state);
  const entries = world.engine.head;
  assert.deepEqual(ask(world.engine, { type: 'verify' }).ok, true);
  world.reopen();
  assert.equal(world.engine.head, entries);
  const { ok, problem } = ask(world.engine, { type: 'verify' });
  assert.equal(ok, true, problem);
  assert.deepEqual(matrixOf(world.engine, world.core.state), before);
});
