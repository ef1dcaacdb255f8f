import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import { participate, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

/** One of each command, all of which an admin may issue here. */
const every: CommandInput[] = [
  { type: 'workspace.setPlan', plan: 'pro' },
  { type: 'workspace.setPolicy', nonMembers: 'only-members' },
  { type: 'person.add', email: 'n@x.example', affiliation: 'guest' },
  { type: 'person.setWorkspaceRole', person: 'ed', workspaceRole: 'viewer' },
  { type: 'person.deactivate', person: 'ed' },
  { type: 'person.reactivate', person: 'ed' },
  { type: 'person.setAuditor', person: 'ed', auditor: true },
  { type: 'teamspace.create', name: 'T' },
  { type: 'teamspace.setMembers', teamspace: 'team', members: [{ person: 'ed', level: 'view' }] },
  { type: 'teamspace.removeMembers', teamspace: 'team', persons: ['ed'] },
  { type: 'teamspace.archive', teamspace: 'team' },
  { type: 'teamspace.unarchive', teamspace: 'team' },
  { type: 'board.create', teamspace: 'team', name: 'B', kind: 'grid' },
  { type: 'board.move', board: 'doc', teamspace: 'other' },
  { type: 'board.duplicate', board: 'doc' },
  { type: 'board.save', board: 'doc' },
  { type: 'board.lock', board: 'doc' },
  { type: 'board.unlock', board: 'doc' },
  { type: 'board.setPrivate', boards: ['doc'], private: true },
  { type: 'board.restoreDefault', boards: ['doc'] },
  { type: 'board.transferOwnership', board: 'doc', to: 'ed' },
  { type: 'card.create', board: 'doc' },
  { type: 'override.set', boards: ['doc'], persons: ['ed'], level: 'view' },
  { type: 'override.clear', boards: ['doc'], persons: ['ed'] },
  { type: 'import.board', board: 'doc', mode: 'link' },
  { type: 'batch', commands: [{ type: 'board.save', board: 'doc' }] },
  { type: 'undo', entry: 2 },
];

describe('section 3: who acts', () => {
  for (const command of every) {
    test(`${command.type}: an admin may, nobody and the deactivated are unknown, outsiders are refused`, () => {
      if (command.type !== 'undo') expect(w.may('admin', command)).toMatchObject({ ok: true });
      w.run('admin', { type: 'person.deactivate', person: 'otto' });
      expect(w.refusal(null, command)).toMatchObject({ code: 'unknown-actor' });
      expect(w.refusal('nobody@x.example', command)).toMatchObject({ code: 'unknown-actor' });
      expect(w.refusal('otto', command)).toMatchObject({ code: 'unknown-actor', rule: 'W2' });
      const { code, needed } = w.refusal('tom', command);
      expect([code, typeof needed]).toEqual(['forbidden', 'string']);
    });
  }

  test('a non-member’s own access is what decides: an editor from outside saves', () => {
    participate(w, 'tom', 'editor');
    expect(w.run('tom', { type: 'board.save', board: 'doc' })).toMatchObject({ changed: 1 });
  });

  test('an empty database knows nobody but its founder', () => {
    const { state } = w.core;
    expect(
      w.refusal('admin', {
        type: 'workspace.create',
        name: 'W',
        plan: 'pro',
        admin: { email: 'a@x.example', name: 'A' },
      }),
    ).toMatchObject({ code: 'conflict' });
    expect(state.activeAdmins).toBe(1);
  });

  test('a batch ends with its actor: who deactivates themself does nothing more', () => {
    w.run('admin', { type: 'person.setWorkspaceRole', person: 'ed', workspaceRole: 'admin' });
    const commands = [
      { type: 'person.deactivate' as const, person: 'ed' },
      { type: 'board.save' as const, board: 'doc' },
    ];
    expect(w.refusal('ed', { type: 'batch', commands })).toMatchObject({
      code: 'unknown-actor',
      rule: 'W2',
      path: 'commands[1]',
    });
    expect(w.core.state.person('ed')?.active).toBe(true);
  });
});
