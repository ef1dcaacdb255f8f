import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../src-shared/commands';
import { TestWorkspace } from '../support/workspace';

/** What the generated stories have found, told once more by hand. */
describe('found by the properties', () => {
  let w: TestWorkspace;
  beforeEach(() => {
    w = new TestWorkspace();
    w.person('mia', 'maker');
    w.teamspace('t', { mia: 'view' });
    w.board('a', 't');
    w.board('b', 't');
  });
  afterEach(() => w.close());

  test('a card does not come back over another that has its id on another board', () => {
    w.run('admin', { type: 'card.create', board: 'a', id: 'c' });
    const undo = w.run('admin', { type: 'undo', entry: w.engine.head }).entry ?? 0;
    const other = w.run('admin', { type: 'card.create', board: 'b', id: 'c' }).entry;
    const redo = w.try('admin', { type: 'undo', entry: undo });
    expect(redo).toMatchObject({ ok: false, refused: { code: 'conflict', entry: other } });
  });

  test('an entry stays undone when its first undoing stands again', () => {
    const set: CommandInput = {
      type: 'override.set',
      boards: ['a'],
      persons: ['mia'],
      level: 'edit',
    };
    const entry = w.run('admin', set).entry ?? 0;
    const undo = (of: number) => w.run('admin', { type: 'undo', entry: of }).entry ?? 0;
    const first = undo(entry);
    const redo = undo(first);
    const second = undo(entry);
    undo(second);
    undo(redo);
    expect(w.level('mia', 'a')).toBe('view');
    const told = w.ask({ type: 'history' }).items.find((item) => item.entry === entry);
    expect(told?.undoneBy).toBe(first);
  });

  test('who makes a report is told that it opens to them', () => {
    const said = w.may('mia', { type: 'report.create', id: 'r', name: 'Report' });
    expect(said).toMatchObject({ ok: true });
    const gains = said.ok ? said.gains : [];
    expect(gains).toContainEqual({ person: 'mia', report: 'r', from: 'none', to: 'own' });
  });

  test('a removed partner does not come back beside its successor, whose entry is named', () => {
    const invite = { type: 'partner.invite', email: 'kim@partner.example' } as const;
    w.run('admin', { ...invite, id: 'x' });
    const removed = w.run('admin', { type: 'partner.remove', partner: 'x' }).entry ?? 0;
    const { entry } = w.run('admin', { ...invite, id: 'y' });
    const undo = w.try('admin', { type: 'undo', entry: removed });
    expect(undo).toMatchObject({ ok: false, refused: { code: 'conflict', entry } });
  });

  test('a declined request does not come back beside a newer one, whose entry is named', () => {
    const ask = { type: 'request.submit', board: 'a', message: 'Please' } as const;
    const first = w.run('mia', ask);
    const declined = w.run('admin', { type: 'request.decline', request: first.id ?? '' });
    const { entry } = w.run('mia', ask);
    const undo = w.try('admin', { type: 'undo', entry: declined.entry ?? 0 });
    expect(undo).toMatchObject({ ok: false, refused: { code: 'conflict', entry } });
  });
});
