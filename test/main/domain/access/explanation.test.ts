import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  archive,
  makePrivate,
  override,
  own,
  standardWorld,
} from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

interface Case {
  name: string;
  given?: (w: TestWorkspace) => unknown;
  who: string;
  on?: string;
  /** Path, level, open or closed, rule. */
  paths: [string, string, 'open' | 'closed', string?][];
}

const noLink: Case['paths'][number] = ['P4', 'comment', 'closed', 'P4'];

const cases: Case[] = [
  { name: 'only the link, for somebody without a basis', who: 'otto', paths: [noLink] },
  { name: 'an open path without a rule', who: 'ed', paths: [['P2', 'edit', 'open'], noLink] },
  {
    name: 'P2 closed by P2.1, which is open',
    given: (w) => override(w, 'olga', 'view'),
    who: 'olga',
    paths: [['P2', 'own', 'closed', 'P2.1'], ['P2.1', 'view', 'open'], noLink],
  },
  {
    name: 'P2.1 and not P2.2 closes P2 where an override stands on a private board',
    given: (w) => {
      override(w, 'ed', 'view');
      makePrivate(w);
    },
    who: 'ed',
    paths: [['P2', 'edit', 'closed', 'P2.1'], ['P2.1', 'view', 'open'], noLink],
  },
  {
    name: 'P2 closed by P2.2 with the level that it would give',
    given: (w) => makePrivate(w),
    who: 'ed',
    paths: [['P2', 'edit', 'closed', 'P2.2'], noLink],
  },
  {
    name: 'P2.1 closed by P2.3',
    given: (w) => {
      override(w, 'ed', 'edit');
      w.run('admin', { type: 'teamspace.removeMembers', teamspace: 'team', persons: ['ed'] });
    },
    who: 'ed',
    paths: [['P2.1', 'edit', 'closed', 'P2.3'], noLink],
  },
  {
    name: 'a ceiling that lowers a path, with its rule',
    given: (w) => archive(w),
    who: 'ed',
    paths: [
      ['P2', 'view', 'open', 'C5'],
      ['P4', 'view', 'closed', 'P4'],
    ],
  },
  {
    name: 'a ceiling that leaves nothing closes the path',
    who: 'vera',
    on: 'sheet',
    paths: [['P2', 'edit', 'closed', 'C1'], noLink],
  },
  {
    name: 'every path of somebody who has many',
    given: (w) => {
      w.run('admin', { type: 'person.setWorkspaceRole', person: 'ed', workspaceRole: 'admin' });
      own(w, 'ed');
      override(w, 'ed', 'view');
    },
    who: 'ed',
    paths: [
      ['P1', 'own', 'open'],
      ['P2', 'edit', 'closed', 'P2.1'],
      ['P2.1', 'view', 'open'],
      ['P3', 'view', 'open'],
      noLink,
      ['P7', 'own', 'open'],
    ],
  },
];

test.each(cases)('section 2: access lists $name', ({ given, who, on = 'doc', paths }) => {
  given?.(w);
  const answer = w.ask({ type: 'access', person: who, board: on });
  expect(
    answer.paths.map(({ path, level, open, rule }) => [
      path,
      level,
      open ? 'open' : 'closed',
      ...(rule === undefined ? [] : [rule]),
    ]),
  ).toEqual(paths);
  for (const { detail } of answer.paths) expect(detail).toMatch(/\S.*\.$/);
});

test('C6 access reports the lock beside the level', () => {
  expect(w.ask({ type: 'access', person: 'ed', board: 'doc' }).locked).toBe(false);
  w.run('admin', { type: 'board.lock', board: 'doc' });
  expect(w.ask({ type: 'access', person: 'ed', board: 'doc' })).toMatchObject({
    level: 'edit',
    locked: true,
  });
});

test('section 2: an actor’s own level is judged without the link', () => {
  const link = { type: 'import.board', board: 'doc', mode: 'link', defaultRole: 'editor' } as const;
  w.run('admin', link);
  expect(w.level('otto', 'doc', { holdsLink: true })).toBe('edit');
  expect(w.refusal('otto', { type: 'board.save', board: 'doc' })).toMatchObject({
    code: 'forbidden',
    rule: 'U1',
    actorLevel: 'none',
  });
});
