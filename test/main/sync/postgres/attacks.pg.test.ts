import { createHash, randomBytes } from 'node:crypto';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HubAdapter, HubEntry } from '../../../../src-main/sync/hub';
import { postgresHub } from '../../../../src-main/sync/postgres/postgres-hub';
import { chain, type SetUpHub, setUpHub, signing, typed } from '../../../support/hub';
import { type Postgres, postgres } from '../../../support/postgres';

/**
 * Bar 5: a console's own role, with whatever client, cannot rewrite, reorder, forge or skip. Each
 * attempt goes to the real server; afterwards the chain is the same, byte for byte.
 */
let server: Postgres;
let setup: SetUpHub;
let url: string;
let foreign: string;
let hub: HubAdapter;
let other: HubAdapter;
let entries: HubEntry[];
let elsewhere: HubEntry[];
const ws = v4();
const otherWs = v4();
const me = signing();

beforeAll(async () => {
  server = await postgres();
  setup = await setUpHub(server, 'hub_a');
  url = await setup.console('mia');
  foreign = await (await setUpHub(server, 'hub_b')).console('eve');
  hub = postgresHub(url, ws);
  other = postgresHub(url, otherWs);
  await hub.publish(1);
  await other.publish(1);
  entries = chain(5, me);
  elsewhere = chain(5, me);
  expect(await hub.append(entries, [detail('d1')])).toBe('ok');
  expect(await other.append(elsewhere, [])).toBe('ok');
});
afterAll(async () => {
  await hub?.close();
  await other?.close();
  await server?.remove();
});

const detail = (id: string) => ({ id, subject: 's', salt: randomBytes(16), value: '{}' });

/** The columns of a row that would be the next entry, and what an attacker puts in their place. */
type Columns = Record<string, unknown>;

function next(): Columns {
  const last = entries.at(-1) as HubEntry;
  const [entry] = chain(1, me, last) as [HubEntry];
  return {
    ws,
    seq: entry.seq,
    prev_seq: last.seq,
    prev_hash: last.hash,
    hash: entry.hash,
    op_id: entry.id,
    console: entry.console,
    sig: entry.sig,
    body: entry.body,
  };
}

const hashed = (prev: Buffer | null, body: Buffer) =>
  createHash('sha256')
    .update(prev ?? Buffer.alloc(32))
    .update(body)
    .digest();

/** The row with its hash made anew, as a careful forger would. */
function rehashed(columns: Columns): Columns {
  return { ...columns, hash: hashed(columns.prev_hash as Buffer | null, columns.body as Buffer) };
}

