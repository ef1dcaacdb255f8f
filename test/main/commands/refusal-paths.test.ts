import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeCommand } from '../../../src-main/commands/decode';
import type { CommandInput } from '../../../src-shared/commands';
import { standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
});
afterEach(() => w.close());

describe('refusals name the part of the command', () => {
  const paths: [CommandInput, string][] = [
    [{ type: 'board.create', teamspace: 'nowhere', name: 'B', kind: 'grid' }, 'teamspace'],
    [
      { type: 'board.create', teamspace: 'team', name: 'B', kind: 'grid', owner: 'nobody' },
      'owner',
    ],
    [{ type: 'board.move', board: 'nowhere', teamspace: 'team' }, 'board'],
    [{ type: 'board.move', board: 'doc', teamspace: 'nowhere' }, 'teamspace'],
    [{ type: 'board.duplicate', board: 'nowhere' }, 'board'],
    [{ type: 'board.save', board: 'nowhere' }, 'board'],
    [{ type: 'board.lock', board: 'nowhere' }, 'board'],
    [{ type: 'board.unlock', board: 'nowhere' }, 'board'],
    [{ type: 'board.setPrivate', boards: ['nowhere'], private: false }, 'boards[0]'],
    [{ type: 'board.restoreDefault', boards: ['doc', 'nowhere'] }, 'boards[1]'],
    [{ type: 'board.transferOwnership', board: 'doc', to: 'nobody' }, 'to'],
    [{ type: 'card.create', board: 'nowhere' }, 'board'],
    [{ type: 'person.setWorkspaceRole', person: 'nobody', workspaceRole: 'maker' }, 'person'],
    [{ type: 'person.deactivate', person: 'x@y.example' }, 'person'],
    [{ type: 'person.reactivate', person: 'nobody' }, 'person'],
    [{ type: 'person.setAuditor', person: 'nobody', auditor: true }, 'person'],
    [{ type: 'teamspace.create', name: 'T', owner: 'nobody' }, 'owner'],
    [
      {
        type: 'teamspace.setMembers',
        teamspace: 'nowhere',
        members: [{ person: 'ed', level: 'view' }],
      },
      'teamspace',
    ],
    [
      {
        type: 'teamspace.setMembers',
        teamspace: 'team',
        members: [{ person: 'nobody', level: 'view' }],
      },
      'members[0].person',
    ],
    [{ type: 'teamspace.removeMembers', teamspace: 'team', persons: ['nobody'] }, 'persons[0]'],
    [{ type: 'teamspace.archive', teamspace: 'nowhere' }, 'teamspace'],
    [{ type: 'teamspace.unarchive', teamspace: 'nowhere' }, 'teamspace'],
    [{ type: 'import.board', board: 'nowhere' }, 'board'],
    [
      { type: 'import.board', board: 'doc', participants: [{ person: 'nobody', role: 'reader' }] },
      'participants[0].person',
    ],
    [{ type: 'undo', entry: 999 }, 'entry'],
  ];
  for (const [command, path] of paths) {
    test(`not-found: ${command.type} names ${path}`, () => {
      // An actor without rights: not-found is tested before forbidden.
      expect(w.refusal('gus', command)).toMatchObject({ code: 'not-found', path });
    });
  }

  test('a refusal in a batch says which command, and where in it', () => {
    const commands = [
      { type: 'board.unlock', board: 'doc' } as const,
      { type: 'board.save', board: 'doc' } as const,
      { type: 'override.clear', cells: [{ board: 'doc', person: 'nobody' }] } as const,
    ].map((one) => structuredClone(one));
    expect(decodeCommand({ type: 'batch', commands }).ok).toBe(true);
    const command = { type: 'batch', commands } as CommandInput;
    expect(w.refusal('admin', command)).toMatchObject({
      code: 'not-found',
      path: 'commands[2].cells[0].person',
    });
    const locked = [
      { type: 'board.lock' as const, board: 'doc' },
      { type: 'board.save' as const, board: 'doc' },
    ];
    expect(w.refusal('ed', { type: 'batch', commands: locked })).toMatchObject({
      code: 'forbidden',
      rule: 'U1',
      path: 'commands[1]',
    });
  });
});
