import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CREATE, commandLine, type Ran } from './command-line';

const { path, gatehouse } = commandLine();
const ADA = 'ada@hafen.example';
const EVA = 'eva@outside.example';
const db = () => ['--db', path('w.sqlite')];

interface Answer {
  ok: boolean;
  token?: string;
  password?: string;
  refused?: { code: string };
}

async function apply(commands: object[], as = ADA): Promise<Answer[]> {
  const stdin = `${commands.map((one) => JSON.stringify(one)).join('\n')}\n`;
  const ran = await gatehouse(['apply', ...db(), '--as', as], { stdin });
  return ran.documents as Answer[];
}

/** A board with a card, a report, a share of the card for Eva and one of the tenant for Max. */
async function shared(): Promise<string> {
  const until = { expiresAt: '2099-12-31T00:00:00Z' };
  const answers = await apply([
    JSON.parse(CREATE),
    { type: 'teamspace.create', id: 't', name: 'T' },
    { type: 'board.create', id: 'b', teamspace: 't', name: 'Board', kind: 'document' },
    { type: 'card.create', id: 'c', board: 'b', name: 'Invoice' },
    { type: 'report.create', id: 'r', name: 'Report' },
    {
      type: 'share.create',
      id: 's',
      email: EVA,
      scope: 'card',
      target: 'c',
      access: 'read-only',
      ...until,
    },
    {
      type: 'share.create',
      id: 'all',
      email: 'max@else.example',
      scope: 'tenant',
      access: 'read-write',
      reason: '=audit',
    },
  ]);
  expect(answers.filter((one) => !one.ok)).toEqual([]);
  return answers[5]?.token ?? '';
}

test('shares as words, with filters and formats', async () => {
  const token = await shared();
  expect(await apply([{ type: 'share.redeem', token }], EVA)).toMatchObject([{ ok: true }]);
  const ids = async (...args: string[]) => {
    const ran = await gatehouse(['shares', ...db(), ...args]);
    expect(ran.status).toBe(0);
    return (ran.documents[0] as { items: { id: string }[] }).items.map((item) => item.id);
  };
  expect(await ids()).toEqual(['s', 'all']);
  expect(await ids('--status', 'live')).toEqual(['s']);
  expect(await ids('--status', 'live', 'pending')).toEqual(['s', 'all']);
  expect(await ids('--scope', 'tenant')).toEqual(['all']);
  expect(await ids('--access', 'read-write')).toEqual(['all']);
  expect(await ids('--board', 'b')).toEqual(['s']);
  expect(await ids('--person', EVA)).toEqual(['s']);
  expect(await ids('--text', 'MAX')).toEqual(['all']);
  expect(await ids('--sort', 'expiresAt', '--descending')).toEqual(['all', 's']);
  expect(await ids('--as', EVA)).toEqual(['s']);
  const first = await gatehouse(['shares', ...db(), '--limit', '1']);
  const { next } = first.documents[0] as { next: string };
  expect(await ids('--limit', '1', '--after', next)).toEqual(['all']);
  const table = await gatehouse(['shares', ...db(), '--format', 'table']);
  expect(table.stdout).toMatch(/^id +email +scope +target +access +status +since/);
  const csv = await gatehouse(['shares', ...db(), '--format', 'csv']);
  expect(csv.stdout).toContain(",'=audit\n");
});

test('access to a card and to a report', async () => {
  const token = await shared();
  await apply([{ type: 'share.redeem', token }], EVA);
  const ask = async (...args: string[]) =>
    (await gatehouse(['access', ...db(), ...args])).documents[0];
  expect(await ask('--person', EVA, '--card', 'c')).toMatchObject({ level: 'view', via: 'P5' });
  expect(await ask('--person', EVA, '--board', 'b')).toMatchObject({ level: 'none', via: null });
  expect(await ask('--person', ADA, '--report', 'r')).toMatchObject({ level: 'own', via: 'P1' });
  expect(await ask('--person', EVA, '--report', 'r')).toMatchObject({ level: 'none' });
  expect(await ask('--person', EVA, '--report', 'nowhere')).toMatchObject({
    refused: { code: 'not-found', path: 'report' },
  });
  expect(await ask('--person', EVA)).toMatchObject({ refused: { code: 'invalid' } });
  expect(await ask('--person', EVA, '--card', 'c', '--board', 'b')).toMatchObject({
    refused: { code: 'invalid' },
  });
  expect((await gatehouse(['what', ...db(), '--person', EVA])).documents[0]).toEqual({
    items: [{ card: 'c', name: 'Invoice', level: 'view', via: 'P5' }],
  });
});

test('partners and requests as words', async () => {
  await shared();
  await apply([{ type: 'partner.invite', id: 'p', email: 'pa@acme.example', boards: ['b'] }]);
  await apply([{ type: 'request.submit', board: 'b', message: 'please' }], 'new@else.example');
  const partners = await gatehouse(['partners', ...db(), '--status', 'pending']);
  expect(partners.documents[0]).toMatchObject({ items: [{ id: 'p', boards: ['b'] }] });
  const requests = await gatehouse(['requests', ...db(), '--board', 'b', '--format', 'csv']);
  expect(requests.stdout).toMatch(/new@else\.example,please,.*,pending\n$/);
});

test('E3 one token from 50 processes at once is used once', { timeout: 240_000 }, async () => {
  const token = await shared();
  const stdin = `${JSON.stringify({ type: 'share.redeem', token })}\n`;
  const redeem = () => gatehouse(['apply', ...db(), '--as', EVA], { stdin });
  let waiting: Promise<Ran>[] = Array.from({ length: 50 }, redeem);
  const answers: Answer[] = [];
  // A process that never got the file has not redeemed; it tries again until it has an answer.
  while (waiting.length > 0) {
    const ran = await Promise.all(waiting);
    for (const one of ran) expect([0, 1, 3]).toContain(one.status);
    answers.push(...ran.flatMap((one) => one.documents as Answer[]));
    waiting = ran.filter((one) => one.status === 3).map(redeem);
  }
  expect(answers).toHaveLength(50);
  expect(answers.filter((one) => one.ok)).toHaveLength(1);
  expect(answers.filter((one) => one.refused?.code === 'used')).toHaveLength(49);
  const history = await gatehouse(['history', ...db(), '--command', 'share.redeem']);
  expect((history.documents[0] as { items: unknown[] }).items).toHaveLength(1);
  expect((await gatehouse(['verify', ...db()])).documents[0]).toMatchObject({ ok: true });
  const folder = dirname(path('w.sqlite'));
  const files = readdirSync(folder).filter((name) => name.startsWith('w.sqlite'));
  for (const name of files) expect(readFileSync(join(folder, name)).includes(token)).toBe(false);
});
