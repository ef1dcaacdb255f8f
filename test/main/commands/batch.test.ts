import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differences } from '../../../src-main/domain/state/compare';
import { expectSame } from '../../support/rule-cases';
import { setMember, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

const create = {
  type: 'board.create',
  id: 'b',
  teamspace: 'team',
  name: 'B',
  kind: 'grid',
} as const;
const set = (person: string, board = 'b') =>
  ({ type: 'override.set', cells: [{ board, person, level: 'edit' }] }) as const;

describe('batch', () => {
  test('each command sees what those before it did', () => {
    const cells = [{ board: 'b', person: 'vic', level: 'edit' as const }];
    const done = w.batch('ed', [
      create,
      { type: 'override.set', cells },
      { type: 'card.create', board: 'b' },
    ]);
    expect(done).toMatchObject({ changed: 3 });
    expect(w.level('vic', 'b')).toBe('edit');
  });

  test('4.3 all or nothing: a refusal at the end takes everything back', () => {
    const before = w.core.state.clone();
    const head = w.engine.head;
    const refused = w.refusal('ed', {
      type: 'batch',
      commands: [
        create,
        { type: 'board.lock', board: 'doc' },
        { type: 'board.save', board: 'doc' },
      ],
    });
    expect(refused).toMatchObject({ code: 'forbidden', rule: 'U1', path: 'commands[2]' });
    expectSame(w, before, head);
  });

  test('rights are judged command by command, not on the state before all', () => {
    const commands = [
      {
        type: 'teamspace.setMembers' as const,
        teamspace: 'team',
        members: [{ person: 'otto', level: 'view' as const }],
      },
      { type: 'override.set' as const, cells: [...set('otto', 'doc').cells] },
    ];
    expect(w.run('olga', { type: 'batch', commands })).toMatchObject({ changed: 2 });
    expect(w.level('otto', 'doc')).toBe('edit');
  });

  test('who gives a right away in it has it no more', () => {
    setMember(w, 'ed', 'owner');
    const commands = [
      { type: 'teamspace.removeMembers' as const, teamspace: 'team', persons: ['olga'] },
      { type: 'teamspace.archive' as const, teamspace: 'team' },
    ];
    expect(w.refusal('olga', { type: 'batch', commands })).toMatchObject({
      rule: 'W4',
      path: 'commands[1]',
    });
  });

  test('it is one entry with one undo', () => {
    const before = w.core.state.clone();
    const head = w.engine.head;
    const { entry } = w.batch('ed', [
      create,
      { type: 'board.lock', board: 'b' },
      { type: 'board.save', board: 'doc' },
    ]);
    expect(entry).toBe(head + 1);
    w.run('ed', { type: 'undo', entry: head + 1 });
    expectSame(w, before, head + 2);
  });

  test('what it does several times to one thing is kept as one change', () => {
    const cell = (level: 'view' | 'edit') => ({
      type: 'override.set' as const,
      cells: [{ board: 'doc', person: 'vic', level }],
    });
    const { entry } = w.batch('ed', [
      cell('view'),
      cell('edit'),
      { type: 'board.lock', board: 'doc' },
      { type: 'board.setPrivate', boards: ['doc'], private: true },
    ]);
    const whole = w.ask({ type: 'entry', entry: entry ?? 0 });
    expect(whole.cells).toEqual([{ board: 'doc', person: 'vic', before: null, after: 'edit' }]);
    expect(whole.rows).toHaveLength(1);
    expect(whole.changed).toBe(2);
  });

  test('thousands of cells are one entry, undone by one', () => {
    const people = Array.from({ length: 200 }, (_, i) => `p${i}`);
    const boards = Array.from({ length: 20 }, (_, i) => `b${i}`);
    w.batch(
      'admin',
      people.map((id) => ({
        type: 'person.add',
        id,
        email: `${id}@x.example`,
        affiliation: 'member',
        workspaceRole: 'maker',
      })),
    );
    const members = people.map((person) => ({ person, level: 'view' as const }));
    w.run('admin', { type: 'teamspace.setMembers', teamspace: 'team', members });
    w.batch(
      'admin',
      boards.map((id) => ({ ...create, id })),
    );
    const before = w.core.state.clone();
    const entry = w.entryOf('admin', {
      type: 'override.set',
      boards,
      persons: people,
      level: 'edit',
    });
    expect(differences(before, w.core.state)).not.toBeNull();
    expect(w.ask({ type: 'entry', entry }).changed).toBe(4000);
    w.run('admin', { type: 'undo', entry });
    expectSame(w, before, entry + 1);
  });
});
