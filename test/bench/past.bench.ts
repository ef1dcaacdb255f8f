import { afterAll, beforeAll, expect, test } from 'vitest';
import { Random } from '../../src-main/services/demo/random';
import { formatInstant } from '../../src-shared/model/instant';
import { anyQuery, type Query, type QueryInput } from '../../src-shared/queries';
import { type Large, longDatabase, openBare, openLarge, TEAMSPACE } from './large';
import { LONG } from './long-story';
import { median, percentile, report95, tellValue, timed } from './measure';

/** Bar 1 of issue 4, on five million changed cells over 100,000 entries. */
const DAY = 86_400_000;
const HEADER = 'seq, id, at, actor, command, reason, changed, undoes, rehearsed, hash';

let long: Large;
let bare: ReturnType<typeof openBare>;
const random = new Random(41);
/** From when on the story goes; before it everybody and everything is made. */
let begins = 0;
beforeAll(() => {
  long = openLarge(longDatabase);
  bare = openBare(longDatabase);
  begins = bare.db.prepare('SELECT at FROM ledger WHERE seq = 12000').pluck().get() as number;
});
afterAll(() => {
  long.close();
  bare.close();
});

function decoded<Q extends QueryInput>(query: Q) {
  return anyQuery.parse(query) as Extract<Query, { type: Q['type'] }>;
}

function board(): string {
  return `b${String(random.between(1, 1_000)).padStart(4, '0')}`;
}

function person(): string {
  return `p${String(random.between(13, 9_999)).padStart(5, '0')}`;
}

function actor(): string {
  return `p${String(random.between(1, 12)).padStart(5, '0')}`;
}

function instant(): number {
  return begins + random.below(long.core.ledger.head.at - begins);
}

test('the world is as long as the bar says', () => {
  const [cells, entries] = bare.db
    .prepare('SELECT sum(changed), count(*) FROM ledger')
    .raw()
    .get() as [number, number];
  expect(entries).toBe(LONG.entries);
  expect(cells).toBeGreaterThanOrEqual(LONG.cells);
});

type Filter = Omit<Extract<QueryInput, { type: 'history' }>, 'type'>;

const text = () => random.pick(['new', 'project', 'access', 'the', 'responsible', 'temporary']);
const command = () =>
  random.pick(['override.set', 'override.clear', 'board.save', 'person.setWorkspaceRole']);
const days = (count: number): Filter => {
  const from = instant();
  return { from: formatInstant(from), to: formatInstant(from + count * DAY) };
};

/** Where a page begins that is not the first. */
function cursor(before: number): string {
  return Buffer.from(`[${before}]`).toString('base64url');
}

const FILTERS: Record<string, () => Filter> = {
  nothing: () => ({}),
  person: () => ({ person: person() }),
  board: () => ({ board: board() }),
  actor: () => ({ actor: actor() }),
  action: () => ({ command: command() }),
  time: () => days(5),
  words: () => ({ text: text() }),
  'person, board': () => ({ person: person(), board: board() }),
  'actor, action': () => ({ actor: actor(), command: command() }),
  'actor, words': () => ({ actor: actor(), text: text() }),
  'action, time, words': () => ({ command: command(), ...days(60), text: text() }),
  'board, actor, time, words': () => ({
    board: board(),
    actor: actor(),
    ...days(90),
    text: text(),
  }),
  all: () => ({
    person: person(),
    board: board(),
    actor: actor(),
    command: 'override.set',
    ...days(90),
    text: text(),
  }),
};

