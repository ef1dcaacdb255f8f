import assert from 'node:assert/strict';
import { levelOf } from '../../../src-main/domain/access/evaluate';
import { outwardLevel } from '../../../src-main/domain/access/impact-outward';
import { differences } from '../../../src-main/domain/state/compare';
import { State } from '../../../src-main/domain/state/state';
import { type Level, levelCode, levelName } from '../../../src-shared/model/level';
import type { DiffCause, DiffItem } from '../../../src-shared/queries/diff';
import { ask, cardsShared, matrixOf, movesBetween } from '../matrix';
import type { World } from '../world';
import { againstLists } from './access';
import { law } from './check';

interface Instant {
  at: number;
  seq: number;
}

/**
 * `diff` of two instants is the difference of the two whole matrices, however it is cut into pages;
 * what it names as causes is every entry, and every share that ran out, after which the level was
 * another one. At both instants the facts are those of a replay, and `who`, `what`, `grid` and
 * `access` agree.
 */
export const diffEqualsMatrices = law([6, 30], (world, steps) => {
  const instants = [world.instant];
  for (const step of steps) {
    world.take({ ...step, after: step.after * 3 });
    instants.push(world.instant);
  }
  // The clock was set back now and then.
  instants.sort((a, b) => a - b);
  // After everything: shares run out in between.
  const last = Math.max(...instants) + 40 * 86_400_000;
  const some = (k: number) => instants[Math.floor((instants.length - 1) * k)] as number;
  for (const [first, second] of [
    [some(0), last],
    [some(0.3), some(0.8)],
    [some(0.6), some(1)],
  ] as const) {
    const { ledger } = world.core;
    const from = { at: first, seq: ledger.upTo(first) };
    const to = { at: second, seq: ledger.upTo(second) };
    const items = diffOf(world, { from: from.at, to: to.at });
    agreesWithMatrices(world, items, from, to);
    agreesWithReplay(world, to);
    agreesOnCauses(world, items, from, to);
    agreesWithFilters(world, items, from, to);
  }
});

function diffOf(world: World, q: { from: number; to: number; board?: string; person?: string }) {
  const items: DiffItem[] = [];
  let after: string | undefined;
  for (let page = 0; ; page++) {
    const limit = 1 + (page % 4);
    const answer = ask(world.engine, {
      type: 'diff',
      ...q,
      limit,
      ...(after !== undefined && { after }),
    });
    assert(answer.items.length <= limit);
    assert.equal(answer.complete, answer.next === undefined);
    items.push(...answer.items);
    if (answer.next === undefined) return items;
    after = answer.next;
  }
}

function thingOf({ board, card, report }: DiffItem): string {
  return board ?? (card === undefined ? `report ${report}` : `card ${card}`);
}

function agreesWithMatrices(world: World, items: DiffItem[], from: Instant, to: Instant) {
  const { engine, core } = world;
  const [before, after] = [from, to].map(({ at }) => core.past.asOf(at)) as [State, State];
  const cards = new Set([...cardsShared(before), ...cardsShared(after)]);
  const then = matrixOf(engine, before, from.at);
  againstLists(world, before, then, from.at);
  const moves = movesBetween(then, matrixOf(engine, after, to.at), cards);
  const said = (direction: 'up' | 'down') =>
    items
      .filter((item) => item.direction === direction)
      .map((item) => `${item.person} ${thingOf(item)} ${item.from} ${item.to}`)
      .sort();
  assert.deepEqual(said('up'), moves.gains, 'gains');
  assert.deepEqual(said('down'), moves.losses, 'losses');
  for (const { direction, from: low, to: high } of items) {
    assert.equal(direction === 'up', levelCode(high) > levelCode(low));
  }
}

function agreesWithReplay({ core }: World, { seq }: Instant): void {
  const replay = new State();
  for (let i = 1; i <= seq; i++) replay.apply(core.ledger.changes(i, replay));
  assert.equal(differences(core.past.at(seq), replay), null);
}

/** Everything that happened in between, one after the other, asked of each item without any index. */
function agreesOnCauses(world: World, items: DiffItem[], from: Instant, to: Instant): void {
  const happenings = timeline(world, from, to);
  for (const item of items) {
    let level = item.from;
    const causes: string[] = [];
    for (const { seq, at, entry } of happenings) {
      const then = levelIn(world, item, seq, at);
      if (then !== level) causes.push(`${entry ?? `expiry ${at}`} ${level} ${then}`);
      level = then;
    }
    assert.equal(level, item.to);
    const said = item.entries.map((cause) => `${nameOf(cause)} ${cause.from} ${cause.to}`);
    assert.deepEqual(said, causes, `causes of ${item.person} on ${thingOf(item)}`);
    for (const { entry, actor, command } of item.entries) {
      if (entry === null) continue;
      const header = world.core.ledger.header(entry);
      assert.deepEqual({ actor, command }, { actor: header?.actor, command: header?.command });
    }
  }
}

function nameOf({ entry, at }: DiffCause): string {
  return entry === null ? `expiry ${Date.parse(at)}` : String(entry);
}

function timeline({ core }: World, from: Instant, to: Instant) {
  const entries = [];
  const expiries = new Set<number>();
  for (let seq = from.seq; seq <= to.seq; seq++) {
    const at = core.ledger.header(seq)?.at ?? 0;
    if (seq > from.seq) entries.push({ seq, at, entry: seq as number | null });
    for (const { expiresAt } of core.past.at(seq).shares.rows) {
      if (expiresAt !== null && expiresAt > from.at && expiresAt <= to.at) expiries.add(expiresAt);
    }
  }
  const ends = [...expiries].map((at) => {
    const seq = Math.max(core.ledger.upTo(at - 1), from.seq);
    return { seq, at, entry: null };
  });
  return [...entries, ...ends].sort(
    (a, b) => a.seq - b.seq || Number(a.entry === null) - Number(b.entry === null) || a.at - b.at,
  );
}

function levelIn(world: World, item: DiffItem, seq: number, at: number): Level {
  const state = world.core.past.at(seq);
  const there =
    state.people.get(item.person) !== undefined &&
    (item.board === undefined || state.boards.get(item.board) !== undefined) &&
    (item.card === undefined || state.cards.get(item.card) !== undefined) &&
    (item.report === undefined || state.partners.reports.get(item.report) !== undefined);
  if (!there) return 'none';
  const context = { at, holdsLink: false, password: null };
  if (item.board === undefined) return outwardLevel(state, item, context);
  const [person, board] = [state.people.placeOf(item.person), state.boards.placeOf(item.board)];
  return levelName(levelOf(state, person, board, context));
}

function agreesWithFilters(world: World, items: DiffItem[], from: Instant, to: Instant): void {
  const span = { from: from.at, to: to.at };
  const one = items[Math.floor(items.length / 2)];
  if (one === undefined) return;
  const ofPerson = diffOf(world, { ...span, person: one.person });
  assert.deepEqual(
    ofPerson,
    items.filter(({ person }) => person === one.person),
  );
  if (one.board === undefined) return;
  const ofBoard = diffOf(world, { ...span, board: one.board });
  const onBoard = (card: string | undefined) =>
    world.core.state.cards.get(card ?? '')?.board === one.board;
  assert.deepEqual(
    ofBoard,
    items.filter(({ board, card }) => board === one.board || onBoard(card)),
  );
}
