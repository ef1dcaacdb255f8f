import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Sqlite } from '../../src-main/store/open';

/**
 * Every byte that a database holds, in every form in which it could be read: all files beside it as
 * they are (database, log, copies), every cell of every table, contents inflated, JSON decoded.
 */
export function everythingIn(db: Sqlite): string[] {
  const files = readFolder(dirname(db.name));
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  const cells = tables.flatMap((table) =>
    (db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).flat().flatMap(readings),
  );
  return [...files, ...cells];
}

/** Every file of a folder as text, by bytes and by letters. */
export function readFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(folder, name)))
    .flatMap((bytes) => [bytes.toString('latin1'), bytes.toString('utf8')]);
}

function readings(cell: unknown): string[] {
  if (typeof cell === 'string') return [cell, decoded(cell)];
  if (!Buffer.isBuffer(cell)) return [];
  const texts = [cell.toString('utf8'), cell.toString('utf16le')];
  try {
    const inflated = inflateRawSync(cell).toString('utf8');
    texts.push(inflated, decoded(inflated));
  } catch {
    // Not a content of an entry.
  }
  return texts;
}

/** All strings of a JSON text in clear: escapes hide letters. */
export function decoded(text: string): string {
  const found: string[] = [];
  try {
    JSON.parse(text, (_key, value) => {
      if (typeof value === 'string') found.push(value);
      return value;
    });
  } catch {
    // Not JSON.
  }
  return found.join('\n');
}

/** Those of the words that occur anywhere, whatever the case and however marks are composed. */
export function foundIn(texts: readonly string[], words: readonly string[]): string[] {
  const folded = texts
    .flatMap((text) => [text, text.normalize('NFC')])
    .map((text) => text.toLowerCase());
  // Bytes of UTF-8 read as Latin-1: a file need not be text as a whole.
  const forms = (word: string) => {
    const lower = word.toLowerCase();
    const composed = [lower.normalize('NFC'), lower.normalize('NFD')];
    return [
      ...composed,
      ...composed.map((one) => Buffer.from(one).toString('latin1').toLowerCase()),
    ];
  };
  return words.filter((word) =>
    forms(word).some((form) => folded.some((text) => text.includes(form))),
  );
}
