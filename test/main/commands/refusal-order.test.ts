import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { CommandInput } from '../../../src-shared/commands';
import { archive, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
});
afterEach(() => w.close());

function set(boards: string[], persons: string[], level: 'view' | 'edit' = 'edit'): CommandInput {
  return { type: 'override.set', boards, persons, level };
}

interface Case {
  name: string;
  as: string | null;
  command: CommandInput;
  want: { code: string; rule?: string; path?: string };
  given?: (w: TestWorkspace) => unknown;
}

/** Each command breaks several rules at once; the first in the order of codes is told. */
const cases: Case[] = [
  {
    name: 'invalid before not-found',
    as: 'admin',
    command: {
      type: 'teamspace.setMembers',
      teamspace: 'nowhere',
      members: [
        { person: 'ed', level: 'view' },
        { person: 'nobody', level: 'edit' },
        { person: 'ed@nordwind.example', level: 'edit' },
      ],
    },
    want: { code: 'invalid', path: 'members[2]' },
  },
  {
    name: 'unknown-actor: nobody',
    as: null,
    command: set(['nowhere'], ['ed']),
    want: { code: 'unknown-actor' },
  },
  {
    name: 'unknown-actor before not-found',
    as: 'nobody',
    command: set(['nowhere'], ['ed']),
    want: { code: 'unknown-actor' },
  },
  {
    name: 'unknown-actor with W2 for who is deactivated',
    given: (w) => w.run('admin', { type: 'person.deactivate', person: 'ed' }),
    as: 'ed',
    command: set(['nowhere'], ['ed']),
    want: { code: 'unknown-actor', rule: 'W2' },
  },
  {
    name: 'not-found before plan',
    as: 'vic',
    command: set(['doc', 'nowhere'], ['ed']),
    want: { code: 'not-found', path: 'boards[1]' },
  },
  {
    name: 'not-found names the place in the list as given',
    as: 'vic',
    command: set(['doc', 'doc', 'nowhere'], ['ed']),
    want: { code: 'not-found', path: 'boards[2]' },
  },
  {
    name: 'not-found for a person',
    as: 'vic',
    command: set(['doc'], ['ed', 'x@y.example']),
    want: { code: 'not-found', path: 'persons[1]' },
  },
  {
    name: 'not-found for a person of a cell',
    as: 'vic',
    command: { type: 'override.set', cells: [{ board: 'doc', person: 'nobody', level: 'view' }] },
    want: { code: 'not-found', path: 'cells[0].person' },
  },
  {
    name: 'not-found for a board of a cell',
    as: 'vic',
    command: {
      type: 'override.clear',
      cells: [
        { board: 'doc', person: 'ed' },
        { board: 'nowhere', person: 'ed' },
      ],
    },
    want: { code: 'not-found', path: 'cells[1].board' },
  },
  {
    name: 'plan before forbidden',
    as: 'vic',
    command: set(['doc'], ['otto']),
    want: { code: 'plan', rule: 'O0' },
  },
  {
    name: 'plan before W4',
    given: (w) => archive(w),
    as: 'vic',
    command: { type: 'board.setPrivate', boards: ['doc'], private: true },
    want: { code: 'plan', rule: 'O0' },
  },
  {
    name: 'forbidden before conflict',
    as: 'vic',
    command: { type: 'board.create', id: 'doc', teamspace: 'team', name: 'B', kind: 'grid' },
    want: { code: 'forbidden' },
  },
  {
    name: 'forbidden before conflict, for who is known already',
    as: 'ed',
    command: { type: 'person.add', email: 'ed@nordwind.example', affiliation: 'member' },
    want: { code: 'forbidden', rule: 'W2' },
  },
  {
    name: 'conflict last',
    as: 'ed',
    command: { type: 'board.create', id: 'doc', teamspace: 'team', name: 'B', kind: 'grid' },
    want: { code: 'conflict', path: 'id' },
  },
];

describe('refusals come in the order of codes', () => {
  for (const { name, as, command, want, given } of cases) {
    test(name, () => {
      given?.(w);
      expect(w.refusal(as, command)).toMatchObject(want);
    });
  }
});
