import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { expectSame } from '../../support/rule-cases';
import { makePrivate, override, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

function undone(entry: number, as = 'admin'): number {
  return w.entryOf(as, { type: 'undo', entry });
}

const newBoard = {
  type: 'board.create',
  id: 'b',
  teamspace: 'team',
  name: 'B',
  kind: 'grid',
} as const;

describe('undo on several levels', () => {
  const level = () => w.ask({ type: 'access', person: 'vic', board: 'doc' }).via;

  test('newest first, back to the start', () => {
    const before = w.core.state.clone();
    const entries = [override(w, 'vic', 'edit'), override(w, 'vic', 'view'), makePrivate(w)];
    for (const entry of entries.reverse()) undone(entry);
    expectSame(w, before, w.engine.head);
  });

  test('an undone entry stands against nothing', () => {
    const first = override(w, 'vic', 'edit');
    const second = override(w, 'vic', 'view');
    undone(second);
    undone(first);
    expect(level()).toBe('P2');
  });

  test('a redone one does', () => {
    const first = override(w, 'vic', 'edit');
    const second = override(w, 'vic', 'view');
    const redo = undone(undone(second));
    const result = w.undo('admin', first);
    expect(result).toMatchObject({ ok: false, refused: { code: 'conflict', entry: second } });
    undone(redo);
    undone(first);
    expect(level()).toBe('P2');
  });

  test('history says what undoes what, and what stands undone', () => {
    const first = override(w, 'vic', 'edit');
    const undo = undone(first);
    const items = () => w.ask({ type: 'history', limit: 3 }).items.reverse();
    expect(items().map((one) => [one.undoes, one.undoneBy])).toEqual([
      [null, null],
      [null, undo],
      [first, null],
    ]);
    const redo = undone(undo);
    expect(items().map((one) => [one.undoes, one.undoneBy])).toEqual([
      [null, null],
      [first, redo],
      [undo, null],
    ]);
  });

  test('undone things leave their ids free; going back to them is then a conflict', () => {
    const first = w.entryOf('admin', newBoard);
    const undo = undone(first);
    const second = w.entryOf('admin', { ...newBoard, name: 'Another' });
    const result = w.undo('admin', undo);
    expect(result).toMatchObject({ ok: false, refused: { code: 'conflict', entry: second } });
  });

  test('redo is a conflict where another has the address by now', () => {
    const add = { type: 'person.add', email: 'new@x.example', affiliation: 'guest' } as const;
    const undo = undone(w.entryOf('admin', { ...add, id: 'one' }));
    const second = w.entryOf('admin', { ...add, id: 'two' });
    const head = w.engine.head;
    const before = w.core.state.clone();
    const result = w.undo('admin', undo);
    expect(result).toMatchObject({ ok: false, refused: { code: 'conflict', entry: second } });
    expectSame(w, before, head);
  });
});
