import assert from 'node:assert/strict';
import { invert } from '../../../src-main/domain/changes';
import { revocationOf } from '../../../src-main/domain/reviews/closing-commands';
import type { Engine } from '../../../src-main/engine/api';
import type { ReviewScope } from '../../../src-shared/commands/review';
import { levelCode } from '../../../src-shared/model/level';
import type { ReviewItem } from '../../../src-shared/queries/review';
import type { RiskItem } from '../../../src-shared/queries/risk';
import { ADMIN } from '../../support/workspace';
import { ask, matrixOf } from '../matrix';
import { memoryOf } from '../memory';
import type { World } from '../world';
import { law } from './check';

function told({ engine }: World, at?: number): RiskItem[] {
  return ask(engine, { type: 'risks', limit: 10_000, ...(at !== undefined && { at }) }).items;
}

/** A finding says what `access` says: who is said to come in does, and nobody else is named so. */
export const risksAgreeWithAccess = law([0, 24], (world, steps) => {
  for (const step of steps) world.take(step);
  const { core, engine } = world;
  const { state } = core;
  const found = told(world);
  const keys = found.map(({ kind, subject }) => `${kind} ${subject}`);
  assert.equal(new Set(keys).size, keys.length, 'a finding has one subject');
  for (const { id, mode, defaultRole } of state.boards) {
    const open = ask(engine, {
      type: 'access',
      person: 'nobody@elsewhere.example',
      board: id,
      holdsLink: true,
    });
    const listed = keys.includes(`link-without-password board:${id}`);
    assert.equal(listed, mode === 'link', `link of ${id}`);
    const link = open.paths.find(({ path }) => path === 'P4');
    if (link?.open) assert(listed, `${id} opens by its link as ${defaultRole}`);
  }
  const matrix = matrixOf(engine, state);
  for (const { kind, person = '', board = '', facts } of found) {
    const answer = matrix.get(`${person} ${board}`);
    if (kind === 'override-above-role') {
      const path = answer?.paths.find((one) => one.path === 'P2.1');
      assert(path !== undefined, `${person} has an override on ${board}`);
      const given = path.open ? levelCode(path.level) : 0;
      assert(given < levelCode(facts.override ?? 'none') || path.rule === 'C1' || !path.open);
    }
    if (kind === 'departed') {
      const reached = [...matrix].filter(([pair, { level }]) => {
        return pair.startsWith(`${person} `) && level !== 'none';
      });
      assert.deepEqual(reached, [], `${person} is gone and reaches something`);
    }
  }
  for (const [pair, { paths }] of matrix) {
    const [person = '', board = ''] = pair.split(' ');
    const row = state.boards.get(board);
    if (pair.split(' ').length > 2 || row?.private !== true) continue;
    const outside = state.people.get(person)?.affiliation !== 'member';
    const share = paths.find(({ path, open }) => path === 'P5' && open);
    const partner = paths.find(({ path, open }) => path === 'P6' && open);
    const participant = paths.find(({ path, open }) => path === 'P3' && open);
    const named = (through: string) =>
      found.some(
        (one) =>
          one.kind === 'private-shared-outside' &&
          one.board === board &&
          one.facts.through === through,
      );
    if (share !== undefined) assert(named('share'), `share of private ${pair}`);
    if (partner !== undefined) assert(named('partner'), `partner of private ${pair}`);
    if (participant !== undefined && outside) assert(named('participant'), pair);
  }
});

/** The remedy of every finding passes as an admin's, ends that finding, and never makes another graver. */
export const remediesEndFindings = law([0, 20], (world, steps) => {
  for (const step of steps) world.take(step);
  const { core, engine } = world;
  if (core.state.person(ADMIN)?.workspaceRole !== 'admin') return;
  for (const finding of told(world)) {
    const present = told(world).find(same(finding));
    if (present === undefined) continue;
    const result = engine.execute({ actor: ADMIN, command: present.remedy as never });
    assert(result.ok, `${JSON.stringify(present)}: ${JSON.stringify(result)}`);
    assert.equal(told(world).find(same(finding)), undefined, JSON.stringify(present.remedy));
  }
});

const same = (a: RiskItem) => (b: RiskItem) => a.kind === b.kind && a.subject === b.subject;

