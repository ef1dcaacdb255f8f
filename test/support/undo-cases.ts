import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../src-shared/commands';
import { expectSame } from './rule-cases';
import { standardWorld } from './standard-world';
import type { TestWorkspace } from './workspace';

/** Somebody undoes something in the standard world. */
export interface UndoCase {
  name: string;
  /** Answers the entry to undo. */
  given: (w: TestWorkspace) => number;
  as: string;
  want: 'ok' | { code: string; rule?: string };
}

/** Runs each case by `may` and for real; a refusal leaves everything as it was. */
export function undoCases(title: string, cases: UndoCase[]): void {
  describe(title, () => {
    let w: TestWorkspace;
    beforeEach(() => {
      w = standardWorld();
    });
    afterEach(() => w.close());
    for (const one of cases) test(one.name, () => check(w, one));
  });
}

function check(w: TestWorkspace, { given, as, want }: UndoCase): void {
  const entry = given(w);
  const before = w.core.state.clone();
  const head = w.engine.head;
  expect(w.may(as, { type: 'undo', entry }).ok).toBe(want === 'ok');
  const result = w.undo(as, entry);
  if (want === 'ok') {
    expect(result).toMatchObject({ ok: true, entry: head + 1 });
    return;
  }
  expect(result).toEqual({ ok: false, refused: expect.objectContaining(want) });
  expectSame(w, before, head);
}

const vicOnDoc = { boards: ['doc'], persons: ['vic'] };
export const setVic = { type: 'override.set' as const, ...vicOnDoc, level: 'edit' as const };
export const clearVic = { type: 'override.clear' as const, ...vicOnDoc };

/** What an admin does, what comes after it, and whether that stands against undoing the first. */
export interface LaterCase {
  name: string;
  first: CommandInput;
  /** The last of them is the one that a conflict names. */
  later: CommandInput[];
  want: 'conflict' | 'ok';
}

export function laterCases(title: string, cases: LaterCase[]): void {
  describe(title, () => {
    let w: TestWorkspace;
    beforeEach(() => {
      w = standardWorld();
    });
    afterEach(() => w.close());
    for (const one of cases) test(`${one.want}: ${one.name}`, () => checkLater(w, one));
  });
}

function checkLater(w: TestWorkspace, { first, later, want }: LaterCase): void {
  const entry = w.entryOf('admin', first);
  const untouched = w.core.state.clone();
  for (const command of later) w.entryOf('admin', command);
  const before = w.core.state.clone();
  const head = w.engine.head;
  const result = w.undo('admin', entry);
  if (want === 'ok') {
    expect(result).toMatchObject({ ok: true });
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
    return;
  }
  const refused = expect.objectContaining({ code: 'conflict', entry: head });
  expect(result).toEqual({ ok: false, refused });
  expectSame(w, before, head);
  // Once what stands against it is undone, nothing does.
  for (let seq = head; seq > entry; seq--) expect(w.undo('admin', seq)).toMatchObject({ ok: true });
  expectSame(w, untouched, w.engine.head);
  expect(w.undo('admin', entry)).toMatchObject({ ok: true });
}
