import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Sqlite } from './open';

/** The tables as they are, also those that a later migration adds; FTS5 keeps its own. */
const OWN_TABLES = `
  SELECT name FROM sqlite_schema
  WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
    AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT LIKE 'reasons~_%' ESCAPE '~'`;

/** Deletes every row in one transaction, overwriting it where it lay. */
export function eraseRows(db: Sqlite): void {
  const usual = Number(db.pragma('secure_delete', { simple: true }));
  db.pragma('secure_delete = ON');
  db.transaction(() => {
    for (const table of db.prepare(OWN_TABLES).pluck().all() as string[]) {
      db.exec(`DELETE FROM "${table}"`);
    }
    db.exec("INSERT INTO reasons (reasons) VALUES ('delete-all')");
  }).immediate();
  db.pragma(`secure_delete = ${usual}`);
}

/**
 * Deletes what is left beside the rows: pages that were free before, the log, and the copies that
 * migrations made of the whole file.
 */
export function eraseFiles(db: Sqlite): void {
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
  const copies = `${basename(db.name)}.before-format-`;
  const folder = dirname(db.name);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(copies)) rmSync(join(folder, name), { force: true });
  }
}
