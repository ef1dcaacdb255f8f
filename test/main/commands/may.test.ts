import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import { override, own, participate, setMember, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

interface Case {
  name: string;
  given?: (w: TestWorkspace) => unknown;
  command: CommandInput;
  /** `person board: from > to`, in any order. */
  gains?: string[];
  losses?: string[];
}

const cases: Case[] = [
  {
    name: 'W1 tightening the policy says who loses what',
    given: (w) => {
      participate(w, 'fred', 'editor');
      participate(w, 'otto', 'editor');
    },
    command: { type: 'workspace.setPolicy', nonMembers: 'only-members' },
    losses: ['fred doc: edit > none'],
  },
  {
    name: 'C2 leaving the free plan: guests gain, where their role was cut',
    given: (w) => {
      participate(w, 'gus', 'editor');
      w.run('admin', { type: 'import.board', board: 'doc', mode: 'link' });
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
    },
    command: { type: 'workspace.setPlan', plan: 'pro' },
    gains: ['gus doc: comment > edit'],
  },
  {
    name: 'W2 a role that falls',
    command: { type: 'person.setWorkspaceRole', person: 'ed', workspaceRole: 'viewer' },
    losses: ['ed doc: edit > view', 'ed sheet: edit > none', 'ed sketch: edit > view'],
  },
  {
    name: 'W2 a new admin gains every board',
    command: {
      type: 'person.add',
      id: 'n',
      email: 'n@x.example',
      affiliation: 'member',
      workspaceRole: 'admin',
    },
    gains: ['n doc: none > own', 'n sheet: none > own', 'n sketch: none > own'],
  },
  {
    name: 'W2 deactivating',
    given: (w) => own(w, 'vera'),
    command: { type: 'person.deactivate', person: 'vera' },
    losses: ['vera doc: view > none', 'vera sketch: view > none'],
  },
  {
    name: 'W3 a new member',
    command: {
      type: 'teamspace.setMembers',
      teamspace: 'team',
      members: [{ person: 'otto', level: 'view' }],
    },
    gains: ['otto doc: none > view', 'otto sheet: none > view', 'otto sketch: none > view'],
  },
  {
    name: 'P2.3 a member who returns to an override',
    given: (w) => {
      override(w, 'vic', 'edit');
      w.run('admin', { type: 'teamspace.removeMembers', teamspace: 'team', persons: ['vic'] });
    },
    command: {
      type: 'teamspace.setMembers',
      teamspace: 'team',
      members: [{ person: 'vic', level: 'view' }],
    },
    gains: ['vic doc: none > edit', 'vic sheet: none > view', 'vic sketch: none > view'],
  },
  {
    name: 'C5 archiving: admins lose nothing',
    command: { type: 'teamspace.archive', teamspace: 'team' },
    losses: ['doc', 'sheet', 'sketch'].flatMap((b) => [
      `olga ${b}: own > view`,
      `ed ${b}: edit > view`,
    ]),
  },
  {
    name: 'P2.2 privacy: who makes it private keeps their level',
    command: { type: 'board.setPrivate', boards: ['doc'], private: true },
    losses: [
      'olga doc: own > none',
      'ed doc: edit > none',
      'vic doc: view > none',
      'vera doc: view > none',
    ],
  },
  {
    name: 'O4 restoring goes both ways',
    given: (w) => {
      override(w, 'vic', 'edit');
      override(w, 'ed', 'view');
    },
    command: { type: 'board.restoreDefault', boards: ['doc'] },
    gains: ['ed doc: view > edit'],
    losses: ['vic doc: edit > view'],
  },
  {
    name: 'O6 moving: the people of both teamspaces',
    given: (w) => setMember(w, 'otto', 'view', 'other'),
    command: { type: 'board.move', board: 'doc', teamspace: 'other' },
    gains: ['otto doc: none > view'],
    losses: ['vic doc: view > none', 'vera doc: view > none'],
  },
  {
    name: 'S17 handing over',
    command: { type: 'board.transferOwnership', board: 'doc', to: 'ed' },
    gains: ['ed doc: edit > own'],
  },
  {
    name: 'a new board: its teamspace gains it',
    command: { type: 'board.create', id: 'b', teamspace: 'other', name: 'B', kind: 'grid' },
    gains: ['ed b: none > edit', 'olga b: none > own', 'Admin b: none > own'],
  },
  { name: 'C6 a lock takes nothing', command: { type: 'board.lock', board: 'doc' } },
  {
    name: 'S12 opening the link gains nothing for who holds none',
    command: { type: 'import.board', board: 'doc', mode: 'link' },
  },
  {
    name: 'P3 opening the link lets guests in who took part already',
    given: (w) => participate(w, 'gus', 'reader'),
    command: { type: 'import.board', board: 'doc', mode: 'link' },
    gains: ['gus doc: none > view'],
  },
  {
    name: 'a batch: only what is different in the end',
    command: {
      type: 'batch',
      commands: [
        { type: 'board.setPrivate', boards: ['doc'], private: true },
        { type: 'override.set', boards: ['doc'], persons: ['vic', 'ed'], level: 'edit' },
        { type: 'board.setPrivate', boards: ['doc'], private: false },
      ],
    },
    gains: ['vic doc: view > edit'],
  },
];

describe('may: who gains and who loses', () => {
  for (const { name, given, command, gains = [], losses = [] } of cases) {
    test(name, () => {
      given?.(w);
      const answer = w.ask({ type: 'may', actor: 'admin@nordwind.example', command });
      const lines = (list: typeof answer.gains) =>
        list.map(({ person, board, from, to }) => {
          const who = person === adminId ? 'Admin' : person;
          return `${who} ${board}: ${from} > ${to}`;
        });
      const adminId = w.core.state.person('admin@nordwind.example')?.id;
      expect(lines(answer.gains).sort()).toEqual([...gains].sort());
      expect(lines(answer.losses).sort()).toEqual([...losses].sort());
    });
  }

  test('of an undo as well', () => {
    const entry = override(w, 'ed', 'view');
    expect(w.may('admin', { type: 'undo', entry })).toMatchObject({
      changed: 1,
      gains: [{ person: 'ed', from: 'view', to: 'edit' }],
      losses: [],
    });
  });

  test('it answers no entry, and a refusal exactly as the command would', () => {
    const command: CommandInput = { type: 'board.save', board: 'doc' };
    expect(w.may('ed', command)).not.toHaveProperty('entry');
    expect(w.may('vic', command)).toEqual(w.try('vic', command));
  });
});
