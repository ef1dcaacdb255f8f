import { deflateRawSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { engineOf, openCore } from '../../../src-main/engine/open';
import { chainHash, GENESIS } from '../../../src-main/ledger/body';
import { commitment } from '../../../src-main/ledger/personal';
import { MIGRATIONS } from '../../../src-main/store/migrations';
import { openStore } from '../../../src-main/store/open';
import { anyCommand } from '../../../src-shared/commands';
import { signerNamed } from '../../support/signers';
import { scratch } from '../../support/workspace';

const folder = scratch();
afterEach(() => folder.remove());

const AT = Date.parse('2026-03-01T09:00:00Z');
const WORKSPACE = { id: 'ws', name: 'Old', plan: 'pro', timeZone: 'UTC', nonMembers: 'anyone' };
const BOSS = {
  id: 'boss',
  affiliation: 'member',
  workspaceRole: 'admin',
  emailConfirmed: true,
  active: true,
  auditor: false,
};

/** A database of the format before signatures, with its one entry of the first form. */
function ofFormat2(): string {
  const file = folder.path('old.sqlite');
  const db = openStore(file, { migrations: MIGRATIONS.slice(0, 2) });
  const salt = Buffer.alloc(16, 7);
  const details = (value: object, id: string, subject: string) => {
    const text = JSON.stringify(value);
    db.prepare('INSERT INTO personal VALUES (?, ?, ?, ?)').run(id, subject, salt, text);
    return { $personal: { id, commitment: commitment(salt, text) } };
  };
  const admin = { email: 'boss@old.example', name: 'Boss' };
  const entry = { seq: 1, id: 'e1', at: AT, actor: 'boss', undoes: null, rehearsed: false };
  const command = { type: 'workspace.create', name: 'Old', plan: 'pro', reason: 'in clear' };
  const body = deflateRawSync(
    JSON.stringify({
      fmt: 1,
      ...entry,
      reason: 'in clear',
      command: { ...command, ...details({ admin }, 'p1', 'workspace.create') },
      rows: [
        { table: 'workspace', key: 'workspace', before: null, after: WORKSPACE },
        {
          table: 'person',
          key: 'boss',
          before: null,
          after: { ...BOSS, ...details(admin, 'p2', 'boss') },
        },
      ],
      cells: { boards: [], persons: [], runs: [] },
    }),
  );
  db.prepare(
    "INSERT INTO ledger VALUES (1, 'e1', ?, 'boss', 'workspace.create', 'in clear', 2, NULL, 0, ?, ?, ?)",
  ).run(AT, GENESIS, chainHash(GENESIS, body), body);
  db.exec(`INSERT INTO workspace VALUES ('ws', 'Old', 'pro', 'UTC', 'anyone');
    INSERT INTO identity VALUES ('person', 0, 'boss');
    INSERT INTO person VALUES ('boss', 'boss@old.example', 'Boss', 'member', 'admin', 1, 1, 0);`);
  db.close();
  return file;
}

test('003 a database of before signatures opens, verifies, reads and goes on signed', () => {
  const engine = engineOf(openCore(ofFormat2(), { signer: () => signerNamed('first') }));
  expect(engine.query({ type: 'verify' }, null)).toMatchObject({ ok: true, entries: 1 });
  expect(engine.query({ type: 'entry', entry: 1 }, null)).toMatchObject({
    reason: 'in clear',
    console: null,
    issued: { admin: { email: 'boss@old.example' }, reason: 'in clear' },
    rows: [{ after: WORKSPACE }, { after: { ...BOSS, name: 'Boss' } }],
  });
  const command = anyCommand.parse({ type: 'teamspace.create', name: 'T' });
  expect(engine.execute({ actor: 'boss', command })).toMatchObject({ ok: true, entry: 3 });
  expect(engine.query({ type: 'verify' }, null)).toMatchObject({ ok: true, entries: 3 });
  engine.close();
});
