import { DEFAULT_SCHEMA } from './address';

/** The largest body of one entry. An import of a whole workspace is one entry. */
export const MOST_BODY_BYTES = 64 * 1024 * 1024;

/** Who owns the tables (nobody logs in as it), and what every console's role is a member of. */
export const ownerOf = (schema: string) => `${schema}_owner`;
export const consolesOf = (schema: string) => `${schema}_console`;

/**
 * What IT runs once, as a role that may make roles and schemas: plain tables, constraints and grants,
 * and none of our code in the server (sync-design.md 2). The constraints alone keep the chain: a
 * console's role can append the next entry and do nothing else to history.
 */
export function setupSql(schema: string = DEFAULT_SCHEMA): string[] {
  const owner = ownerOf(schema);
  const consoles = consolesOf(schema);
  return [
    `CREATE ROLE ${owner} NOLOGIN`,
    `CREATE ROLE ${consoles} NOLOGIN`,
    // Taken back below: what owns the tables could drop their constraints.
    `GRANT ${owner} TO CURRENT_USER`,
    `CREATE SCHEMA ${schema} AUTHORIZATION ${owner}`,
    `SET LOCAL ROLE ${owner}`,
    ...tables(schema),
    `GRANT USAGE ON SCHEMA ${schema} TO ${consoles}`,
    ...grants(schema, consoles),
    'RESET ROLE',
    `REVOKE ${owner} FROM CURRENT_USER`,
  ];
}

/** One console's own role; the password is set by hand, so that no file ever holds it. */
export function consoleSql(name: string, schema: string = DEFAULT_SCHEMA): string[] {
  return [`CREATE ROLE ${quoted(name)} LOGIN IN ROLE ${consolesOf(schema)}`];
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function tables(schema: string): string[] {
  return [
    `CREATE TABLE ${schema}.ws (ws uuid PRIMARY KEY, format int NOT NULL)`,
    // Whoever appends locks the workspace's row: the turns of many consoles become fair.
    `CREATE TABLE ${schema}.turn (ws uuid PRIMARY KEY REFERENCES ${schema}.ws, n int NOT NULL DEFAULT 0)`,
    // Entry 1 follows on 32 zero bytes. The IS NOT NULL are no ornament: a CHECK passes on NULL, and
    // without them an entry without a predecessor would get in anywhere.
    `CREATE TABLE ${schema}.op (
  ws uuid NOT NULL REFERENCES ${schema}.ws, seq bigint NOT NULL,
  prev_seq bigint, prev_hash bytea,
  hash bytea NOT NULL, op_id uuid NOT NULL, console uuid,
  sig bytea, body bytea NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (ws, seq), UNIQUE (ws, op_id), UNIQUE (ws, seq, hash),
  FOREIGN KEY (ws, prev_seq, prev_hash) REFERENCES ${schema}.op (ws, seq, hash),
  CONSTRAINT op_follows CHECK ((seq = 1 AND prev_seq IS NULL AND prev_hash IS NULL) OR
    (seq > 1 AND prev_seq IS NOT NULL AND prev_hash IS NOT NULL AND prev_seq = seq - 1)),
  CONSTRAINT op_size CHECK (octet_length(body) <= ${MOST_BODY_BYTES}),
  CONSTRAINT op_signed CHECK ((console IS NULL) = (sig IS NULL)
    AND (sig IS NULL OR octet_length(sig) = 64)),
  CONSTRAINT op_hash CHECK (hash = sha256(coalesce(prev_hash, decode(repeat('00', 32), 'hex')) || body)))`,
    // Bodies come deflated: the server need not try to pack them once more.
    `ALTER TABLE ${schema}.op ALTER COLUMN body SET STORAGE EXTERNAL`,
    // Personal details lie beside the chain, so that a person can be erased from it.
    `CREATE TABLE ${schema}.detail (
  ws uuid NOT NULL REFERENCES ${schema}.ws, id text NOT NULL,
  subject text NOT NULL, salt bytea NOT NULL, value text NOT NULL,
  PRIMARY KEY (ws, id))`,
    `CREATE TABLE ${schema}.snap (
  ws uuid NOT NULL REFERENCES ${schema}.ws, seq bigint NOT NULL, digest bytea NOT NULL,
  part int NOT NULL, parts int NOT NULL, sha bytea NOT NULL, data bytea NOT NULL,
  PRIMARY KEY (ws, seq, digest, part),
  CONSTRAINT snap_part CHECK (part >= 0 AND part < parts),
  CONSTRAINT snap_digest CHECK (octet_length(digest) = 32),
  CONSTRAINT snap_hash CHECK (sha = sha256(data)))`,
    `ALTER TABLE ${schema}.snap ALTER COLUMN data SET STORAGE EXTERNAL`,
    `CREATE TABLE ${schema}.candidate (
  ws uuid NOT NULL REFERENCES ${schema}.ws, public_key bytea NOT NULL,
  name text NOT NULL, at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (ws, public_key),
  CONSTRAINT candidate_key CHECK (octet_length(public_key) = 32),
  CONSTRAINT candidate_name CHECK (octet_length(name) <= 400))`,
    // Untrusted: what consoles say of themselves.
    `CREATE TABLE ${schema}.seen (
  ws uuid NOT NULL REFERENCES ${schema}.ws, console uuid NOT NULL,
  head bigint NOT NULL, app text NOT NULL, at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (ws, console), CONSTRAINT seen_app CHECK (octet_length(app) <= 100))`,
  ];
}

/** By table: what a console's role may do. `probe` holds a server against the same list. */
export const GRANTS: Record<string, string[]> = {
  ws: ['SELECT', 'INSERT (ws, format)'],
  turn: ['SELECT', 'INSERT (ws)', 'UPDATE (n)'],
  op: ['SELECT', 'INSERT (ws, seq, prev_seq, prev_hash, hash, op_id, console, sig, body)'],
  detail: ['SELECT', 'INSERT', 'DELETE'],
  snap: ['SELECT', 'INSERT'],
  candidate: ['SELECT', 'INSERT', 'UPDATE (name, at)', 'DELETE'],
  seen: ['SELECT', 'INSERT (ws, console, head, app)', 'UPDATE (head, app, at)'],
};

function grants(schema: string, consoles: string): string[] {
  return Object.entries(GRANTS).map(
    ([table, rights]) => `GRANT ${rights.join(', ')} ON ${schema}.${table} TO ${consoles}`,
  );
}

/** Statements as a script for `psql`: one transaction, all of it or nothing. */
export function script(statements: string[]): string {
  return `${['BEGIN', ...statements, 'COMMIT'].map((sql) => `${sql};`).join('\n')}\n`;
}
