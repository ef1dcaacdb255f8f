/**
 * The first schema. `identity` gives every person, board and teamspace its place for good; the
 * tables of facts are rebuildable from the ledger, the ledger and `personal` are precious.
 */
export const base = `
CREATE TABLE identity (
  kind TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (kind, place)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX identity_id ON identity (kind, id);

CREATE TABLE workspace (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, plan TEXT NOT NULL, "timeZone" TEXT NOT NULL,
  "nonMembers" TEXT NOT NULL
) STRICT;
CREATE TABLE person (
  id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL, affiliation TEXT NOT NULL,
  "workspaceRole" TEXT, "emailConfirmed" INTEGER NOT NULL, active INTEGER NOT NULL,
  auditor INTEGER NOT NULL
) STRICT;
CREATE TABLE teamspace (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, archived INTEGER NOT NULL
) STRICT;
CREATE TABLE member (
  teamspace TEXT NOT NULL REFERENCES teamspace DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL,
  PRIMARY KEY (teamspace, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE board (
  id TEXT PRIMARY KEY,
  teamspace TEXT NOT NULL REFERENCES teamspace DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL, kind TEXT NOT NULL,
  owner TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  private INTEGER NOT NULL, "privateBy" TEXT, locked INTEGER NOT NULL, mode TEXT NOT NULL,
  "defaultRole" TEXT NOT NULL, "editorsManage" INTEGER NOT NULL, saves INTEGER NOT NULL,
  "savedAt" INTEGER
) STRICT;
CREATE TABLE card (
  id TEXT PRIMARY KEY,
  board TEXT NOT NULL REFERENCES board DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE participant (
  board TEXT NOT NULL REFERENCES board DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL, "invitedDirectly" INTEGER NOT NULL,
  PRIMARY KEY (board, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE "importedEvent" (
  id TEXT PRIMARY KEY,
  board TEXT NOT NULL REFERENCES board DEFERRABLE INITIALLY DEFERRED,
  at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE TABLE override (
  board INTEGER NOT NULL, person INTEGER NOT NULL, level INTEGER NOT NULL,
  PRIMARY KEY (board, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, actor TEXT,
  command TEXT NOT NULL, reason TEXT, changed INTEGER NOT NULL, undoes INTEGER,
  rehearsed INTEGER NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL, body BLOB NOT NULL
) STRICT;
CREATE INDEX ledger_at ON ledger (at, seq);
CREATE INDEX ledger_actor ON ledger (actor, seq);
CREATE INDEX ledger_command ON ledger (command, seq);
CREATE INDEX ledger_undoes ON ledger (undoes) WHERE undoes IS NOT NULL;
CREATE TABLE posting (
  kind INTEGER NOT NULL, place INTEGER NOT NULL, entry INTEGER NOT NULL,
  PRIMARY KEY (kind, place, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE personal (
  id TEXT PRIMARY KEY, subject TEXT NOT NULL, salt BLOB NOT NULL, value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX personal_subject ON personal (subject);
CREATE VIRTUAL TABLE reasons USING fts5 (
  reason, content = 'ledger', content_rowid = 'seq', tokenize = 'unicode61'
);
`;
