import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Level } from '../../src-shared/model/level';
import { standardWorld } from './standard-world';
import { ADMIN, type TestWorkspace } from './workspace';

/** One question of effective access in the standard world. */
export interface AccessCase {
  rule: string;
  name: string;
  /** What differs from the standard world. */
  given?: (w: TestWorkspace) => unknown;
  who: string;
  /** Left out: the document `doc`. */
  on?: string;
  holdsLink?: boolean;
  password?: 'right' | 'wrong';
  want: Level;
  /** The deciding path. */
  via?: string;
  /** Closed or capped paths with their rules: `P2: C1`. */
  because?: string[];
}

/** Asks each case by `access`, and without a link by `who` and `what` too: they never disagree. */
export function accessCases(title: string, cases: AccessCase[], world = standardWorld): void {
  describe(title, () => {
    let w: TestWorkspace;
    beforeEach(() => {
      w = world();
    });
    afterEach(() => w.close());

    for (const one of cases) test(`${one.rule} ${one.name}`, () => check(w, one));
  });
}

function check(w: TestWorkspace, one: AccessCase): void {
  one.given?.(w);
  const { on = 'doc', holdsLink = false, password } = one;
  const person = one.who === 'admin' ? ADMIN : one.who;
  const link = { holdsLink, ...(password !== undefined && { password }) };
  const answer = w.ask({ type: 'access', person, board: on, ...link });
  expect(answer.level).toBe(one.want);
  if (one.via !== undefined) expect(answer.via).toBe(one.via);
  if (one.want === 'none') expect(answer.via).toBeNull();
  const rules = answer.paths.flatMap(({ path, rule }) => (rule ? [`${path}: ${rule}`] : []));
  expect(rules).toEqual(expect.arrayContaining(one.because ?? []));
  if (!holdsLink && password === undefined) sameByLists(w, person, on, answer);
}

function sameByLists(
  w: TestWorkspace,
  person: string,
  board: string,
  { level, via }: { level: Level; via: string | null },
): void {
  const known = w.core.state.person(person);
  const among = w.ask({ type: 'who', board }).items.find((one) => one.person === known?.id);
  expect([among?.level ?? 'none', among?.via ?? null]).toEqual([level, via]);
  if (known === undefined) return;
  const reached = w.ask({ type: 'what', person }).items.find((one) => one.board === board);
  expect([reached?.level ?? 'none', reached?.via ?? null]).toEqual([level, via]);
}
