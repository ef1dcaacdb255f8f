import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import { expectSame } from '../../support/rule-cases';
import {
  override,
  participate,
  removeMember,
  setMember,
  standardWorld,
} from '../../support/standard-world';
import { ADMIN, type TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

const newcomer = {
  type: 'person.add',
  id: 'new',
  email: 'new@x.example',
  affiliation: 'member',
} as const;
const newBoard = {
  type: 'board.create',
  id: 'b',
  teamspace: 'team',
  name: 'B',
  kind: 'grid',
} as const;
const newTeamspace = { type: 'teamspace.create', id: 't', name: 'T' } as const;

interface Case {
  name: string;
  first: CommandInput;
  /** What comes after; the last one of a conflict is the one that is named. */
  later: CommandInput[];
  want: 'conflict' | 'ok';
}

function set(person: string, level: 'view' | 'edit', board = 'doc'): CommandInput {
  return { type: 'override.set', boards: [board], persons: [person], level };
}
function join(teamspace: string, person: string): CommandInput {
  return { type: 'teamspace.setMembers', teamspace, members: [{ person, level: 'edit' }] };
}
const plan: CommandInput = { type: 'workspace.setPlan', plan: 'pro' };
const policy: CommandInput = { type: 'workspace.setPolicy', nonMembers: 'only-members' };
const hide: CommandInput = { type: 'board.setPrivate', boards: ['doc'], private: true };
const lock: CommandInput = { type: 'board.lock', board: 'doc' };
const move: CommandInput = { type: 'board.move', board: 'doc', teamspace: 'other' };

const cases: Case[] = [
  {
    name: 'the same cell set again',
    first: set('vic', 'view'),
    later: [set('vic', 'edit')],
    want: 'conflict',
  },
  {
    name: 'the same cell cleared',
    first: set('vic', 'view'),
    later: [{ type: 'board.restoreDefault', boards: ['doc'] }],
    want: 'conflict',
  },
  {
    name: 'the same cell set by a move',
    first: set('vic', 'view'),
    later: [move],
    want: 'conflict',
  },
  {
    name: 'another cell of the board',
    first: set('vic', 'view'),
    later: [set('ed', 'view')],
    want: 'ok',
  },
  {
    name: 'another cell of the person',
    first: set('vic', 'view'),
    later: [set('vic', 'view', 'sheet')],
    want: 'ok',
  },
  {
    name: 'a cell of a bulk',
    first: {
      type: 'override.set',
      boards: ['doc', 'sheet'],
      persons: ['vic', 'ed'],
      level: 'view',
    },
    later: [set('ed', 'edit', 'sheet')],
    want: 'conflict',
  },
  {
    name: 'the same field',
    first: plan,
    later: [{ type: 'workspace.setPlan', plan: 'enterprise' }],
    want: 'conflict',
  },
  { name: 'another field of the same row', first: plan, later: [policy], want: 'ok' },
  { name: 'another field of the same board', first: hide, later: [lock], want: 'ok' },
  {
    name: 'the name of a field in another row',
    first: hide,
    later: [{ ...hide, boards: ['sheet'] }],
    want: 'ok',
  },
  {
    name: 'the same member’s level',
    first: join('team', 'vic'),
    later: [{ type: 'teamspace.removeMembers', teamspace: 'team', persons: ['vic'] }],
    want: 'conflict',
  },
  {
    name: 'another member’s level',
    first: join('team', 'vic'),
    later: [join('team', 'otto')],
    want: 'ok',
  },
  {
    name: 'a role changed again',
    first: { type: 'person.setWorkspaceRole', person: 'vic', workspaceRole: 'viewer' },
    later: [{ type: 'person.setWorkspaceRole', person: 'vic', workspaceRole: 'admin' }],
    want: 'conflict',
  },
  {
    name: 'a board that was made gets an override',
    first: newBoard,
    later: [set('vic', 'view', 'b')],
    want: 'conflict',
  },
  {
    name: 'a board that was made gets a card',
    first: newBoard,
    later: [{ type: 'card.create', board: 'b' }],
    want: 'conflict',
  },
  {
    name: 'a board that was made gets a participant',
    first: newBoard,
    later: [
      { type: 'import.board', board: 'b', participants: [{ person: 'fred', role: 'reader' }] },
    ],
    want: 'conflict',
  },
  {
    name: 'a board that was made is saved',
    first: newBoard,
    later: [{ type: 'board.save', board: 'b' }],
    want: 'conflict',
  },
  {
    name: 'a board that was made is duplicated, which leaves it as it is',
    first: newBoard,
    later: [{ type: 'board.duplicate', board: 'b' }],
    want: 'ok',
  },
  {
    name: 'a teamspace that was made gets a member',
    first: newTeamspace,
    later: [join('t', 'ed')],
    want: 'conflict',
  },
  {
    name: 'a teamspace that was made gets a board',
    first: newTeamspace,
    later: [{ ...newBoard, teamspace: 't' }],
    want: 'conflict',
  },
  {
    name: 'a teamspace that was made gets a board moved in',
    first: newTeamspace,
    later: [{ ...move, teamspace: 't' }],
    want: 'conflict',
  },
  {
    name: 'a person who was added joins a teamspace',
    first: newcomer,
    later: [join('team', 'new')],
    want: 'conflict',
  },
  {
    name: 'a person who was added owns a board',
    first: newcomer,
    later: [{ ...newBoard, owner: 'new' }],
    want: 'conflict',
  },
  {
    name: 'a person who was added takes part',
    first: newcomer,
    later: [
      { type: 'import.board', board: 'doc', participants: [{ person: 'new', role: 'reader' }] },
    ],
    want: 'conflict',
  },
  {
    name: 'a non-member who became a member joins a teamspace',
    first: {
      type: 'person.add',
      email: 'fred@nordwind.example',
      affiliation: 'member',
      workspaceRole: 'maker',
    },
    later: [join('team', 'fred')],
    want: 'conflict',
  },
  {
    name: 'a non-member who became a member becomes an auditor',
    first: { type: 'person.add', email: 'fred@nordwind.example', affiliation: 'member' },
    later: [{ type: 'person.setAuditor', person: 'fred', auditor: true }],
    want: 'conflict',
  },
  {
    name: 'a non-member who became a member takes part, as a non-member may',
    first: { type: 'person.add', email: 'fred@nordwind.example', affiliation: 'member' },
    later: [
      { type: 'import.board', board: 'doc', participants: [{ person: 'fred', role: 'reader' }] },
    ],
    want: 'ok',
  },
  {
    name: 'one part of a batch',
    first: { type: 'batch', commands: [set('vic', 'view') as never, set('ed', 'view') as never] },
    later: [set('ed', 'edit')],
    want: 'conflict',
  },
];

describe('undo: what stands against it', () => {
  for (const { name, first, later, want } of cases) {
    test(`${want}: ${name}`, () => {
      const entry = w.entryOf('admin', first);
      const untouched = w.core.state.clone();
      for (const command of later) w.entryOf('admin', command);
      const before = w.core.state.clone();
      const head = w.engine.head;
      const result = w.undo('admin', entry);
      if (want === 'ok') {
        expect(result).toMatchObject({ ok: true });
        expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
        return;
      }
      const refused = expect.objectContaining({ code: 'conflict', entry: head });
      expect(result).toEqual({ ok: false, refused });
      expectSame(w, before, head);
      // Once what stands against it is undone, nothing does.
      for (let seq = head; seq > entry; seq--)
        expect(w.undo('admin', seq)).toMatchObject({ ok: true });
      expectSame(w, untouched, w.engine.head);
      expect(w.undo('admin', entry)).toMatchObject({ ok: true });
    });
  }

  test('conflict: an entry that is undone already, by the entry that did it', () => {
    const entry = override(w, 'vic', 'edit');
    w.undo('admin', entry);
    const refused = { code: 'conflict', entry: entry + 1 };
    expect(w.undo('admin', entry)).toMatchObject({ ok: false, refused });
  });

  test('conflict: a person who was added has acted since', () => {
    const entry = w.entryOf('admin', { ...newcomer, workspaceRole: 'admin' });
    w.run('new', plan);
    expect(w.undo('admin', entry)).toMatchObject({
      refused: { code: 'conflict', entry: entry + 1 },
    });
  });

  test('of several later changes the newest is named', () => {
    const entry = override(w, 'vic', 'view');
    override(w, 'vic', 'edit');
    const newest = override(w, 'vic', 'view');
    expect(w.undo('admin', entry)).toMatchObject({ refused: { code: 'conflict', entry: newest } });
  });

  test('a change there and back again still stands against it', () => {
    const entry = setMember(w, 'vic', 'edit');
    setMember(w, 'vic', 'view');
    const back = setMember(w, 'vic', 'edit');
    expect(w.undo('admin', entry)).toMatchObject({ refused: { code: 'conflict', entry: back } });
  });

  test('only the fields that the entry altered are put back', () => {
    const entry = w.entryOf('admin', hide);
    w.run('admin', lock);
    expect(w.undo('admin', entry)).toMatchObject({ ok: true, changed: 1 });
    expect(w.core.state.boards.get('doc')).toMatchObject({ locked: true, private: false });
  });

  test('removing and adding a member again restores what was there', () => {
    participate(w, 'vic', 'editor');
    const entry = removeMember(w, 'vic');
    expect(w.undo('admin', entry)).toMatchObject({ ok: true });
    expect(w.core.state.member({ teamspace: 'team', person: 'vic' })?.level).toBe('view');
  });

  test('4.2 the owner of a board cannot be taken away with the person', () => {
    const entry = w.entryOf('admin', newcomer);
    w.run('admin', { ...newBoard, owner: 'new' });
    expect(w.undo('admin', entry)).toMatchObject({ ok: false, refused: { code: 'conflict' } });
    expect(w.core.state.person(ADMIN)).toBeDefined();
  });
});
