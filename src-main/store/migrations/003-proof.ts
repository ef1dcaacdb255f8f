/**
 * Signatures: the consoles that sign, and beside each entry its kind, the signing console, the
 * signature over its hash, and why it has no effect (null: it counts).
 */
export const proof = `
ALTER TABLE ledger ADD COLUMN kind TEXT NOT NULL DEFAULT 'command';
ALTER TABLE ledger ADD COLUMN console TEXT;
ALTER TABLE ledger ADD COLUMN sig BLOB;
ALTER TABLE ledger ADD COLUMN void TEXT;

CREATE TABLE console (
  id TEXT PRIMARY KEY, "publicKey" TEXT NOT NULL, person TEXT, name TEXT NOT NULL,
  status TEXT NOT NULL, "enrolledAt" INTEGER NOT NULL, "endedAt" INTEGER
) STRICT;
`;
