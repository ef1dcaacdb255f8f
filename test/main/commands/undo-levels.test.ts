import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differences } from '../../../src-main/domain/state/compare';
import type { CommandInput } from '../../../src-shared/commands';
import { expectSame } from '../../support/rule-cases';
import { makePrivate, override, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

function undone(entry: number, as = 'admin'): number {
  return w.entryOf(as, { type: 'undo', entry });
}

const newBoard = {
  type: 'board.create',
  id: 'b',
  teamspace: 'team',
  name: 'B',
  kind: 'grid',
} as const;

const clearVic = { type: 'override.clear' as const, boards: ['sheet'], persons: ['vic'] };

/** What can be done and undone in one step, each in the standard world. */
const reversible: CommandInput[] = [
  { type: 'workspace.setPlan', plan: 'pro' },
  { type: 'workspace.setPolicy', nonMembers: 'only-members' },
  { type: 'person.add', email: 'new@x.example', name: 'New', affiliation: 'guest' },
  { type: 'person.add', email: 'fred@nordwind.example', affiliation: 'member', name: 'Fred' },
  { type: 'person.setWorkspaceRole', person: 'ed', workspaceRole: 'admin' },
  { type: 'person.deactivate', person: 'ed' },
  { type: 'person.setAuditor', person: 'ed', auditor: true },
  { type: 'teamspace.create', id: 't', name: 'T', owner: 'ed' },
  {
    type: 'teamspace.setMembers',
    teamspace: 'team',
    members: [{ person: 'otto', level: 'owner' }],
  },
  { type: 'teamspace.removeMembers', teamspace: 'team', persons: ['olga', 'ed'] },
  { type: 'teamspace.archive', teamspace: 'team' },
  newBoard,
  { type: 'board.move', board: 'sheet', teamspace: 'other' },
  { type: 'board.duplicate', board: 'sheet' },
  { type: 'board.save', board: 'doc' },
  { type: 'card.create', board: 'doc' },
  { type: 'board.lock', board: 'doc' },
  { type: 'board.setPrivate', boards: ['doc'], private: true },
  { type: 'board.restoreDefault', boards: ['sheet'] },
  { type: 'board.transferOwnership', board: 'doc', to: 'ed' },
  { type: 'override.set', boards: ['doc', 'sheet'], persons: ['ed', 'vic'], level: 'view' },
  { type: 'override.clear', boards: ['sheet'], persons: ['vic'] },
  // What the reversal lifts itself does not stand in its way.
  { type: 'batch', commands: [clearVic, { type: 'workspace.setPlan', plan: 'pro' }] },
  { type: 'batch', commands: [clearVic, { type: 'teamspace.archive', teamspace: 'team' }] },
  {
    type: 'batch',
    commands: [
      { type: 'board.save', board: 'doc' },
      { type: 'board.lock', board: 'doc' },
    ],
  },
  {
    type: 'import.board',
    board: 'doc',
    mode: 'link',
    defaultRole: 'editor',
    participants: [{ person: 'fred', role: 'editor' }],
    events: [{ at: 0, actor: 'A', action: 'made', subject: 'it', detail: '' }],
  },
  {
    type: 'batch',
    commands: [
      {
        type: 'person.add',
        id: 'p',
        email: 'p@x.example',
        affiliation: 'member',
        workspaceRole: 'maker',
      },
      { type: 'teamspace.create', id: 't', name: 'T', owner: 'p' },
      { ...newBoard, teamspace: 't', owner: 'p' },
      { type: 'teamspace.setMembers', teamspace: 't', members: [{ person: 'vic', level: 'view' }] },
      { type: 'override.set', boards: ['b'], persons: ['vic'], level: 'edit' },
      { type: 'card.create', board: 'b' },
      { type: 'import.board', board: 'b', participants: [{ person: 'fred', role: 'reader' }] },
      { type: 'board.lock', board: 'b' },
      { type: 'board.setPrivate', boards: ['b'], private: true },
      { type: 'teamspace.archive', teamspace: 't' },
    ],
  },
];

describe('undo and redo restore the exact state', () => {
  for (const command of reversible) {
    test(`${command.type} ${JSON.stringify(command).slice(0, 60)}`, () => {
      override(w, 'vic', 'edit', 'sheet');
      makePrivate(w, 'olga', 'sheet');
      w.run('ed', { type: 'card.create', board: 'doc' });
      const before = w.core.state.clone();
      const first = w.entryOf('admin', command);
      const after = w.core.state.clone();
      expect(differences(before, after)).not.toBeNull();
      const undo = undone(first);
      expectSame(w, before, undo);
      const redo = undone(undo);
      expectSame(w, after, redo);
      const again = undone(redo);
      expectSame(w, before, again);
      expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
    });
  }
});

describe('undo on several levels', () => {
  const level = () => w.ask({ type: 'access', person: 'vic', board: 'doc' }).via;

  test('newest first, back to the start', () => {
    const before = w.core.state.clone();
    const entries = [override(w, 'vic', 'edit'), override(w, 'vic', 'view'), makePrivate(w)];
    for (const entry of entries.reverse()) undone(entry);
    expectSame(w, before, w.engine.head);
  });

  test('an undone entry stands against nothing', () => {
    const first = override(w, 'vic', 'edit');
    const second = override(w, 'vic', 'view');
    undone(second);
    undone(first);
    expect(level()).toBe('P2');
  });

  test('a redone one does', () => {
    const first = override(w, 'vic', 'edit');
    const second = override(w, 'vic', 'view');
    const redo = undone(undone(second));
    const result = w.undo('admin', first);
    expect(result).toMatchObject({ ok: false, refused: { code: 'conflict', entry: second } });
    undone(redo);
    undone(first);
    expect(level()).toBe('P2');
  });

  test('history says what undoes what, and what stands undone', () => {
    const first = override(w, 'vic', 'edit');
    const undo = undone(first);
    const items = () => w.ask({ type: 'history', limit: 3 }).items.reverse();
    expect(items().map((one) => [one.undoes, one.undoneBy])).toEqual([
      [null, null],
      [null, undo],
      [first, null],
    ]);
    const redo = undone(undo);
    expect(items().map((one) => [one.undoes, one.undoneBy])).toEqual([
      [null, null],
      [first, redo],
      [undo, null],
    ]);
  });

  test('undone things leave their ids free; going back to them is then a conflict', () => {
    const first = w.entryOf('admin', newBoard);
    const undo = undone(first);
    const second = w.entryOf('admin', { ...newBoard, name: 'Another' });
    const result = w.undo('admin', undo);
    expect(result).toMatchObject({ ok: false, refused: { code: 'conflict', entry: second } });
  });

  test('redo is a conflict where another has the address by now', () => {
    const add = { type: 'person.add', email: 'new@x.example', affiliation: 'guest' } as const;
    const undo = undone(w.entryOf('admin', { ...add, id: 'one' }));
    const second = w.entryOf('admin', { ...add, id: 'two' });
    const head = w.engine.head;
    const before = w.core.state.clone();
    const result = w.undo('admin', undo);
    expect(result).toMatchObject({ ok: false, refused: { code: 'conflict', entry: second } });
    expectSame(w, before, head);
  });
});

describe('redo is a conflict where what it needs is gone', () => {
  const person = {
    type: 'person.add',
    id: 'p',
    email: 'p@x.example',
    affiliation: 'member',
  } as const;
  const cases: [string, CommandInput, CommandInput][] = [
    [
      'a board without its teamspace',
      { type: 'teamspace.create', id: 't', name: 'T' },
      { ...newBoard, teamspace: 't' },
    ],
    ['a board without its owner', person, { ...newBoard, owner: 'p' }],
    ['a card without its board', newBoard, { type: 'card.create', board: 'b' }],
    [
      'a membership without its person',
      person,
      {
        type: 'teamspace.setMembers',
        teamspace: 'team',
        members: [{ person: 'p', level: 'view' }],
      },
    ],
    [
      'an override without its board',
      newBoard,
      { type: 'override.set', boards: ['b'], persons: ['vic'], level: 'edit' },
    ],
    [
      'a participation without its board',
      newBoard,
      { type: 'import.board', board: 'b', participants: [{ person: 'fred', role: 'reader' }] },
    ],
    [
      'a handing over without its heir',
      person,
      { type: 'import.board', board: 'doc', participants: [{ person: 'p', role: 'reader' }] },
    ],
    [
      'a membership without the workspace’s',
      { type: 'person.add', email: 'fred@nordwind.example', affiliation: 'member' },
      {
        type: 'teamspace.setMembers',
        teamspace: 'team',
        members: [{ person: 'fred', level: 'view' }],
      },
    ],
    [
      'an auditor’s right without the workspace’s membership',
      { type: 'person.add', email: 'fred@nordwind.example', affiliation: 'member' },
      { type: 'person.setAuditor', person: 'fred', auditor: true },
    ],
  ];
  for (const [name, base, use] of cases) {
    test(name, () => {
      const first = w.entryOf('admin', base);
      const second = w.entryOf('admin', use);
      const undo = undone(second);
      const gone = undone(first);
      const before = w.core.state.clone();
      const result = w.undo('admin', undo);
      expect(result).toMatchObject({ ok: false, refused: { code: 'conflict', entry: gone } });
      expectSame(w, before, gone);
    });
  }
});
