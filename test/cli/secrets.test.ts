import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CREATE, commandLine } from './command-line';

const { gatehouse, path } = commandLine();
const PASSPHRASE = 'long enough a phrase';
const AS = ['--as', 'ada@hafen.example'];
const apply = (lines: string[], env: NodeJS.ProcessEnv = {}) =>
  gatehouse(['apply', '--db', path('w.sqlite'), ...AS], { stdin: lines.join('\n'), env });

const BOARD = [
  CREATE,
  '{"type":"teamspace.create","id":"t","name":"T"}',
  '{"type":"board.create","id":"b","teamspace":"t","name":"B","kind":"document"}',
];
const MODE = '{"type":"access.setMode","board":"b","mode":"link"}';
const AGAIN = '{"type":"access.regeneratePassword","board":"b"}';

test('without keychain and passphrase it says once that nothing is kept', async () => {
  const ran = await apply([...BOARD, MODE, AGAIN]);
  expect(ran.status).toBe(0);
  expect(ran.documents[3]).toMatchObject({ ok: true, password: expect.stringMatching(/^.{24}$/) });
  expect(ran.stderr.match(/no keychain/g)).toHaveLength(1);
});

test('what needs no secret is done without a word about secrets', async () => {
  expect(await apply(BOARD)).toMatchObject({ status: 0, stderr: '' });
});

test('with a passphrase every entry is signed, and without it nothing more is written', async () => {
  const env = { GATEHOUSE_PASSPHRASE: PASSPHRASE };
  await apply(BOARD, env);
  const again = await apply(['{"type":"workspace.setPlan","plan":"pro"}'], env);
  expect(again).toMatchObject({ status: 0, stderr: '' });
  const verified = await gatehouse(['verify', '--db', path('w.sqlite')]);
  expect(verified.documents).toMatchObject([
    { ok: true, entries: 4, signed: 4, unsigned: 0, consoles: [{ entries: 4, from: 1, to: 4 }] },
  ]);
  const missing = await apply(['{"type":"workspace.setPlan","plan":"free"}']);
  expect(missing).toMatchObject({ status: 3, documents: [] });
  expect(missing.stderr).toContain('has no key at hand');
});

test('a passphrase in the environment keeps secrets, and must stay the same', async () => {
  const kept = await apply([...BOARD, MODE], { GATEHOUSE_PASSPHRASE: PASSPHRASE });
  expect(kept).toMatchObject({ status: 0, stderr: '' });
  const again = await apply([AGAIN], { GATEHOUSE_PASSPHRASE: PASSPHRASE });
  expect(again).toMatchObject({ status: 0, stderr: '' });
  const wrong = await apply([AGAIN], { GATEHOUSE_PASSPHRASE: 'another long phrase' });
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('not the passphrase of this database');
  expect(wrong.documents).toEqual([]);
  const missing = await apply([AGAIN]);
  expect(missing.status).toBe(3);
  expect(missing.stderr).toContain('GATEHOUSE_PASSPHRASE is not set');
  const short = await apply([AGAIN], { GATEHOUSE_PASSPHRASE: 'short' });
  expect(short.status).toBe(2);
  const bytes = readFileSync(path('w.sqlite'));
  expect(bytes.includes(PASSPHRASE)).toBe(false);
  for (const said of [wrong, missing, short]) expect(said.stderr).not.toContain(PASSPHRASE);
});
