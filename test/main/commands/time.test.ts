import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import { anyCommand } from '../../../src-shared/commands';
import { override, standardWorld } from '../../support/standard-world';
import { ADMIN, T0, TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

const lock: CommandInput = { type: 'board.lock', board: 'doc' };
const unlock: CommandInput = { type: 'board.unlock', board: 'doc' };

function at(now: number, command = lock) {
  return w.engine.execute({ actor: ADMIN, command: anyCommand.parse(command), now });
}
function newest() {
  return w.ask({ type: 'history', limit: 1 }).items[0];
}

describe('time', () => {
  test('an entry has the clock’s instant', () => {
    w.now = T0 + 1000;
    w.run('admin', lock);
    expect(newest()?.at).toBe(new Date(T0 + 1000).toISOString());
    expect(newest()).not.toHaveProperty('rehearsed');
  });

  test('a clock that went back is held at the head’s instant', () => {
    w.now = T0 + 60_000;
    w.run('admin', lock);
    w.now = T0;
    w.run('admin', unlock);
    expect(newest()?.at).toBe(new Date(T0 + 60_000).toISOString());
    w.now = T0 + 120_000;
    w.run('admin', lock);
    expect(newest()?.at).toBe(new Date(T0 + 120_000).toISOString());
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  });

  test('now before the head is invalid, and nothing happens', () => {
    const head = w.engine.head;
    const newestAt = Date.parse(newest()?.at ?? '');
    expect(at(newestAt - 1)).toMatchObject({ ok: false, refused: { code: 'invalid' } });
    expect(w.engine.head).toBe(head);
  });

  test('now before the head is invalid even for an unknown actor', () => {
    const command = anyCommand.parse(lock);
    const result = w.engine.execute({ actor: 'nobody', command, now: T0 - 1 });
    expect(result).toMatchObject({ refused: { code: 'invalid' } });
  });

  test('now at the head’s instant is allowed, and marked as rehearsed', () => {
    expect(at(Date.parse(newest()?.at ?? ''))).toMatchObject({ ok: true });
    expect(newest()).toMatchObject({ rehearsed: true });
  });

  test('a console with a fixed clock marks all its entries', () => {
    const rehearsal = new TestWorkspace('pro', { rehearsed: true });
    const marks = rehearsal.ask({ type: 'history' }).items.map((one) => one.rehearsed);
    expect(marks).toEqual([true]);
    rehearsal.close();
  });

  test('of several commands each is held at the one ahead of it', () => {
    const issue = (command: CommandInput, now: number) => ({
      actor: ADMIN,
      command: anyCommand.parse(command),
      now,
    });
    const later = T0 + 60_000;
    const head = w.engine.head;
    const refused = w.engine.executeAll([issue(lock, later), issue(unlock, later - 1)]);
    expect(refused).toMatchObject([{ ok: false, refused: { code: 'invalid' } }]);
    expect(w.engine.head).toBe(head);
    expect(w.core.state.boards.get('doc')?.locked).toBe(false);
    const done = w.engine.executeAll([issue(lock, later), issue(unlock, later)]);
    expect(done).toMatchObject([{ entry: head + 1 }, { entry: head + 2 }]);
  });

  test('4.4 at sees every entry up to and including its instant', () => {
    w.now = T0 + 60_000;
    override(w, 'vic', 'edit');
    const level = (ms: number) => w.level('vic', 'doc', { at: new Date(ms).toISOString() });
    expect([level(T0 + 59_999), level(T0 + 60_000), level(T0 + 60_001)]).toEqual([
      'view',
      'edit',
      'edit',
    ]);
  });

  test('an instant may be written in any offset', () => {
    w.now = T0 + 60_000;
    override(w, 'vic', 'edit');
    expect(w.level('vic', 'doc', { at: '2026-03-01T10:00:59.999+01:00' })).toBe('view');
    expect(w.level('vic', 'doc', { at: '2026-03-01T10:01:00+01:00' })).toBe('edit');
  });
});
