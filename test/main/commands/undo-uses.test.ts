import type { CommandInput } from '../../../src-shared/commands';
import { laterCases } from '../../support/undo-cases';

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

function set(person: string, level: 'view' | 'edit', board = 'doc'): CommandInput {
  return { type: 'override.set', boards: [board], persons: [person], level };
}

function join(teamspace: string, person: string): CommandInput {
  return { type: 'teamspace.setMembers', teamspace, members: [{ person, level: 'edit' }] };
}

const move: CommandInput = { type: 'board.move', board: 'doc', teamspace: 'other' };

laterCases('undo: what uses something made since', [
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
]);
