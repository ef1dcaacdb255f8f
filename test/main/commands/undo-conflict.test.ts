import type { CommandInput } from '../../../src-shared/commands';
import { laterCases } from '../../support/undo-cases';

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

laterCases('undo: what altered the same since', [
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
    name: 'one part of a batch',
    first: { type: 'batch', commands: [set('vic', 'view') as never, set('ed', 'view') as never] },
    later: [set('ed', 'edit')],
    want: 'conflict',
  },
]);