test('any page of history against the bare indexed read of its rows', () => {
  const byKey = bare.db.prepare(
    `SELECT ${HEADER} FROM ledger WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq DESC`,
  );
  const byWords = bare.db.prepare(
    `SELECT ${HEADER} FROM ledger WHERE seq IN
       (SELECT rowid FROM reasons WHERE reasons MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT 101)
     ORDER BY seq DESC`,
  );
  const all: number[] = [];
  for (const [name, filter] of Object.entries(FILTERS)) {
    const times: number[] = [];
    const floors: number[] = [];
    for (let i = 0; i < 120; i++) {
      const asked: Filter = { limit: 100, ...filter() };
      // Somewhere in the middle of the list as well as at its start.
      const before = random.between(12_000, LONG.entries);
      if (asked.from === undefined && random.chance(0.7)) asked.after = cursor(before);
      const query = decoded({ type: 'history', ...asked });
      let entries: number[] = [];
      const took = timed(() => {
        const answer = long.engine.query<'history'>(query, null);
        if (!('items' in answer)) throw new Error(JSON.stringify(answer));
        entries = answer.items.map(({ entry }) => entry);
      });
      const keys = JSON.stringify(entries);
      const end = asked.after === undefined ? LONG.entries + 1 : before;
      const floor = timed(() =>
        name === 'words' ? byWords.all(`"${asked.text}"*`, end) : byKey.all(keys),
      );
      // The first rounds read the file into memory.
      if (i < 20) continue;
      times.push(took);
      floors.push(floor);
    }
    all.push(...times);
    // Where several filters meet in a few rows, reading those costs next to nothing: no floor.
    if (name.includes(',') || name === 'all') {
      tellValue(`history: pages by ${name}, p95`, percentile(times, 0.95), 'ms');
    } else report95(`history: pages by ${name}`, times, floors);
  }
  tellValue('history: pages by any of these, p95 (bar 20 ms)', percentile(all, 0.95), 'ms');
  expect(percentile(all, 0.95)).toBeLessThan(20);
});

test('the past of a random board against the live grid', () => {
  const { engine } = long;
  const ask = (query: QueryInput) => {
    const decodedQuery = decoded(query);
    return timed(() => {
      const answer = engine.query(decodedQuery, null);
      if ('refused' in (answer as object)) throw new Error(JSON.stringify(answer));
    });
  };
  const at = () => formatInstant(instant());
  const window = () => ({
    rows: { from: random.below(9_000), count: 50 },
    columns: { from: random.below(800), count: 30 },
  });
  const grid = (more: { at?: string } = {}) =>
    ask({ type: 'grid', teamspace: TEAMSPACE, ...window(), ...more });
  const first = ask({ type: 'who', board: board(), at: at() });
  tellValue('as-of: first question about the past', first, 'ms');
  const live: number[] = [];
  const everybody: number[] = [];
  const single: number[] = [];
  for (let i = 0; i < 150; i++) {
    const round = [
      grid(),
      ask({ type: 'who', board: board(), at: at() }),
      ask({ type: 'access', person: person(), board: board(), at: at() }),
    ] as const;
    if (i < 20) continue;
    live.push(round[0]);
    everybody.push(round[1]);
    single.push(round[2]);
  }
  report95('as-of: a random board, one person, against the live grid (bar 3)', single, live);
  report95('as-of: a random board, all 10,000 people, against the live grid', everybody, live);
  expect(percentile(single, 0.95) / percentile(live, 0.95)).toBeLessThanOrEqual(3);
  const reading = grid({ at: at() });
  tellValue('as-of: first grid of the past, every board read once', reading, 'ms');
  const grids = Array.from({ length: 20 }, () => grid({ at: at() }));
  report95('as-of: a window of the grid, against the live grid', grids, live);
});

test('who changed within a month, page by page', () => {
  const to = begins + 200 * DAY;
  const span = { from: formatInstant(to - 30 * DAY), to: formatInstant(to) };
  const times: number[] = [];
  let items = 0;
  let after: string | undefined;
  do {
    const query = decoded({ type: 'diff', ...span, ...(after !== undefined && { after }) });
    times.push(
      timed(() => {
        const page = long.engine.query<'diff'>(query, null);
        if (!('items' in page)) throw new Error(JSON.stringify(page));
        items += page.items.length;
        after = page.next;
      }),
    );
    if (times.length === 1) expect(items, 'the first page shows something').toBeGreaterThan(0);
  } while (after !== undefined);
  tellValue('diff: first page of a month', times[0] ?? 0, 'ms');
  tellValue('diff: following pages, median', median(times.slice(1)), 'ms');
  tellValue('diff: following pages, p95', percentile(times.slice(1), 0.95), 'ms');
  tellValue(
    'diff: a whole month',
    times.reduce((sum, time) => sum + time, 0),
    'ms',
  );
  tellValue('diff: changes found', items, 'items');
  expect(times[0]).toBeLessThan(1_000);
});
