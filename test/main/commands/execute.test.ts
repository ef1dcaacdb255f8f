import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CancelledError } from '../../../src-main/domain/work';
import { anyCommand, type CommandInput } from '../../../src-shared/commands';
import { expectSame } from '../../support/rule-cases';
import { standardWorld } from '../../support/standard-world';
import { ADMIN, type TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

function issue(command: CommandInput, actor = ADMIN) {
  return { actor, command: anyCommand.parse(command) };
}
const lock: CommandInput = { type: 'board.lock', board: 'doc' };
const save: CommandInput = { type: 'board.save', board: 'doc' };
const set: CommandInput = { type: 'override.set', boards: ['doc'], persons: ['ed'], level: 'view' };

describe('execute', () => {
  test('several commands are an entry each, in one transaction', () => {
    const head = w.engine.head;
    expect(w.engine.executeAll([issue(lock), issue(set)])).toMatchObject([
      { entry: head + 1 },
      { entry: head + 2 },
    ]);
  });

  test('the first refusal takes all of them back and is the only result', () => {
    const before = w.core.state.clone();
    const head = w.engine.head;
    const results = w.engine.executeAll([issue(set), issue(lock), issue(save), issue(set)]);
    expect(results).toMatchObject([{ ok: false, refused: { rule: 'U1' } }]);
    expectSame(w, before, head);
  });

  test('a storage failure changes nothing, and the next command goes on from there', () => {
    const before = w.core.state.clone();
    const head = w.engine.head;
    const create: CommandInput = {
      type: 'board.create',
      id: 'b',
      teamspace: 'team',
      name: 'B',
      kind: 'grid',
    };
    w.core.db.exec(
      "CREATE TRIGGER stop BEFORE INSERT ON ledger BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    expect(() => w.engine.executeAll([issue(create), issue(lock)])).toThrow('full');
    expectSame(w, before, head);
    w.core.db.exec('DROP TRIGGER stop');
    expect(w.run('admin', create)).toMatchObject({ entry: head + 1, id: 'b' });
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  });

  test('cancelled before commit changes nothing', () => {
    const before = w.core.state.clone();
    const head = w.engine.head;
    const commands = [lock, set] as never[];
    const batch = issue({ type: 'batch', commands });
    expect(() => w.engine.execute(batch, { cancelled: () => true })).toThrow(CancelledError);
    expectSame(w, before, head);
  });

  test('listeners are told the head and the tables that changed; never of a refusal', () => {
    const told: [number, string[]][] = [];
    w.engine.onChanged((head, tables) => told.push([head, tables]));
    const head = w.engine.head;
    w.run('admin', set);
    w.may('admin', lock);
    w.try('gus', lock);
    w.run('admin', { type: 'board.unlock', board: 'doc' });
    w.run('admin', {
      type: 'batch',
      commands: [lock as never, { type: 'card.create', board: 'sheet' }],
    });
    expect(told.map(([at, tables]) => [at, [...tables].sort()])).toEqual([
      [head + 1, ['override']],
      [head + 2, ['board', 'card']],
    ]);
  });

  test('a listener that fails does not take back what is committed', () => {
    const head = w.engine.head;
    w.engine.onChanged(() => {
      throw new Error('the window is gone');
    });
    expect(() => w.run('admin', set)).toThrow('the window is gone');
    expect(w.engine.head).toBe(head + 1);
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
    expect(w.level('ed', 'doc')).toBe('view');
  });

  test('undoLast takes back the newest standing entry of the actor that is no undo', () => {
    const first = w.entryOf('ed', { ...set, persons: ['vic'] });
    const second = w.entryOf('ed', lock);
    const undone = () => w.ask({ type: 'history', limit: 1 }).items[0]?.undoes;
    expect(w.engine.undoLast('ed')).toMatchObject({ ok: true });
    expect(undone()).toBe(second);
    expect(w.engine.undoLast('Ed@nordwind.example')).toMatchObject({ ok: true });
    expect(undone()).toBe(first);
    expect(w.engine.undoLast('ed')).toMatchObject({ refused: { code: 'not-found' } });
    expect(w.engine.undoLast(ADMIN)).toMatchObject({ ok: true });
  });
});
