import type { Header, Ledger } from './ledger';
import { HEADER_COLUMNS } from './ledger';

type Row = Header & { prev: Buffer; body: Buffer; sig: Buffer | null };

/**
 * The ledger as lines of JSON, as docs/verify/README.md writes them down: what the dump is, then the
 * personal details that entries refer to, then the entries. Only what was hashed or committed to.
 */
export function* dumpOf(ledger: Ledger, workspace: string): Generator<string> {
  const { seq, hash } = ledger.head;
  const head = {
    gatehouse: 'ledger',
    format: 1,
    workspace,
    entries: seq,
    head: hash.toString('hex'),
  };
  yield JSON.stringify(head);
  const details = ledger.db.prepare('SELECT id, salt, value FROM personal ORDER BY id').iterate();
  for (const { id, salt, value } of details as Iterable<{
    id: string;
    salt: Buffer;
    value: string;
  }>) {
    yield JSON.stringify({ detail: id, salt: salt.toString('base64'), value });
  }
  const entries = ledger.db
    .prepare(`SELECT ${HEADER_COLUMNS}, prev, body, sig FROM ledger ORDER BY seq`)
    .iterate() as Iterable<Row>;
  for (const row of entries) {
    yield JSON.stringify({
      entry: row.seq,
      ...(row.void !== null && { void: row.void }),
      prev: row.prev.toString('hex'),
      hash: row.hash.toString('hex'),
      console: row.console,
      sig: row.sig?.toString('base64') ?? null,
      body: row.body.toString('base64'),
    });
  }
}