/** Asked about a past instant, findings, reviews and the overview are what they were then. */
export const reviewsAsOf = law([4, 24], (world, steps) => {
  const { engine, core } = world;
  const then: { at: number; said: string }[] = [];
  const said = (at?: number) => {
    const asked = at === undefined ? {} : { at };
    const reviews = ask(engine, { type: 'reviews', ...asked }).items.map(
      ({ mayDecide: _1, mayClose: _2, ...rest }) => rest,
    );
    const items = reviews.map(({ id }) => ask(engine, { type: 'review', review: id, ...asked }));
    const { changes: _, ...overview } = ask(engine, { type: 'overview', days: 3, ...asked });
    const { open: __, ...counts } = overview.reviews;
    const risks = told(world, at).map(({ snoozed: ___, ...rest }) => rest);
    return JSON.stringify([
      reviews,
      items.map((one) => one.items),
      risks,
      { ...overview, reviews: counts },
    ]);
  };
  for (const step of steps) {
    world.take(step);
    const at = world.instant;
    // Only the last word of an instant is what `at` sees, also where the clock was set back.
    while ((then.at(-1)?.at ?? 0) >= at) then.pop();
    then.push({ at, said: said() });
  }
  for (const { at, said: before } of then) {
    if (core.ledger.upTo(at) === core.ledger.head.seq) continue;
    assert.equal(said(at), before, new Date(at).toISOString());
  }
});

const SCOPES: ReviewScope[] = [
  { kind: 'shares' },
  { kind: 'partners' },
  { kind: 'teamspace', teamspace: 'north' },
  { kind: 'board', board: 'plan' },
  { kind: 'board', board: 'notes' },
  { kind: 'private' },
  { kind: 'risks' },
];

/**
 * Closing is the same as giving each decision's command one by one, in the same order of kinds: the
 * same facts come of it, and what is refused there has the outcome `refused`, with the same rule.
 */
export const closingEqualsOneByOne = law([0, 16], (world, steps) => {
  for (const step of steps) world.take(step);
  const { engine, core } = world;
  const scope = SCOPES[steps.length % SCOPES.length] as ReviewScope;
  const due = new Date(world.instant + 86_400_000).toISOString();
  const open = { type: 'review.open', id: 'law', name: 'Law', scope, due } as const;
  if (!engine.execute({ actor: ADMIN, command: open }).ok) return;
  const all = ask(engine, { type: 'review', review: 'law', limit: 10_000 }).items;
  const revoked = all.filter((one, i) => one.canRevoke && i % 3 !== 1).map(({ item }) => item);
  if (revoked.length > 0) {
    const decide = { type: 'review.decide', review: 'law', items: revoked } as const;
    const decided = engine.execute({ actor: ADMIN, command: { ...decide, decision: 'revoke' } });
    assert(decided.ok, JSON.stringify(decided));
  }
  const { head } = engine;
  const refused = new Map<string, string | undefined>();
  for (const { item } of inOrder(all.filter(({ item }) => revoked.includes(item)))) {
    const row = core.state.reviews.itemsOf('law').get(item);
    assert(row !== undefined);
    const done = engine.execute({ actor: ADMIN, command: revocationOf(core.state, [row]) });
    if (!done.ok) refused.set(item, done.refused.rule);
  }
  const single = JSON.stringify(withoutReviews(world));
  for (let entry = engine.head; entry > head; entry--) takeBack(world, entry);
  const closed = engine.execute({ actor: ADMIN, command: { type: 'review.close', review: 'law' } });
  assert(closed.ok, JSON.stringify(closed));
  assert.equal(JSON.stringify(withoutReviews(world)), single, 'the same facts');
  for (const { item, outcome, outcomeRule } of outcomesOf(engine)) {
    if (!revoked.includes(item)) assert.equal(outcome, 'kept', item);
    else if (refused.has(item)) {
      assert.deepEqual([outcome, outcomeRule], ['refused', refused.get(item) ?? null], item);
    } else assert.equal(outcome, 'applied', item);
  }
});

function outcomesOf(engine: Engine): ReviewItem[] {
  return ask(engine, { type: 'review', review: 'law', limit: 10_000 }).items;
}

const ORDER = 'override participant share partner-board partner-report partner link member';

function inOrder(list: ReviewItem[]): ReviewItem[] {
  const kinds = ORDER.split(' ');
  return [...list].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** What an entry did, taken out of facts and tables: revocations cannot be undone by anybody. */
function takeBack({ core }: World, entry: number): void {
  const back = invert(core.ledger.changes(entry, core.state));
  core.state.apply(back);
  core.facts.write(back, core.state);
}

function withoutReviews({ core }: World): string[] {
  return memoryOf(core.state)
    .split('\n')
    .filter((line) => !line.startsWith('review'));
}
