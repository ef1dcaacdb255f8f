import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * What a database answered last, kept beside it while nobody has it open. It holds names, so that
 * it has the database's own place and only its owner's eyes, and every opening deletes it: a
 * workspace that is worked on, erased or rolled back never has one.
 */
const fileOf = (database: string) => `${database}.screen`;

/**
 * Tells this very state of a database file from every other; null where its log holds commits that
 * the file has not (a crash), or where there is no file. The change time cannot be set by programs.
 */
function stampOf(database: string): string | null {
  const file = statSync(database, { bigint: true, throwIfNoEntry: false });
  const log = statSync(`${database}-wal`, { throwIfNoEntry: false });
  if (file === undefined || (log?.size ?? 0) > 0) return null;
  return [file.ino, file.size, file.mtimeNs, file.ctimeNs].join(' ');
}

const sumOf = (stamp: string, text: string) =>
  createHash('sha256').update(stamp).update('\n').update(text).digest('hex');

/** To be called when the database has been closed; false where it is not at rest. */
export function keepScreen(database: string, text: string): boolean {
  const stamp = stampOf(database);
  if (stamp === null) return false;
  const unfinished = `${fileOf(database)}.new`;
  writeFileSync(unfinished, `${stamp}\n${sumOf(stamp, text)}\n${text}`, { mode: 0o600 });
  renameSync(unfinished, fileOf(database));
  return true;
}

/** What was kept, if the database is byte for byte the one that answered so; else null. */
export function keptScreen(database: string): string | null {
  try {
    const kept = readFileSync(fileOf(database), 'utf8');
    const [stamp = '', sum = ''] = kept.split('\n', 2);
    const text = kept.slice(stamp.length + sum.length + 2);
    return stamp === stampOf(database) && sum === sumOf(stamp, text) ? text : null;
  } catch {
    return null;
  }
}

/** Before a database is opened: what was kept says nothing about it from now on. */
export function dropScreen(database: string): void {
  for (const end of ['', '.new']) rmSync(fileOf(database) + end, { force: true });
}
