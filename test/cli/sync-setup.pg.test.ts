import { afterAll, beforeAll, expect, test } from 'vitest';
import { asked, type Postgres, postgres } from '../support/postgres';
import { commandLine } from './command-line';

const { gatehouse } = commandLine();
let server: Postgres;
let database: string;

beforeAll(async () => {
  server = await postgres();
  database = await server.database();
});
afterAll(() => server?.remove());

const hub = (role: string) => server.url(role, database);

test('what --print prints is what psql would carry out, and the probe finds it right', async () => {
  const printed = await gatehouse(['sync', 'setup', '--print', '--schema', 'acme']);
  expect(printed).toMatchObject({ status: 0, stderr: '' });
  await asked(hub('postgres'), printed.stdout);
  const role = await gatehouse([
    'sync',
    'setup',
    '--print',
    '--schema',
    'acme',
    '--console',
    'mia',
  ]);
  await asked(hub('postgres'), role.stdout);
  const probe = await gatehouse(['sync', 'probe', '--hub', `${hub('mia')}?schema=acme`]);
  expect(probe).toMatchObject({ status: 0, documents: [{ ok: true, canListen: true }] });
});

test('--run sets up once; a second time is refused and says so', async () => {
  const set = await gatehouse(['sync', 'setup', '--run', hub('postgres')]);
  expect(set).toMatchObject({ status: 0, documents: [{ ok: true, schema: 'gatehouse' }] });
  const made = await gatehouse(['sync', 'setup', '--run', hub('postgres'), '--console', 'jon']);
  expect(made).toMatchObject({ status: 0, documents: [{ ok: true, console: 'jon' }] });
  const again = await gatehouse(['sync', 'setup', '--run', hub('postgres')]);
  expect(again).toMatchObject({
    status: 1,
    documents: [{ ok: false, hub: { failure: 'broken' } }],
  });
});

test('a password from the environment is used and never told', async () => {
  await asked(hub('postgres'), "CREATE ROLE kai LOGIN PASSWORD 'secret-word'");
  const ran = await gatehouse(['sync', 'setup', '--run', hub('kai')], {
    env: { GATEHOUSE_HUB_PASSWORD: 'secret-word' },
  });
  expect(ran).toMatchObject({ status: 1, documents: [{ ok: false, hub: { failure: 'denied' } }] });
  expect(ran.stdout + ran.stderr).not.toContain('secret-word');
});

test.each<[what: string, args: string[]]>([
  ['neither printed nor run', ['sync', 'setup']],
  ['both', ['sync', 'setup', '--print', '--run', 'postgres://a@127.0.0.1/b']],
  ['a schema that is SQL', ['sync', 'setup', '--print', '--schema', 'a; drop']],
  [
    'a hub in clear beyond this machine',
    ['sync', 'probe', '--hub', 'postgres://a@h.example/b?sslmode=disable'],
  ],
  ['no URL', ['sync', 'probe', '--hub', 'h.example']],
])('%s is bad usage', async (_what, args) => {
  expect(await gatehouse(args)).toMatchObject({ status: 2, documents: [] });
});

test('a hub that is not there is told as a document', async () => {
  const ran = await gatehouse(['sync', 'probe', '--hub', 'postgres://a@127.0.0.1:1/b']);
  expect(ran).toMatchObject({
    status: 1,
    documents: [{ ok: false, hub: { failure: 'unreachable' } }],
  });
});
