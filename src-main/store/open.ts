import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DatabaseError } from './errors';
import { dropScreen } from './kept-screen';
import { MIGRATIONS } from './migrations';

export type Sqlite = Database.Database;

/** "Gate", so that another program's database is not taken for ours. */
const APPLICATION_ID = 0x47617465;

/** About 64 MB: checkpoints belong to idle time, this is only the upper bound of the log. */
const CHECKPOINT_PAGES = 16_000;

export interface StoreOptions {
  waitMs?: number | undefined;
  nativeBinding?: string | undefined;
  migrations?: readonly string[];
}

/**
 * Opens (or makes) a database for this process alone: WAL, `synchronous=FULL`, exclusive lock,
 * migrated. Throws a DatabaseError that says which of those cannot be had.
 */
export function openStore(file: string, options: StoreOptions = {}): Sqlite {
  needWritable(file);
  dropScreen(file);
  let db: Sqlite;
  try {
    const nativeBinding = options.nativeBinding ?? process.env.GATEHOUSE_SQLITE_BINDING;
    db = new Database(file, {
      timeout: options.waitMs ?? 0,
      ...(nativeBinding !== undefined && nativeBinding !== '' && { nativeBinding }),
    });
  } catch (error) {
    throw asDatabaseError(error, file);
  }
  try {
    prepare(db, file, options.migrations ?? MIGRATIONS);
    return db;
  } catch (error) {
    db.close();
    throw asDatabaseError(error, file);
  }
}

function prepare(db: Sqlite, file: string, migrations: readonly string[]): void {
  db.pragma('locking_mode = EXCLUSIVE');
  const version = Number(db.pragma('user_version', { simple: true }));
  const application = Number(db.pragma('application_id', { simple: true }));
  const fresh = version === 0 && application === 0;
  if (fresh && db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0) {
    throw new DatabaseError('damaged', `${file} is a database of another program`);
  }
  if (!fresh && application !== APPLICATION_ID) {
    throw new DatabaseError('damaged', `${file} is a database of another program`);
  }
  if (version > migrations.length) {
    throw new DatabaseError(
      'newer',
      `${file} was written by a newer Gatehouse (format ${version}, this one knows ${migrations.length}): update Gatehouse`,
    );
  }
  db.pragma('journal_mode = WAL');
  // The package compiles NORMAL in, which loses acknowledged commits with the power.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  migrate(db, file, version, migrations);
}

function migrate(db: Sqlite, file: string, version: number, migrations: readonly string[]): void {
  if (version > 0 && version < migrations.length) {
    keepCopy(db, `${file}.before-format-${migrations.length}`);
  }
  // Even without migrations this takes the lock, so that a second process is told at the start.
  db.transaction(() => {
    for (let next = version; next < migrations.length; next++) db.exec(migrations[next] as string);
    db.pragma(`user_version = ${migrations.length}`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
  }).immediate();
}

/** A whole copy or none: one left by a try that failed is replaced by one of what there is now. */
function keepCopy(db: Sqlite, copy: string): void {
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  renameSync(unfinished, copy);
}

function needWritable(file: string): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    // SQLite would open a read-only file silently and fail at the first write.
    accessSync(folder, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new DatabaseError('read-only', `${file} cannot be written`, { cause: error });
  }
}

/** SQLite's error as the failure that a person can act on. */
export function asDatabaseError(error: unknown, file: string): unknown {
  if (error instanceof DatabaseError || !(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new DatabaseError(
      'locked',
      `${file} is open in another Gatehouse: close it, then try again`,
      {
        cause: error,
      },
    );
  }
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return new DatabaseError('damaged', `${file} is damaged or no database: ${error.message}`, {
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new DatabaseError('read-only', `${file} cannot be written: ${error.message}`, {
      cause: error,
    });
  }
  return error;
}
