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
});
