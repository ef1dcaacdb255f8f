import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { QueryInput } from '../../../src-shared/queries';
import {
  archive,
  makePrivate,
  override,
  participate,
  standardWorld,
} from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  override(w, 'vic', 'edit');
  participate(w, 'fred', 'reader');
  makePrivate(w, 'olga', 'sheet');
  w.run('ed', { type: 'card.create', board: 'doc' });
  w.run('admin', { type: 'person.deactivate', person: 'tom' });
  archive(w, 'other');
});
afterEach(() => w.close());

type ListQuery = Extract<QueryInput, { type: 'teamspaces' | 'boards' | 'people' }>;

function ids(query: ListQuery): string[] {
  return (w.ask(query) as { items: { id: string }[] }).items.map((one) => one.id);
}

const cases: [ListQuery, string[]][] = [
  [{ type: 'teamspaces' }, ['other', 'team']],
  [{ type: 'teamspaces', text: 'TEA' }, ['team']],
  [{ type: 'boards' }, ['doc', 'sheet', 'sketch']],
  [{ type: 'boards', text: ' sKé' }, ['sketch']],
  [{ type: 'boards', teamspace: 'other' }, []],
  [{ type: 'boards', kinds: ['grid', 'canvas'] }, ['sheet', 'sketch']],
  [{ type: 'boards', private: true }, ['sheet']],
  [{ type: 'boards', private: false, kinds: ['grid'] }, []],
  [{ type: 'boards', modes: ['specific'] }, ['doc', 'sheet', 'sketch']],
  [{ type: 'boards', modes: ['link'] }, []],
  [{ type: 'boards', requests: true }, []],
  [{ type: 'boards', requests: false, kinds: ['grid'] }, ['sheet']],
  [{ type: 'people', teamspace: 'team' }, ['ed', 'olga', 'vera', 'vic']],
  [{ type: 'people', roles: ['viewer'] }, ['vera']],
  [{ type: 'people', affiliations: ['guest', 'free', 'other-team'] }, ['fred', 'gus', 'tom']],
  [{ type: 'people', active: false }, ['tom']],
  [{ type: 'people', text: 'VERA@' }, ['vera']],
  [{ type: 'people', text: 'name of o' }, ['olga', 'otto']],
];

describe('lists', () => {
  for (const [query, want] of cases) {
    test(JSON.stringify(query), () => expect(ids(query)).toEqual(want));
  }

  test('boards with a request that waits', () => {
    w.run('fred', { type: 'request.submit', board: 'doc' });
    expect(ids({ type: 'boards', requests: true })).toEqual(['doc']);
    expect(ids({ type: 'boards', requests: false })).toEqual(['sheet', 'sketch']);
  });

  test('the workspace with its counts and its newest entry', () => {
    expect(w.ask({ type: 'workspace' })).toEqual({
      id: expect.any(String),
      name: 'Nordwind',
      plan: 'enterprise',
      timeZone: 'UTC',
      nonMembers: 'anyone',
      head: { entry: w.engine.head, at: expect.any(String), hash: expect.any(String) },
      counts: {
        people: 9,
        teamspaces: 2,
        boards: 3,
        overrides: 1,
        partners: 0,
        shares: 0,
        reviews: 0,
      },
    });
  });

  test('a teamspace, a board and a person with their counts', () => {
    expect(w.ask({ type: 'teamspaces', text: 'team' }).items).toEqual([
      {
        id: 'team',
        name: 'Team',
        archived: false,
        members: 4,
        boards: 3,
        overrides: 1,
        owners: ['Name of olga'],
      },
    ]);
    const admin = w.core.state.person('admin@nordwind.example')?.id;
    expect(w.ask({ type: 'boards', kinds: ['document'] }).items).toEqual([
      {
        id: 'doc',
        name: 'Board doc',
        kind: 'document',
        teamspace: 'team',
        teamspaceName: 'Team',
        archived: false,
        owner: admin,
        ownerName: 'Admin',
        private: false,
        locked: false,
        mode: 'specific',
        participants: 1,
        shares: 0,
        partners: 0,
        requests: 0,
        overrides: 1,
        cards: 1,
      },
    ]);
    expect(w.ask({ type: 'people', teamspace: 'team', text: 'vic' }).items).toEqual([
      {
        id: 'vic',
        email: 'vic@nordwind.example',
        name: 'Name of vic',
        affiliation: 'member',
        workspaceRole: 'maker',
        active: true,
        auditor: false,
        emailConfirmed: false,
        teamspaces: 1,
        overrides: 1,
        level: 'view',
      },
    ]);
  });

  const pages: [ListQuery, number][] = [
    [{ type: 'teamspaces' }, 2],
    [{ type: 'boards' }, 3],
    [{ type: 'people' }, 9],
  ];
  for (const [query, count] of pages) {
    for (const limit of [1, 2, count, count + 1]) {
      test(`${query.type} in pages of ${limit}: nothing twice, nothing left out`, () => {
        const all = ids(query);
        const got: string[] = [];
        let after: string | undefined;
        do {
          const page = w.ask({ ...query, limit, ...(after !== undefined && { after }) });
          const items = page.items as { id: string }[];
          expect(items.length).toBeLessThanOrEqual(limit);
          got.push(...items.map((one) => one.id));
          after = page.next;
        } while (after !== undefined);
        expect(got).toEqual(all);
        expect(got).toHaveLength(count);
      });
    }
  }

  test('who and what come in pages too', () => {
    const first = w.ask({ type: 'who', board: 'doc', limit: 2 });
    expect(first.items.map((one) => one.person)).toHaveLength(2);
    const rest = w.ask({ type: 'who', board: 'doc', after: first.next ?? '' });
    expect(rest.items).toHaveLength(4);
    expect(w.ask({ type: 'what', person: 'ed', limit: 1 })).toHaveProperty('next');
  });

  test('a cursor that no page gave is invalid', () => {
    for (const type of ['teamspaces', 'boards', 'people'] as const) {
      expect(w.askOrRefused({ type, after: 'x' })).toMatchObject({
        refused: { code: 'invalid', path: 'after' },
      });
    }
  });

  test('people and boards of a teamspace that is not there', () => {
    expect(w.askOrRefused({ type: 'people', teamspace: 'nowhere' })).toMatchObject({
      refused: { code: 'not-found', path: 'teamspace' },
    });
  });
});
