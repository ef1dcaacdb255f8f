import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancelledError, type Work } from '../../src-main/engine/api';
import { anyCommand, type CommandInput } from '../../src-shared/commands';
import { ADMIN } from '../support/workspace';
import { memoryOf } from './memory';
import { World } from './world';

const PEOPLE = 300;
const BOARDS = 60;
const every = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}`);

/** Asks to stop at the n-th time of being asked; counts how often it was. */
class Stop implements Work {
  asked = 0;
  committing = false;
  constructor(private readonly at: number) {}
  readonly cancelled = () => this.asked++ === this.at;
  readonly progress = (_done: number, _total: number, committing: boolean) => {
    this.committing ||= committing;
  };
}

describe('work that is cancelled before commit leaves everything as it was', () => {
  let world: World;
  const run = (input: CommandInput, work?: Work) =>
    world.engine.execute({ actor: ADMIN, command: anyCommand.parse(input) }, work);
  const set: CommandInput = {
    type: 'override.set',
    boards: every(BOARDS, 'b'),
    persons: every(PEOPLE, 'p'),
    level: 'edit',
  };

  beforeAll(() => {
    world = new World();
    const people = every(PEOPLE, 'p').map((id): CommandInput => {
      const email = `${id}@nordwind.example`;
      return { type: 'person.add', id, email, affiliation: 'member', workspaceRole: 'maker' };
    });
    const members = every(PEOPLE, 'p').map((person) => ({ person, level: 'view' as const }));
    const boards = every(BOARDS, 'b').map((id): CommandInput => {
      return { type: 'board.create', id, name: id, teamspace: 'north', kind: 'grid' };
    });
    const join: CommandInput = { type: 'teamspace.setMembers', teamspace: 'north', members };
    run({ type: 'batch', commands: [...people, join, ...boards] as never });
    expect(run(set).ok).toBe(true);
  });
  afterAll(() => world.close());

  function everySelected() {
    const opened = world.engine.grid.open({ teamspace: 'north' }, ADMIN);
    if ('refused' in opened) throw new Error(opened.refused.message);
    return { view: opened.view, everything: true };
  }
  const batch: CommandInput = {
    type: 'batch',
    commands: every(BOARDS * 5, 'x').map((id) => ({
      type: 'board.create',
      id,
      name: id,
      teamspace: 'north',
      kind: 'grid',
    })),
  };

  const kinds: Record<string, (work: Work) => unknown> = {
    'a command': (work) => run({ ...set, level: 'view' } as CommandInput, work),
    'a clearing': (work) =>
      run(
        { type: 'override.clear', boards: every(BOARDS, 'b'), persons: every(PEOPLE, 'p') },
        work,
      ),
    'a batch': (work) => run(batch, work),
    'an undo': (work) => run({ type: 'undo', entry: world.engine.head }, work),
    'a preview': (work) => world.engine.may({ actor: ADMIN, command: anyCommand.parse(set) }, work),
    'a staging': (work) =>
      world.engine.stage.preview({ selection: everySelected(), action: 'view' }, ADMIN, work),
    'a verification': (work) => world.engine.query({ type: 'verify' }, null, work),
    'several commands': (work) => {
      const issues = every(300, 'y').map((id) => {
        const create = { type: 'board.create', id, name: id, teamspace: 'north', kind: 'grid' };
        return { actor: ADMIN, command: anyCommand.parse(create) };
      });
      return world.engine.executeAll(issues, work);
    },
  };

  for (const [name, go] of Object.entries(kinds)) {
    test(name, () => {
      const before = [world.everything(), memoryOf(world.core.state)];
      let stopped = 0;
      for (const at of [0, 1, 2, 5, 11, 23]) {
        const work = new Stop(at);
        try {
          go(work);
        } catch (error) {
          expect(error).toBeInstanceOf(CancelledError);
          stopped++;
        }
        if (work.asked <= at) break;
        expect(work.committing).toBe(false);
        expect([world.everything(), memoryOf(world.core.state)]).toEqual(before);
        expect(world.engine.query({ type: 'verify' }, null)).toMatchObject({ ok: true });
      }
      expect(stopped).toBeGreaterThan(0);
    });
  }
});
