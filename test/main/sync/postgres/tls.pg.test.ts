import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresHub } from '../../../../src-main/sync/postgres/postgres-hub';
import { setUpHub } from '../../../support/hub';
import { LOCALHOST } from '../../../support/localhost-certificate';
import { type Postgres, postgres } from '../../../support/postgres';

let server: Postgres;
let plain: Postgres;
let url: string;
let bare: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-tls-'));
  writeFileSync(join(folder, 'root.pem'), LOCALHOST.cert);
  [server, plain] = await Promise.all([postgres({ tls: LOCALHOST }), postgres()]);
  url = await (await setUpHub(server, 'gatehouse')).console('mia');
  bare = await (await setUpHub(plain, 'gatehouse')).console('mia');
});
afterAll(async () => {
  await server?.remove();
  await plain?.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function asked(from: string, host: string, mode: string, trusted: boolean) {
  const address = new URL(from);
  address.hostname = host;
  address.searchParams.set('sslmode', mode);
  if (trusted) address.searchParams.set('sslrootcert', join(folder, 'root.pem'));
  const hub = postgresHub(address.toString(), v4());
  try {
    return (await hub.head()) === null ? 'answered' : 'odd';
  } catch (error) {
    return (error as { failure: string }).failure;
  } finally {
    await hub.close();
  }
}

test.each<[name: string, host: string, mode: string, trusted: boolean, outcome: string]>([
  ['its own name, trusted', 'localhost', 'verify-full', true, 'answered'],
  ['another name', '127.0.0.1', 'verify-full', true, 'denied'],
  ['another name, where only the authority counts', '127.0.0.1', 'verify-ca', true, 'answered'],
  ['nobody who is trusted', 'localhost', 'verify-full', false, 'denied'],
  ['nobody who is trusted, whatever the name', 'localhost', 'verify-ca', false, 'denied'],
])('a server that shows %s', async (_name, host, mode, trusted, outcome) => {
  expect(await asked(url, host, mode, trusted)).toBe(outcome);
});

test('a server without TLS is not talked to in clear instead', async () => {
  expect(await asked(bare, '127.0.0.1', 'verify-full', true)).toBe('denied');
});
