import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectSame } from '../../../support/rule-cases';
import {
  archive,
  makePrivate,
  override,
  participate,
  removeMember,
  setMember,
  standardWorld,
} from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

/** The stored override in the grid, whatever it opens. */
function stored(person: string, board = 'doc'): number | undefined {
  const { boards, people, overrides } = w.core.state;
  return overrides.get(boards.placeOf(board), people.placeOf(person));
}

describe('O5 overrides persist', () => {
  const events: [string, (w: TestWorkspace) => unknown][] = [
    ['when the level rises', () => setMember(w, 'vic', 'owner')],
    ['when the level falls', () => setMember(w, 'ed', 'view')],
    ['when the member is removed', () => removeMember(w, 'vic')],
    ['when the teamspace is archived', () => archive(w)],
    [
      'when it is unarchived',
      () => {
        archive(w);
        w.run('olga', { type: 'teamspace.unarchive', teamspace: 'team' });
      },
    ],
    ['when the role falls below them (W2)', () => w.run('admin', lower('vic'))],
    [
      'when the person is deactivated',
      () => w.run('admin', { type: 'person.deactivate', person: 'vic' }),
    ],
    ['when the plan falls (O0)', () => w.run('admin', { type: 'workspace.setPlan', plan: 'free' })],
  ];
  test.each(events)('O5 %s', (_, event) => {
    override(w, 'vic', 'edit');
    override(w, 'ed', 'view');
    event(w);
    expect([stored('vic'), stored('ed')]).toEqual([3, 1]);
  });
  const lower = (person: string) =>
    ({ type: 'person.setWorkspaceRole', person, workspaceRole: 'viewer' }) as const;
});

describe('O6 moving a board', () => {
  test('O6 removes its overrides and its private flag, the new levels apply', () => {
    override(w, 'vic', 'edit');
    override(w, 'ed', 'view');
    makePrivate(w, 'olga');
    setMember(w, 'otto', 'view', 'other');
    expect(w.run('olga', move)).toMatchObject({ changed: 3 });
    expect([stored('vic'), stored('ed')]).toEqual([undefined, undefined]);
    expect(['vic', 'ed', 'otto'].map((who) => w.level(who, 'doc'))).toEqual([
      'none',
      'edit',
      'view',
    ]);
    expect(w.core.state.boards.get('doc')).toMatchObject({ private: false, privateBy: null });
  });

  test('O6 participants stay', () => {
    participate(w, 'fred', 'editor');
    w.run('olga', move);
    expect(w.level('fred', 'doc')).toBe('edit');
  });

  test('O6 a move to the same teamspace keeps both and changes nothing', () => {
    override(w, 'vic', 'edit');
    makePrivate(w, 'olga');
    expect(w.run('olga', { ...move, teamspace: 'team' })).toMatchObject({
      changed: 0,
      entry: null,
    });
    expect(stored('vic')).toBe(3);
  });
  const move = { type: 'board.move', board: 'doc', teamspace: 'other' } as const;
});

describe('O7 bulk', () => {
  const boards = ['doc', 'sheet'];
  const persons = ['vic', 'ed'];
  const bulk = { type: 'override.set', boards, persons, level: 'view' } as const;

  test('O7 every person × every board is one entry', () => {
    const head = w.engine.head;
    expect(w.run('olga', bulk)).toEqual({ ok: true, entry: head + 1, changed: 4 });
  });

  test('O7 of single cells each has its level; of a cell named twice the last word counts', () => {
    const cells = [
      { board: 'doc', person: 'vic', level: 'view' as const },
      { board: 'sheet', person: 'vic', level: 'view' as const },
      { board: 'doc', person: 'vic@NORDWIND.example', level: 'edit' as const },
    ];
    expect(w.run('olga', { type: 'override.set', cells })).toMatchObject({ changed: 2 });
    expect([stored('vic'), stored('vic', 'sheet')]).toEqual([3, 1]);
  });

  test.each([
    ['a viewer on a grid', { ...bulk, persons: ['vic', 'ed', 'vera'] }, 'O2', 'persons[2]'],
    ['somebody outside', { ...bulk, persons: ['vic', 'otto'] }, 'O3', 'persons[1]'],
    ['a canvas', { ...bulk, boards: ['doc', 'sketch'] }, 'O3', 'boards[1]'],
  ])('O7 all or nothing: %s refuses the whole', (_, command, rule, path) => {
    const before = w.core.state.clone();
    const head = w.engine.head;
    expect(w.refusal('admin', command)).toMatchObject({ code: 'forbidden', rule, path });
    expectSame(w, before, head);
  });

  test('O7 the preview says who gains and who loses', () => {
    const preview = w.may('olga', { ...bulk, boards: ['doc'], level: 'edit' });
    expect(preview).toMatchObject({
      ok: true,
      changed: 2,
      gains: [{ person: 'vic', board: 'doc', from: 'view', to: 'edit' }],
      losses: [],
    });
    expect(w.may('olga', { ...bulk, boards: ['doc'] })).toMatchObject({
      gains: [],
      losses: [{ person: 'ed', board: 'doc', from: 'edit', to: 'view' }],
    });
  });
});
