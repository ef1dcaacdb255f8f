import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { chainHash, GENESIS } from '../../src-main/ledger/body';
import type { Signer } from '../../src-main/ledger/signing';
import type { Sqlite } from '../../src-main/store/open';

interface Row {
  seq: number;
  body: Buffer;
  sig: Buffer | null;
}

/** What somebody with the file and this very code could do to it. */
export type Tamper = (db: Sqlite) => void;

export function jsonOf(body: Buffer): string {
  return inflateRawSync(body).toString('utf8');
}

/**
 * Chains everything anew from an entry on, its content edited on the way. `signer` signs what it
 * writes; null leaves the signatures as they were.
 */
export function rehash(
  db: Sqlite,
  from: number,
  edit: (json: string, seq: number) => string,
  signer: Signer | null = null,
): void {
  const before = db
    .prepare('SELECT hash FROM ledger WHERE seq = ?')
    .pluck()
    .get(from - 1);
  let previous = (before as Buffer | undefined) ?? GENESIS;
  const rows = db.prepare('SELECT seq, body, sig FROM ledger WHERE seq >= ? ORDER BY seq');
  const put = db.prepare('UPDATE ledger SET prev = ?, hash = ?, body = ?, sig = ? WHERE seq = ?');
  for (const { seq, body, sig } of rows.all(from) as Row[]) {
    const edited = deflateRawSync(edit(jsonOf(body), seq));
    const hash = chainHash(previous, edited);
    put.run(previous, hash, edited, signer === null ? sig : signer.sign(hash), seq);
    previous = hash;
  }
}

/** Makes room at a place and puts a copy of an entry there, as if it had always been. */
export function insertCopy(db: Sqlite, of: number, at: number): void {
  db.exec(`UPDATE ledger SET seq = seq + 1000 WHERE seq >= ${at};
    INSERT INTO ledger SELECT ${at}, 'copy', at, actor, command, reason, changed, undoes, rehearsed,
      prev, hash, body, kind, console, sig, void FROM ledger WHERE seq = ${of};
    UPDATE ledger SET seq = seq - 999 WHERE seq > 1000;`);
}
