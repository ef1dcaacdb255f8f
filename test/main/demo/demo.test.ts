import { afterEach, expect, test } from 'vitest';
import type { Engine } from '../../../src-main/engine/api';
import { CancelledError } from '../../../src-main/engine/api';
import { openEngine } from '../../../src-main/engine/open';
import { makeDemo } from '../../../src-main/services/demo';
import type { Answers, QueryInput, QueryType } from '../../../src-shared/queries';
import { anyQuery } from '../../../src-shared/queries';
import { scratch } from '../../support/workspace';

const NOW = Date.parse('2026-11-20T16:00:00Z');
const UNSAID = /^(share\.(redeem|recordUse|sweep)|partner\.accept|request\.submit|review\.decide)$/;
let folder = scratch();
let engine: Engine | null = null;
afterEach(() => {
  engine?.close();
  engine = null;
  folder.remove();
  folder = scratch();
});

function open(name = 'demo.sqlite'): Engine {
  engine?.close();
  engine = openEngine(folder.path(name));
  return engine;
}

function ask<T extends QueryType>(of: Engine, query: QueryInput & { type: T }): Answers[T] {
  const answer = of.query<T>(anyQuery.parse(query) as never, null);
  if (typeof answer === 'object' && 'refused' in answer) throw new Error(JSON.stringify(answer));
  return answer as Answers[T];
}

test('small: Nordwind Logistik as the pictures show it', () => {
  const demo = open();
  expect(makeDemo(demo, 'small', {}, NOW)).toEqual({
    people: 1204,
    boards: 312,
    entries: demo.head,
  });
  expect(demo.head).toBeGreaterThan(400);
  const teamspaces = ask(demo, { type: 'teamspaces' }).items;
  expect(teamspaces.find(({ name }) => name === 'Product & Strategy')).toMatchObject({
    members: 64,
    boards: 38,
    overrides: 212,
  });
  expect(teamspaces.filter(({ archived }) => archived)).toHaveLength(1);
  const boards = ask(demo, { type: 'boards', teamspace: 'product-strategy' }).items;
  expect(boards.filter((board) => board.private)).toHaveLength(11);
  expect(boards.filter(({ locked }) => locked).map(({ name }) => name)).toEqual([
    'Platform Backlog',
  ]);
  const above = ask(demo, {
    type: 'grid',
    teamspace: 'product-strategy',
    rows: { filter: { aboveRole: true } },
  });
  expect(above.rows.total).toBe(2);
});

test('small: the ledger holds, is in order, marked as rehearsed, and mostly says why', () => {
  const demo = open();
  makeDemo(demo, 'small', {}, NOW);
  expect(ask(demo, { type: 'verify' })).toMatchObject({ ok: true, entries: demo.head });
  const { items } = ask(demo, { type: 'history', limit: 1000 });
  expect(items.every(({ rehearsed }) => rehearsed)).toBe(true);
  // Using what one was given, recording and deciding item by item goes without saying why.
  const said = items.filter(({ command }) => !UNSAID.test(command));
  expect(said.filter(({ reason }) => reason !== null).length).toBeGreaterThan(said.length * 0.7);
  expect(Date.parse(items[0]?.at ?? '')).toBeLessThan(NOW);
  expect(items.some(({ undoneBy }) => undoneBy !== null)).toBe(true);
});

test('small: every view has something to show', () => {
  const demo = openEngine(folder.path('shown.sqlite'), { clock: () => NOW });
  makeDemo(demo, 'small', {}, NOW);
  const shares = ask(demo, { type: 'shares' }).items;
  expect(shares).toHaveLength(86);
  const statuses = new Set(shares.map(({ status }) => status));
  for (const status of ['live', 'pending', 'revoked'] as const) expect(statuses).toContain(status);
  const partners = ask(demo, { type: 'partners' }).items;
  expect(partners).toHaveLength(9);
  expect(new Set(partners.map(({ status }) => status)).size).toBe(3);
  const today = ask(demo, { type: 'overview' });
  expect(today.requests.count).toBe(7);
  expect(today.expiring.count).toBeGreaterThan(0);
  expect(today.reviews).toMatchObject({ openCount: 2, overdue: 1, toOpen: [{ reason: 'series' }] });
  expect(today.snoozed).toBe(1);
  for (const { kind, count } of today.risks) expect([kind, count > 0]).toEqual([kind, true]);
  expect(today.shares.at(-1)?.live).toBe(shares.filter(({ status }) => status === 'live').length);
  const { items } = ask(demo, { type: 'reviews' });
  expect(items.map(({ status }) => status)).toEqual(['open', 'open', 'closed', 'closed']);
  // What is made up is told nobody.
  expect(demo.outbox.list('anneke.vogt@nordwind.example', { language: 'en', link: null })).toEqual(
    [],
  );
  demo.close();
});

test('the first person is Anneke Vogt, an admin', () => {
  const demo = open();
  makeDemo(demo, 'small', {}, NOW);
  const [first] = ask(demo, { type: 'people', text: 'anneke.vogt@nordwind.example' }).items;
  expect(first).toMatchObject({ name: 'Anneke Vogt', workspaceRole: 'admin', active: true });
});

test('the same size and instant make the same workspace', () => {
  const facts = (of: Engine) => [
    ask(of, { type: 'teamspaces' }).items,
    ask(of, { type: 'grid', teamspace: 'product-strategy' }).cells,
  ];
  const one = open('one.sqlite');
  makeDemo(one, 'small', {}, NOW);
  const before = facts(one);
  const two = open('two.sqlite');
  makeDemo(two, 'small', {}, NOW);
  expect(facts(two)).toEqual(before);
});

test('a database that has a workspace is left alone', () => {
  const demo = open();
  makeDemo(demo, 'small', {}, NOW);
  const { head } = demo;
  expect(makeDemo(demo, 'large', {}, NOW)).toMatchObject({
    ok: false,
    refused: { code: 'conflict' },
  });
  expect(demo.head).toBe(head);
});

test('cancelled before its first commit it leaves nothing', () => {
  const demo = open();
  expect(() => makeDemo(demo, 'large', { cancelled: () => true }, NOW)).toThrow(CancelledError);
  expect(demo.empty).toBe(true);
});

test('bar 2, large: 10,000 people × 1,000 boards, 1 % overridden, 50,000 entries', () => {
  const demo = open();
  const seen: number[] = [];
  const made = makeDemo(demo, 'large', { progress: (done) => seen.push(done) }, NOW);
  expect(made).toMatchObject({ people: 10_000, entries: 50_000 });
  const big = ask(demo, { type: 'teamspaces' }).items.find(({ members }) => members === 10_000);
  expect(big).toMatchObject({ boards: 1_000, overrides: 100_000 });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(50_000);
}, 120_000);
