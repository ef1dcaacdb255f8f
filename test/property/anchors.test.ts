import { expect, test } from 'vitest';
import { anyCommand, type CommandInput } from '../../src-shared/commands';
import { ADMIN } from '../support/workspace';
import { memoryOf } from './memory';
import { World } from './world';

const BOARDS = ['plan', 'secret', 'sheet', 'frozen'];
const PEOPLE = ['max', 'mia', 'dora', 'vera'];

/** What the i-th entry changes: an override set or cleared, a save, a member's level. */
function command(i: number): CommandInput {
  const board = BOARDS[i % 4] as string;
  const person = PEOPLE[Math.floor(i / 4) % 3] as string;
  if (i % 5 === 0) return { type: 'board.save', board: 'plan' };
  if (i % 11 === 0) {
    const level = i % 22 === 0 ? 'view' : 'edit';
    return { type: 'teamspace.setMembers', teamspace: 'north', members: [{ person, level }] };
  }
  if (i % 7 === 0) return { type: 'override.clear', boards: BOARDS, persons: [person] };
  return { type: 'override.set', boards: [board], persons: [person], level: 'edit' };
}

test('a past far away is the same with the anchors that long folds leave', () => {
  const world = new World();
  try {
    const { core, engine } = world;
    const stood = new Map<number, string>();
    for (let i = 0; i < 1_500; i++) {
      engine.execute({ actor: ADMIN, command: anyCommand.parse(command(i)) });
      if (i % 37 === 0) stood.set(engine.head, memoryOf(core.state));
    }
    const now = memoryOf(core.state);
    const seqs = [...stood.keys()];
    for (const order of [seqs, [...seqs].reverse(), seqs.filter((seq) => seq % 3 === 0)]) {
      for (const seq of order) expect(memoryOf(core.past.at(seq))).toBe(stood.get(seq));
    }
    expect(memoryOf(core.state)).toBe(now);
    engine.execute({ actor: ADMIN, command: anyCommand.parse(command(3)) });
    const oldest = seqs[0] as number;
    expect(memoryOf(core.past.at(oldest))).toBe(stood.get(oldest));
  } finally {
    world.close();
  }
});
