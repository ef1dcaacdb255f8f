import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundled } from './bundled';
import { type Large, openBare, openLarge } from './large';
import { against, median, tell, tellValue, timed } from './measure';

const { openEngine, openStore } = bundled;

let large: Large;
let bare: ReturnType<typeof openBare>;
beforeAll(() => {
  large = openLarge();
  bare = openBare();
});
afterAll(() => {
  large.close();
  bare.close();
});

test('a page of history against the bare indexed read', () => {
  const columns = 'seq, id, at, actor, command, reason, changed, undoes, rehearsed, hash';
  const all = bare.db.prepare(`SELECT ${columns} FROM ledger ORDER BY seq DESC LIMIT 100`);
  const of = bare.db.prepare(
    `SELECT ${columns} FROM ledger JOIN posting ON entry = seq
     WHERE kind = 2 AND place = ?+0 ORDER BY entry DESC LIMIT 100`,
  );
  const { engine, core } = large;
  const board = 'b0005';
  const place = core.state.boards.placeOf(board);
  tell(
    'history: newest 100 entries, against the bare indexed read',
    against(300, {
      floor: () => all.all(),
      work: () => engine.query({ type: 'history', limit: 100 }, null),
    }),
  );
  tell(
    'history: newest 100 entries of one board, against the bare indexed read',
    against(300, {
      floor: () => of.all(place),
      work: () => engine.query({ type: 'history', limit: 100, board }, null),
    }),
  );
});

test('verification against reading and hashing the bodies', () => {
  const read = bare.db.prepare('SELECT prev, body FROM ledger ORDER BY seq');
  const measured = against(3, {
    floor: () => {
      for (const { prev, body } of read.iterate() as Iterable<{ prev: Buffer; body: Buffer }>) {
        createHash('sha256').update(prev).update(body).digest();
      }
    },
    work: () => expect(large.engine.query({ type: 'verify' }, null)).toMatchObject({ ok: true }),
  });
  tell('verify: 50,000 entries with replay, against reading and hashing their bodies', measured);
  tellValue('verify: entries', 50_000 / (measured.value / 1_000), '1/s');
});

test('the facts as they were at a random instant', () => {
  const { engine, core } = large;
  const from = core.db.prepare('SELECT at FROM ledger WHERE seq = 12000').pluck().get() as number;
  const span = core.ledger.head.at - from;
  const times = Array.from({ length: 40 }, (_, i) => {
    const at = from + Math.floor(span * ((i * 0.618034) % 1));
    const query = { type: 'access', person: 'p00500', board: 'b0005', at } as const;
    return timed(() => engine.query(query, null));
  });
  const later = times.slice(1).sort((a, b) => a - b);
  tellValue('as-of: first question about the past', times[0] ?? 0, 'ms');
  tellValue('as-of: random instant after that, median', median(later), 'ms');
  tellValue(
    'as-of: random instant after that, p95',
    later[Math.floor(later.length * 0.95)] ?? 0,
    'ms',
  );
});

test('opening the database against reading its tables', () => {
  const { file } = large;
  large.engine.checkpoint();
  large.engine.close();
  const measured = against(9, {
    floor: () => {
      const db = openStore(file);
      for (const table of ['person', 'member', 'board', 'override', 'identity']) {
        db.prepare(`SELECT * FROM "${table}"`).raw().all();
      }
      db.close();
    },
    work: () => openEngine(file).close(),
  });
  tell('open: engine on the large database, against reading its tables', measured);
  large = openLarge();
});
