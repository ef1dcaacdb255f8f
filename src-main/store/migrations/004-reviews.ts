/**
 * Reviews with what was decided about each basis of access, and which findings are snoozed. Changes a
 * day are counted on every start: the index by time holds what that needs, so that no body is read.
 */
export const reviews = `
CREATE TABLE review (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, scope TEXT NOT NULL, due INTEGER NOT NULL,
  auditors TEXT, unanswered TEXT NOT NULL, repeat TEXT, follows TEXT, status TEXT NOT NULL,
  "openedBy" TEXT NOT NULL, "openedAt" INTEGER NOT NULL, "closedBy" TEXT, "closedAt" INTEGER
) STRICT;
CREATE TABLE "reviewItem" (
  review TEXT NOT NULL REFERENCES review DEFERRABLE INITIALLY DEFERRED,
  item TEXT NOT NULL, kind TEXT NOT NULL, person TEXT, board TEXT, card TEXT, teamspace TEXT,
  share TEXT, partner TEXT, report TEXT, level TEXT NOT NULL, via TEXT NOT NULL, was TEXT NOT NULL,
  since INTEGER, "expiresAt" INTEGER, "lastUsedAt" INTEGER, recommended TEXT NOT NULL,
  "recommendedLevel" TEXT, ground TEXT NOT NULL, "idleDays" INTEGER, decision TEXT,
  "decidedLevel" TEXT, "movesEnd" INTEGER NOT NULL, "decidedExpiresAt" INTEGER, "decidedBy" TEXT,
  "decidedAt" INTEGER, note TEXT, outcome TEXT, "outcomeRule" TEXT,
  PRIMARY KEY (review, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE snooze (
  kind TEXT NOT NULL, subject TEXT NOT NULL, until INTEGER NOT NULL, reason TEXT NOT NULL,
  by TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;
DROP INDEX ledger_at;
CREATE INDEX ledger_at ON ledger (at, seq, changed, void);
CREATE TABLE threshold (id TEXT PRIMARY KEY, "unusedDays" INTEGER NOT NULL) STRICT;
`;