async function inserted(columns: Columns): Promise<void> {
  const names = Object.keys(columns);
  const places = names.map((_, i) => `$${i + 1}`);
  await typed(
    url,
    `INSERT INTO op (${names.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(columns),
  );
}

const DENIED = '42501';
const CHECK = '23514';
const UNIQUE = '23505';
const FOREIGN = '23503';

async function refusedWith(attempt: () => Promise<unknown>): Promise<string> {
  const before = [await hub.pull(0, 100), await other.pull(0, 100)];
  const code = await attempt().then(
    () => 'done',
    (error) => error.code as string,
  );
  expect([await hub.pull(0, 100), await other.pull(0, 100)]).toEqual(before);
  return code;
}

describe('a console cannot rewrite history', () => {
  test.each<[name: string, sql: string]>([
    ['UPDATE of a body', "UPDATE op SET body = 'x' WHERE seq = 2"],
    ['UPDATE of a signature', 'UPDATE op SET sig = NULL'],
    ['UPDATE of the order', 'UPDATE op SET seq = seq + 1'],
    ['UPDATE of when it was recorded', "UPDATE op SET recorded_at = '2020-01-01'"],
    ['SELECT FOR UPDATE of entries', 'SELECT * FROM op FOR UPDATE'],
    ['DELETE of the tail', 'DELETE FROM op WHERE seq = 5'],
    ['DELETE of everything', 'DELETE FROM op'],
    ['TRUNCATE', 'TRUNCATE op'],
    ['TRUNCATE of everything', 'TRUNCATE ws CASCADE'],
    ['DELETE of the workspace', 'DELETE FROM ws'],
    ['UPDATE of the format', 'UPDATE ws SET format = 99'],
    ['DELETE of the turn', 'DELETE FROM turn'],
    ['UPDATE of whose turn', 'UPDATE turn SET ws = gen_random_uuid()'],
    ['UPDATE of a snapshot', "UPDATE snap SET data = ''"],
    ['DELETE of snapshots', 'DELETE FROM snap'],
    ['UPDATE of a personal detail', "UPDATE detail SET value = 'x'"],
    [
      'upsert over an entry',
      `INSERT INTO op (ws, seq, hash, op_id, body) SELECT ws, seq, hash, op_id, body FROM op
      ON CONFLICT (ws, seq) DO UPDATE SET body = 'x'`,
    ],
    [
      'MERGE over an entry',
      `MERGE INTO op USING op o ON o.seq = op.seq AND o.ws = op.ws
      WHEN MATCHED THEN UPDATE SET body = 'x'`,
    ],
  ])('%s', async (_name, sql) => {
    expect(await refusedWith(() => typed(url, sql))).toBe(DENIED);
  });
});

describe('nor change what holds it', () => {
  test.each<[name: string, sql: string]>([
    ['drop the hash constraint', 'ALTER TABLE op DROP CONSTRAINT op_hash'],
    ['drop the chain', 'ALTER TABLE op DROP CONSTRAINT op_ws_prev_seq_prev_hash_fkey'],
    ['turn constraints off', 'ALTER TABLE op DISABLE TRIGGER ALL'],
    ['replay as a replica', "SET session_replication_role = 'replica'"],
    ['drop the table', 'DROP TABLE op CASCADE'],
    ['drop the schema', 'DROP SCHEMA hub_a CASCADE'],
    ['take the table', 'ALTER TABLE op OWNER TO hub_a_mia'],
    ['become the owner', 'SET ROLE hub_a_owner'],
    ['become the superuser', 'SET ROLE postgres'],
    ['join the owner', 'GRANT hub_a_owner TO hub_a_mia'],
    [
      'a trigger',
      'CREATE TRIGGER t BEFORE INSERT ON op EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    ],
    ['a rule', 'CREATE RULE r AS ON INSERT TO op DO INSTEAD NOTHING'],
    ['an index', 'CREATE UNIQUE INDEX i ON op (console)'],
    ['a policy', 'CREATE POLICY p ON op USING (false)'],
    ['a function there', "CREATE FUNCTION hub_a.f() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
    ['a table there', 'CREATE TABLE hub_a.mine (a int)'],
    ['read a file', "COPY op FROM '/etc/passwd'"],
  ])('%s', async (_name, sql) => {
    expect(await refusedWith(() => typed(url, sql))).toBe(DENIED);
  });

  test('give itself rights: the server warns and grants nothing', async () => {
    await refusedWith(() => typed(url, 'GRANT ALL ON op, ws, turn, snap TO hub_a_mia'));
    expect((await hub.probe()).problems).toEqual([]);
  });

  test('a foreign key into the chain that would pin or slow it', async () => {
    const sql =
      'CREATE TEMP TABLE pin (ws uuid, seq bigint, FOREIGN KEY (ws, seq) REFERENCES hub_a.op)';
    expect(['42501', '42P16']).toContain(await refusedWith(() => typed(url, sql)));
  });
});

describe('nor reorder, forge or skip when appending', () => {
  type Forged = { name: string; row: () => Columns; code: string };
  const at = (seq: number) => entries[seq - 1] as HubEntry;
  test.each<Forged>([
    { name: 'a gap', code: CHECK, row: () => ({ ...next(), seq: 9 }) },
    {
      name: 'a gap with the predecessor that it would need',
      code: FOREIGN,
      row: () => ({ ...next(), seq: 9, prev_seq: 8 }),
    },
    {
      name: 'a wrong predecessor',
      code: FOREIGN,
      row: () => rehashed({ ...next(), prev_hash: randomBytes(32) }),
    },
    {
      name: "an earlier entry's hash as predecessor",
      code: FOREIGN,
      row: () => rehashed({ ...next(), prev_hash: at(3).hash }),
    },
    {
      name: 'a fork in the middle',
      code: UNIQUE,
      row: () => rehashed({ ...next(), seq: 3, prev_seq: 2, prev_hash: at(2).hash }),
    },
    { name: 'a tampered body', code: CHECK, row: () => ({ ...next(), body: Buffer.from('x') }) },
    {
      name: 'a hash of its own choice',
      code: CHECK,
      row: () => ({ ...next(), hash: randomBytes(32) }),
    },
    { name: 'an id that is there', code: UNIQUE, row: () => ({ ...next(), op_id: at(2).id }) },
    {
      name: 'a second genesis',
      code: UNIQUE,
      row: () => rehashed({ ...next(), seq: 1, prev_seq: null, prev_hash: null }),
    },
    {
      name: 'an entry before the first',
      code: CHECK,
      row: () => rehashed({ ...next(), seq: 0, prev_seq: null, prev_hash: null }),
    },
    {
      name: 'a negative sequence',
      code: CHECK,
      row: () => rehashed({ ...next(), seq: -1, prev_seq: -2 }),
    },
    {
      name: 'no predecessor at all',
      code: CHECK,
      row: () => rehashed({ ...next(), seq: 9, prev_seq: null, prev_hash: null }),
    },
    {
      name: 'a predecessor without its sequence (NULL passes foreign keys)',
      code: CHECK,
      row: () => ({ ...next(), seq: 9, prev_seq: null }),
    },
    {
      name: 'a predecessor without its hash (NULL passes foreign keys)',
      code: CHECK,
      row: () => rehashed({ ...next(), seq: 9, prev_seq: 8, prev_hash: null }),
    },
    {
      name: 'a first entry that names a predecessor',
      code: CHECK,
      row: () => ({ ...next(), seq: 1, prev_seq: 0 }),
    },
    {
      name: "another workspace's predecessor",
      code: FOREIGN,
      row: () => rehashed({ ...next(), prev_hash: (elsewhere.at(-1) as HubEntry).hash }),
    },
    { name: 'a workspace that is not there', code: FOREIGN, row: () => ({ ...next(), ws: v4() }) },
    {
      name: 'a forged instant',
      code: DENIED,
      row: () => ({ ...next(), recorded_at: '2020-01-01' }),
    },
    { name: 'no signature', code: CHECK, row: () => ({ ...next(), sig: null }) },
    { name: 'a signature of nobody', code: CHECK, row: () => ({ ...next(), console: null }) },
    {
      name: 'a stump of a signature',
      code: CHECK,
      row: () => ({ ...next(), sig: randomBytes(63) }),
    },
    { name: 'no body', code: '23502', row: () => ({ ...next(), body: null }) },
    { name: 'no hash', code: '23502', row: () => ({ ...next(), hash: null }) },
  ])('$name', async ({ row, code }) => {
    expect(await refusedWith(() => inserted(row()))).toBe(code);
  });

  test('the honest next entry passes the same way', async () => {
    const row = next();
    await inserted(row);
    const [entry] = await hub.pull(5, 10);
    expect(entry?.hash).toEqual(row.hash);
    entries.push(entry as HubEntry);
  });

  test('a batch with a bad link leaves nothing behind', async () => {
    const [first, second] = chain(2, me, entries.at(-1)) as [HubEntry, HubEntry];
    const bad = { ...second, body: Buffer.from('other') };
    await expect(hub.append([first, bad], [])).rejects.toMatchObject({ failure: 'broken' });
    expect(await hub.head()).toMatchObject({ seq: entries.length });
  });
});

describe('nor reach beyond its own hub', () => {
  test.each<[name: string, sql: string]>([
    ["read another schema's entries", 'SELECT * FROM hub_b.op'],
    [
      "append to another schema's chain",
      'INSERT INTO hub_b.ws (ws, format) VALUES (gen_random_uuid(), 1)',
    ],
  ])('%s', async (_name, sql) => {
    const theirs = new URL(foreign);
    theirs.username = 'hub_a_mia';
    expect(await refusedWith(() => typed(theirs.toString(), sql))).toBe(DENIED);
  });

  test('a snapshot whose part is not what it says', async () => {
    const sql = "INSERT INTO snap VALUES ($1, 5, $2, 0, 1, $2, 'x')";
    expect(await refusedWith(() => typed(url, sql, [ws, randomBytes(32)]))).toBe(CHECK);
  });

  test('a role that IT has dropped', async () => {
    const gone = await setup.console('gone');
    await typed(setup.admin, 'DROP ROLE hub_a_gone');
    const closed = postgresHub(gone, ws);
    await expect(closed.head()).rejects.toMatchObject({ failure: 'denied' });
    await closed.close();
  });

  test('a role that IT has taken out of the consoles', async () => {
    const out = await setup.console('out');
    const closed = postgresHub(out, ws);
    expect(await closed.head()).not.toBeNull();
    await typed(setup.admin, 'REVOKE hub_a_console FROM hub_a_out');
    await expect(closed.append(chain(1, me, entries.at(-1)), [])).rejects.toMatchObject({
      failure: 'denied',
    });
    await closed.close();
  });
});
