import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEngine } from '../../../src-main/engine/open';
import type { CommandInput } from '../../../src-shared/commands';
import { override, standardWorld } from '../../support/standard-world';
import { scratch, type TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

const made = expect.stringMatching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
);

/** Command, rows changed, id: the whole answer, nothing more. */
const answers: [CommandInput, number, unknown?][] = [
  [{ type: 'workspace.setPlan', plan: 'pro' }, 1],
  [{ type: 'workspace.setPlan', plan: 'enterprise' }, 0],
  [{ type: 'workspace.setPolicy', nonMembers: 'only-members' }, 1],
  [{ type: 'workspace.setPolicy', nonMembers: 'anyone' }, 0],
  [{ type: 'person.add', email: 'n@x.example', affiliation: 'guest' }, 1, made],
  [{ type: 'person.add', id: 'n', email: 'n@x.example', affiliation: 'guest' }, 1, 'n'],
  [{ type: 'person.add', email: 'fred@nordwind.example', affiliation: 'member' }, 1, 'fred'],
  [{ type: 'person.setWorkspaceRole', person: 'ed', workspaceRole: 'viewer' }, 1],
  [{ type: 'person.setWorkspaceRole', person: 'ed', workspaceRole: 'maker' }, 0],
  [{ type: 'person.deactivate', person: 'ed' }, 1],
  [{ type: 'person.reactivate', person: 'ed' }, 0],
  [{ type: 'person.setAuditor', person: 'ed', auditor: true }, 1],
  [{ type: 'person.setAuditor', person: 'ed', auditor: false }, 0],
  [{ type: 'teamspace.create', name: 'T' }, 2, made],
  [{ type: 'teamspace.create', id: 't', name: 'T' }, 2, 't'],
  [
    {
      type: 'teamspace.setMembers',
      teamspace: 'team',
      members: [
        { person: 'ed', level: 'view' },
        { person: 'vic', level: 'view' },
      ],
    },
    1,
  ],
  [{ type: 'teamspace.removeMembers', teamspace: 'team', persons: ['ed', 'otto', 'ed'] }, 1],
  [{ type: 'teamspace.archive', teamspace: 'team' }, 1],
  [{ type: 'teamspace.unarchive', teamspace: 'team' }, 0],
  [{ type: 'board.create', teamspace: 'team', name: 'B', kind: 'canvas' }, 1, made],
  [{ type: 'board.create', id: 'b', teamspace: 'team', name: 'B', kind: 'canvas' }, 1, 'b'],
  [{ type: 'board.move', board: 'doc', teamspace: 'other' }, 1],
  [{ type: 'board.duplicate', board: 'doc' }, 1, made],
  [{ type: 'board.duplicate', board: 'doc', id: 'b', name: 'B' }, 1, 'b'],
  [{ type: 'card.create', board: 'doc' }, 1, made],
  [{ type: 'card.create', board: 'doc', id: 'c' }, 1, 'c'],
  [{ type: 'board.save', board: 'doc' }, 1],
  [{ type: 'board.lock', board: 'doc' }, 1],
  [{ type: 'board.unlock', board: 'doc' }, 0],
  [{ type: 'board.setPrivate', boards: ['doc', 'sheet', 'doc'], private: true }, 2],
  [{ type: 'board.setPrivate', boards: ['doc'], private: false }, 0],
  [{ type: 'board.restoreDefault', boards: ['doc'] }, 0],
  [{ type: 'board.transferOwnership', board: 'doc', to: 'ed' }, 2],
  [{ type: 'override.set', boards: ['doc', 'sheet'], persons: ['ed', 'vic'], level: 'view' }, 4],
  [{ type: 'override.set', cells: [{ board: 'doc', person: 'ed', level: 'view' }] }, 1],
  [{ type: 'override.clear', boards: ['doc'], persons: ['ed'] }, 0],
  [{ type: 'override.clear', cells: [{ board: 'doc', person: 'ed' }] }, 0],
  [
    {
      type: 'import.board',
      board: 'doc',
      mode: 'link',
      participants: [{ person: 'fred', role: 'reader' }],
    },
    2,
  ],
  [{ type: 'import.board', board: 'doc', mode: 'specific' }, 0],
];

describe('results: ok, entry, id, changed', () => {
  for (const [command, changed, id] of answers) {
    test(`${command.type} changes ${changed}`, () => {
      const entry = changed === 0 ? null : w.engine.head + 1;
      const more = id === undefined ? {} : { id };
      const answer = { ok: true, ...more, changed };
      expect(w.may('admin', command)).toEqual({
        ...answer,
        gains: expect.any(Array),
        losses: expect.any(Array),
        ...(id === made && { id: made }),
      });
      expect(w.try('admin', command)).toEqual({ ...answer, entry });
    });
  }

  test('workspace.create answers its id; the founder is its first admin and needs no actor', () => {
    const folder = scratch();
    const engine = openEngine(folder.path('new.sqlite'));
    const admin = { email: 'Boss@X.example', name: 'Boss' };
    const command = {
      type: 'workspace.create',
      name: 'New',
      plan: 'pro',
      timeZone: 'UTC',
      admin,
    } as const;
    const result = engine.execute({ actor: null, command });
    expect(result).toEqual({ ok: true, entry: 1, id: made, changed: 2 });
    expect(engine.execute({ actor: null, command })).toMatchObject({
      refused: { code: 'conflict' },
    });
    engine.close();
    folder.remove();
  });

  test('undo answers its own entry and as many rows', () => {
    const entry = override(w, 'ed', 'view');
    expect(w.undo('admin', entry)).toEqual({ ok: true, entry: entry + 1, changed: 1 });
  });

  test('batch answers each command’s result', () => {
    const commands = [
      { type: 'board.create', id: 'b', teamspace: 'team', name: 'B', kind: 'grid' } as const,
      { type: 'card.create', board: 'b' } as const,
      { type: 'board.unlock', board: 'b' } as const,
    ];
    expect(w.run('admin', { type: 'batch', commands })).toEqual({
      ok: true,
      entry: w.engine.head,
      changed: 2,
      results: [
        { ok: true, id: 'b', changed: 1 },
        { ok: true, id: made, changed: 1 },
        { ok: true, changed: 0 },
      ],
    });
  });

  test('a batch whose commands cancel each other out changes nothing', () => {
    const lock = { type: 'board.lock', board: 'doc' } as const;
    const unlock = { type: 'board.unlock', board: 'doc' } as const;
    const head = w.engine.head;
    const result = w.run('admin', { type: 'batch', commands: [lock, unlock] });
    expect(result).toMatchObject({
      entry: null,
      changed: 0,
      results: [{ changed: 1 }, { changed: 1 }],
    });
    expect(w.engine.head).toBe(head);
  });
});
