import { afterEach, beforeEach, expect, test } from 'vitest';
import { standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  w.run('admin', { type: 'card.create', id: 'c', board: 'doc', name: 'Annual accounts' });
  w.run('admin', { type: 'card.create', id: 'd', board: 'doc', name: 'Tender' });
});
afterEach(() => w.close());

const share = (id: string, more: object = {}) =>
  ({
    type: 'share.create',
    id,
    email: 'fred@nordwind.example',
    scope: 'board',
    target: 'doc',
    access: 'read-only',
    reason: 'Audit',
    ...more,
  }) as const;

test('cards are found by name, with what stays closed, by who reaches their board', () => {
  expect(w.ask({ type: 'cards', text: 'annual' }).items).toEqual([
    {
      id: 'c',
      name: 'Annual accounts',
      board: 'doc',
      boardName: 'Board doc',
      private: false,
      others: 1,
    },
  ]);
  expect(w.ask({ type: 'cards', board: 'doc' }, 'vic').items).toHaveLength(2);
  expect(w.ask({ type: 'cards' }, 'otto').items).toEqual([]);
});

test('shares name their risks, the gravest first, and are narrowed and sorted by them', () => {
  w.run('admin', share('plain', { expiresAt: '2036-01-01T00:00:00Z' }));
  w.run('admin', share('write', { access: 'read-write' }));
  w.run('admin', share('all', { scope: 'tenant', target: undefined }));
  const risks = () =>
    w
      .ask({ type: 'shares', sort: { by: 'risk' } })
      .items.map(({ id, risks: found }) => [id, ...found]);
  expect(risks()).toEqual([
    ['all', 'tenant', 'no-expiry'],
    ['write', 'read-write', 'no-expiry'],
    ['plain'],
  ]);
  w.run('admin', { type: 'board.setPrivate', boards: ['doc'], private: true });
  expect(risks().map(([id]) => id)).toEqual(['write', 'plain', 'all']);
  w.run('admin', share('one', { scope: 'card', target: 'c', expiresAt: '2036-01-01T00:00:00Z' }));
  expect(risks()).toContainEqual(['one']);
  const narrowed = w.ask({ type: 'shares', risks: ['tenant'] }).items;
  expect(narrowed.map(({ id }) => id)).toEqual(['all']);
  w.run('admin', { type: 'share.revoke', shares: ['write'] });
  expect(w.ask({ type: 'shares', risks: ['read-write'] }).items).toEqual([]);
});

test('what ties somebody is told to admins and to themselves', () => {
  w.run('admin', { type: 'board.transferOwnership', board: 'sheet', to: 'ed' });
  w.run('admin', { type: 'override.set', boards: ['doc'], persons: ['ed'], level: 'view' });
  const ties = w.ask({ type: 'ties', person: 'ed' });
  expect(ties.teamspaces.map(({ id, level }) => [id, level])).toEqual([
    ['other', 'edit'],
    ['team', 'edit'],
  ]);
  expect(ties.owns.map(({ id }) => id)).toEqual(['sheet']);
  expect(ties.overrides).toMatchObject([{ id: 'doc', level: 'view', archived: false }]);
  w.run('admin', share('s', { expiresAt: '2036-01-01T00:00:00Z' }));
  expect(w.ask({ type: 'ties', person: 'fred' }).shares).toMatchObject([
    { id: 's', scope: 'board' },
  ]);
  expect(w.ask({ type: 'ties', person: 'ed' }, 'ed').owns).toHaveLength(1);
});
