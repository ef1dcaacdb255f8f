import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differences } from '../../src-main/domain/state/compare';
import type { CommandInput } from '../../src-shared/commands';
import type { Refusal } from '../../src-shared/result';
import { standardWorld } from './standard-world';
import type { TestWorkspace } from './workspace';

/** One command in the standard world: who gives it, what comes of it. */
export interface RuleCase {
  rule: string;
  name: string;
  /** What differs from the standard world. */
  given?: (w: TestWorkspace) => unknown;
  as: string;
  command: CommandInput;
  /** How many rows change (`ok`: some), or the refusal. */
  want: 'ok' | number | Partial<Refusal>;
  /** What holds afterwards. */
  after?: (w: TestWorkspace) => void;
}

/**
 * Runs each case by `may` and then for real. Whatever the rule, section 4.3 is held as well: success
 * is one entry (none for no change), a refusal leaves facts, tables and ledger as they were.
 */
export function ruleCases(title: string, cases: RuleCase[], world = standardWorld): void {
  describe(title, () => {
    let w: TestWorkspace;
    beforeEach(() => {
      w = world();
    });
    afterEach(() => w.close());

    for (const one of cases) test(`${one.rule} ${one.name}`, () => check(w, one));
  });
}

function check(w: TestWorkspace, { given, as, command, want, after }: RuleCase): void {
  given?.(w);
  const head = w.engine.head;
  const before = w.core.state.clone();
  const preview = w.may(as, command);
  expectSame(w, before, head);
  const result = w.try(as, command);
  expect(preview.ok).toBe(result.ok);
  if (typeof want === 'object') {
    expect(result).toEqual({ ok: false, refused: expect.objectContaining(want) });
    expectSame(w, before, head);
  } else {
    const changed = want === 'ok' ? expect.any(Number) : want;
    const entry = want === 0 ? null : head + 1;
    expect(result).toMatchObject({ ok: true, entry, changed });
    expect(w.engine.head).toBe(entry ?? head);
  }
  after?.(w);
}

/** Facts in memory, tables and ledger are all as they were. */
export function expectSame(
  w: TestWorkspace,
  before: ReturnType<TestWorkspace['core']['state']['clone']>,
  head: number,
): void {
  expect(differences(before, w.core.state)).toBeNull();
  expect(differences(before, w.core.facts.load())).toBeNull();
  expect(w.engine.head).toBe(head);
}
