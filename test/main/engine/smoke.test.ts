import { afterEach, expect, test } from 'vitest';
import { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
afterEach(() => w.close());

test('a workspace is made, changed, explained, undone and verified', () => {
  w = new TestWorkspace();
  w.person('mia', 'maker');
  w.person('noa', 'viewer');
  w.teamspace('product', { mia: 'view', noa: 'view' });
  w.board('roadmap', 'product', 'timeline');
  expect(w.level('mia', 'roadmap')).toBe('view');
  const set = w.run('admin', {
    type: 'override.set',
    boards: ['roadmap'],
    persons: ['mia'],
    level: 'edit',
    reason: 'Q1',
  });
  expect(w.ask({ type: 'access', person: 'mia', board: 'roadmap' })).toMatchObject({
    level: 'edit',
    via: 'P2.1',
    paths: [
      { path: 'P2', open: false, rule: 'P2.1', level: 'view' },
      { path: 'P2.1', open: true, level: 'edit' },
      { path: 'P4', open: false },
    ],
  });
  expect(
    w.try('admin', { type: 'override.set', boards: ['roadmap'], persons: ['noa'], level: 'edit' }),
  ).toMatchObject({
    ok: false,
    refused: { code: 'forbidden', rule: 'O2' },
  });
  expect(w.run('admin', { type: 'undo', entry: set.entry ?? 0 }).changed).toBe(1);
  expect(w.level('mia', 'roadmap')).toBe('view');
  expect(w.ask({ type: 'history', limit: 2 }).items[1]).toMatchObject({
    undoneBy: (set.entry ?? 0) + 1,
    reason: 'Q1',
  });
  expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true, entries: w.engine.head });
  const past = w.ask({ type: 'history', text: 'q1' }).items[0];
  expect(w.level('mia', 'roadmap', { at: past?.at ?? '' })).toBe('edit');
});

test('a preview or a refused batch uses up no id', () => {
  w = new TestWorkspace();
  const create = { type: 'teamspace.create', id: 't', name: 'T' } as const;
  expect(w.may('admin', create)).toMatchObject({ ok: true });
  const nobody = { type: 'person.deactivate', person: 'nobody' } as const;
  expect(w.try('admin', { type: 'batch', commands: [create, nobody] }).ok).toBe(false);
  expect(w.run('admin', create).id).toBe('t');
});
