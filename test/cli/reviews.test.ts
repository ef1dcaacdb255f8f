import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pdfPages } from '../support/pdf-text';
import { CREATE, commandLine } from './command-line';

const { path, gatehouse } = commandLine();
const ADA = 'ada@hafen.example';
const db = () => ['--db', path('w.sqlite')];

async function apply(...commands: object[]): Promise<void> {
  const stdin = `${commands.map((one) => JSON.stringify(one)).join('\n')}\n`;
  const ran = await gatehouse(['apply', ...db(), '--as', ADA], { stdin });
  expect([ran.status, ran.stdout]).toEqual([0, ran.stdout]);
}

const SHARE = {
  type: 'share.create',
  id: 's',
  email: 'eve@far.example',
  scope: 'tenant',
  access: 'read-only',
  reason: '=1+1',
};
const OPEN = {
  type: 'review.open',
  id: 'r',
  name: 'Externe',
  scope: { kind: 'shares' },
  due: '2126-01-01T00:00:00Z',
};

test('risks end with 1 where there are some, and with 0 once they are ended', async () => {
  await apply(JSON.parse(CREATE));
  const none = await gatehouse(['risks', ...db()]);
  expect([none.status, none.documents]).toEqual([0, [{ items: [] }]]);
  await apply(SHARE);
  const found = await gatehouse(['risks', ...db()]);
  expect(found.status).toBe(1);
  expect(found.documents[0]).toMatchObject({
    items: [{ kind: 'tenant-scope', subject: 'share:s' }, { kind: 'no-expiry' }],
  });
  const table = await gatehouse(['risks', ...db(), '--kind', 'no-expiry', '--format', 'table']);
  expect(table.status).toBe(1);
  expect(table.stdout).toMatch(/^severity {2}kind {7}subject {2}since/);
  const high = await gatehouse(['risks', ...db(), '--severity', 'high', '--format', 'csv']);
  expect(high.stdout.split('\n')).toHaveLength(3);
  const { items } = found.documents[0] as { items: { remedy: object }[] };
  await apply(items[0]?.remedy ?? {});
  expect((await gatehouse(['risks', ...db()])).status).toBe(0);
});

test('a review from open to evidence', async () => {
  await apply(JSON.parse(CREATE), SHARE, OPEN);
  const reviews = await gatehouse(['reviews', ...db(), '--status', 'open', '--format', 'table']);
  expect(reviews.stdout).toMatch(/id +name +status +due +counts\.decided +counts\.total/);
  expect(reviews.stdout).toMatch(/r +Externe +open .* 0 +1\n/);
  const early = await gatehouse([
    ...['review', 'evidence', ...db(), '--review', 'r', '--out', path('early.pdf')],
  ]);
  expect(early.status).toBe(1);
  expect(early.documents[0]).toMatchObject({ refused: { code: 'conflict' } });
  await apply(
    { type: 'review.decide', review: 'r', items: ['share:s'], decision: 'revoke', note: '=cmd' },
    { type: 'review.close', review: 'r' },
  );
  const items = await gatehouse(['review', 'items', ...db(), '--review', 'r', '--format', 'csv']);
  expect(items.stdout).toContain("'=cmd");
  const out = path('evidence.pdf');
  const written = await gatehouse([
    ...['review', 'evidence', ...db(), '--review', 'r', '--lang', 'de', '--out', out],
  ]);
  expect(written.status).toBe(0);
  const { hash } = written.documents[0] as { hash: string };
  expect(pdfPages(readFileSync(out))[0]).toContain(hash);
  const csv = path('evidence.csv');
  const second = await gatehouse([
    ...['review', 'evidence', ...db(), '--review', 'r', '--format', 'csv', '--out', csv],
  ]);
  expect(second.documents[0]).toMatchObject({ ok: true, hash });
  expect(readFileSync(csv, 'utf8')).toContain('eve@far.example');
});
