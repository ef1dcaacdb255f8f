/**
 * Sync (docs/decisions/010). The ledger itself holds the confirmed entries and, after them, this
 * console's own that wait; these tables say which is which and keep what the chain does not.
 */
export const sync = `
CREATE TABLE sync_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
  n INTEGER PRIMARY KEY, event TEXT NOT NULL, op TEXT NOT NULL, at INTEGER NOT NULL,
  body TEXT NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL
) STRICT;
CREATE INDEX journal_op ON journal (op);
CREATE TABLE pending (
  op TEXT PRIMARY KEY, seq INTEGER NOT NULL, n INTEGER NOT NULL,
  base INTEGER NOT NULL, state TEXT NOT NULL, outcome TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX pending_seq ON pending (seq);
CREATE TABLE inbox (
  seq INTEGER PRIMARY KEY, prev BLOB NOT NULL, hash BLOB NOT NULL, id TEXT NOT NULL, console TEXT,
  sig BLOB, body BLOB NOT NULL
) STRICT;
CREATE TABLE sync_console (console TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE displaced (
  id TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash BLOB NOT NULL, console TEXT, sig BLOB,
  body BLOB NOT NULL
) STRICT;
CREATE TABLE held (
  op TEXT NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, box BLOB,
  about TEXT NOT NULL,
  PRIMARY KEY (op, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE notice (
  op TEXT PRIMARY KEY, seq INTEGER NOT NULL, outcome TEXT NOT NULL, seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
