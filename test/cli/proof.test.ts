import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CREATE, commandLine } from './command-line';

const SCRIPT = resolve(__dirname, '../../docs/verify/verify.mjs');
const { gatehouse, path } = commandLine();
const env = { GATEHOUSE_PASSPHRASE: 'long enough a phrase' };
const run = (...args: string[]) => gatehouse([...args, '--db', path('w.sqlite')], { env });
const apply = (...lines: string[]) =>
  gatehouse(['apply', '--as', 'ada@hafen.example', '--db', path('w.sqlite')], {
    stdin: lines.join('\n'),
    env,
  });
const plan = (name: string) => JSON.stringify({ type: 'workspace.setPlan', plan: name });

test('verify, checkpoint and the script agree on a signed ledger', async () => {
  await apply(CREATE, plan('pro'));
  const written = await run('checkpoint', '--out', path('note'));
  const note = readFileSync(path('note'), 'utf8');
  expect(written.documents).toEqual([
    {
      ok: true,
      entry: 2,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      signedBy: expect.stringMatching(/^[0-9a-f]{32}$/),
      key: expect.stringMatching(/^[0-9a-f]{32}\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/),
      note,
    },
  ]);
  expect(note).toMatch(/^gatehouse\/\S+\n2\n[A-Za-z0-9+/]{43}=\n\n\u2014 [0-9a-f]{32} \S+\n$/);
  await apply(plan('free'));
  const verified = await run('verify', '--checkpoint', path('note'));
  expect(verified).toMatchObject({
    status: 0,
    documents: [
      {
        ok: true,
        entries: 3,
        signed: 3,
        checkpoint: { state: 'agrees', entry: 3 },
        given: { state: 'agrees', entry: 2 },
      },
    ],
  });
  const dumped = await run('verify', '--dump', path('dump'));
  expect(dumped.documents).toMatchObject([{ ok: true, file: path('dump') }]);
  expect(statSync(path('dump')).mode & 0o077).toBe(0);
  const script = spawnSync(process.execPath, [SCRIPT, path('dump'), '--checkpoint', path('note')]);
  expect(JSON.parse(script.stdout.toString())).toMatchObject({ ok: true, entries: 3, signed: 3 });
});

test('an older copy of the file ends with 1 and names where it ends, until it is accepted', async () => {
  await apply(CREATE);
  copyFileSync(path('w.sqlite'), path('older'));
  await apply(plan('pro'));
  copyFileSync(path('older'), path('w.sqlite'));
  expect(await run('verify')).toMatchObject({
    status: 1,
    documents: [{ ok: false, firstBad: 2, fault: 'cut', checkpoint: { state: 'cut', entry: 2 } }],
  });
  await run('checkpoint', '--accept');
  expect(await run('verify')).toMatchObject({ status: 0, documents: [{ ok: true }] });
});

test('files that cannot be read or written are bad usage', async () => {
  await apply(CREATE);
  for (const args of [
    ['verify', '--checkpoint', path('nowhere')],
    ['verify', '--dump', path('no/folder')],
    ['checkpoint', '--out', path('no/folder')],
  ]) {
    expect(await run(...args)).toMatchObject({ status: 2, documents: [] });
  }
});
