import { afterEach, expect, test } from 'vitest';
import { engineOf, openCore } from '../../../src-main/engine/open';
import { MIGRATIONS } from '../../../src-main/store/migrations';
import { openStore } from '../../../src-main/store/open';
import { anyCommand } from '../../../src-shared/commands';
import { anyQuery } from '../../../src-shared/queries';
import { scratch, TestWorkspace } from '../../support/workspace';

const folder = scratch();
afterEach(() => folder.remove());

/** A workspace of the format before reviews: the same rows, without what 004 and later brought. */
function ofFormat3(): string {
  const file = folder.path('before.sqlite');
  const w = new TestWorkspace();
  w.person('ed', 'maker');
  w.teamspace('team', { ed: 'edit' });
  w.board('doc', 'team');
  const { db } = w.core;
  const old = openStore(file, { migrations: MIGRATIONS.slice(0, 3) });
  const tables = old
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%~_%' ESCAPE '~'",
    )
    .pluck()
    .all() as string[];
  old.pragma('foreign_keys = OFF');
  for (const table of tables.filter((name) => name !== 'reasons')) {
    const columns = old.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
    const list = columns.map((name) => `"${String(name)}"`).join(', ');
    const put = old.prepare(
      `INSERT INTO "${table}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (const row of db.prepare(`SELECT ${list} FROM "${table}"`).raw().all())
      put.run(row as never);
  }
  old.close();
  w.close();
  return file;
}

test('004 a workspace of before reviews opens with its rows, verifies, and can be reviewed', () => {
  const engine = engineOf(openCore(ofFormat3()));
  const ask = (query: object) => engine.query(anyQuery.parse(query), null);
  expect(ask({ type: 'verify' })).toMatchObject({ ok: true, entries: 5 });
  expect(ask({ type: 'boards' })).toMatchObject({ items: [{ id: 'doc' }] });
  expect(ask({ type: 'overview', days: 1 })).toMatchObject({ reviews: { openCount: 0 } });
  const command = anyCommand.parse({
    type: 'review.open',
    id: 'r',
    name: 'First',
    scope: { kind: 'board', board: 'doc' },
    due: '2126-01-01T00:00:00Z',
  });
  expect(engine.execute({ actor: 'admin@nordwind.example', command })).toMatchObject({ ok: true });
  expect(ask({ type: 'review', review: 'r' })).toMatchObject({ total: 4 });
  engine.close();
});
