import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { CREATE, commandLine } from './command-line';

const { path, gatehouse, start } = commandLine();
const ADA = 'ada@hafen.example';
const TEAMSPACE = '{"type":"teamspace.create","id":"t","name":"T"}\n';
const nativeBinding = process.env.GATEHOUSE_SQLITE_BINDING;

async function workspace(): Promise<string> {
  const file = path('w.sqlite');
  const made = await gatehouse(['apply', '--db', file, '--as', ADA], {
    stdin: `${CREATE}\n${TEAMSPACE}`,
  });
  expect(made.status).toBe(0);
  return file;
}

/** Both ways in must end alike: with 3, a message, nothing on standard output, nothing changed. */
async function expectNoWayIn(file: string, says: RegExp): Promise<void> {
  const before = readFileSync(file);
  for (const args of [['verify'], ['apply', '--as', ADA]]) {
    const ran = await gatehouse([...args, '--db', file], { stdin: TEAMSPACE, unprivileged: true });
    expect(ran).toMatchObject({ status: 3, stdout: '' });
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr).not.toMatch(/internal error|\n {4}at /);
  }
  expect(readFileSync(file).equals(before)).toBe(true);
}

test('bar 6: a damaged file', async () => {
  const file = path('damaged.sqlite');
  writeFileSync(file, Buffer.alloc(8192, 'not a database '));
  chmodSync(file, 0o666);
  await expectNoWayIn(file, /damaged|not a database/i);
});

test('bar 6: a truncated database', async () => {
  const file = await workspace();
  const cut = path('cut.sqlite');
  writeFileSync(cut, readFileSync(file).subarray(0, statSync(file).size - 5000));
  chmodSync(cut, 0o666);
  chmodSync(path('.'), 0o777);
  await expectNoWayIn(cut, /damaged/i);
});

test('bar 6: a database of a newer version', async () => {
  const file = await workspace();
  const db = new Database(file, nativeBinding === undefined ? {} : { nativeBinding });
  db.pragma('user_version = 9999');
  db.close();
  chmodSync(file, 0o666);
  chmodSync(path('.'), 0o777);
  await expectNoWayIn(file, /newer/i);
});

test('bar 6: a read-only file', async () => {
  const file = await workspace();
  chmodSync(file, 0o444);
  chmodSync(path('.'), 0o555);
  await expectNoWayIn(file, /read-only|cannot be written/i);
  chmodSync(path('.'), 0o755);
});

test('bar 6: a second process on the same database waits, then says so', async () => {
  const file = await workspace();
  const holder = start(['apply', '--db', file, '--as', ADA]);
  holder.stdin?.write(
    '{"type":"board.create","id":"b","teamspace":"t","name":"B","kind":"grid"}\n',
  );
  await once(holder.stdout ?? holder, 'data');
  const ran = await gatehouse(['verify', '--db', file]);
  expect(ran).toMatchObject({ status: 3, stdout: '' });
  expect(ran.stderr).toMatch(/another|in use|locked/i);
  holder.stdin?.end();
  await once(holder, 'close');
  const after = await gatehouse(['verify', '--db', file]);
  expect(after).toMatchObject({ status: 0, documents: [{ ok: true, entries: 3 }] });
});

test('a changed ledger is a finding: verify says where, and ends with 1', async () => {
  const file = await workspace();
  const db = new Database(file, nativeBinding === undefined ? {} : { nativeBinding });
  const [table] = db
    .prepare(
      "SELECT m.name AS name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'hash' WHERE m.type = 'table'",
    )
    .all() as { name: string }[];
  db.exec(`UPDATE ${table?.name} SET hash = zeroblob(32) WHERE rowid = 1`);
  db.close();
  const ran = await gatehouse(['verify', '--db', file]);
  expect(ran.status).toBe(1);
  expect(ran.documents).toMatchObject([{ ok: false, firstBad: expect.any(Number) }]);
});

test('a question to a file that is not there makes none', async () => {
  const file = path('missing.sqlite');
  const ran = await gatehouse(['who', '--db', file, '--board', 'b']);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(existsSync(file)).toBe(false);
});

test("the console's own database is the default", async () => {
  const ran = await gatehouse(['apply', '--as', ADA], { stdin: `${CREATE}\n` });
  expect(ran.status).toBe(0);
  expect(existsSync(path('user-data/workspace.sqlite'))).toBe(true);
  const db = path('copy.sqlite');
  copyFileSync(path('user-data/workspace.sqlite'), db);
  const other = await gatehouse(['query', '{"type":"workspace"}'], { env: { GATEHOUSE_DB: db } });
  expect(other.documents).toMatchObject([{ name: 'Hafen' }]);
});
