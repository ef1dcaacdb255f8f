import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CREATE, commandLine } from './command-line';

const { path, gatehouse } = commandLine();
const ADA = 'ada@hafen.example';
const lines = (...commands: (object | string)[]) =>
  `${commands.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')}\n`;
const apply = (stdin: string | Buffer, ...more: string[]) =>
  gatehouse(['apply', '--db', path('w.sqlite'), '--as', ADA, ...more], { stdin });

test('one result a line, in order; a refusal does not stop the rest', async () => {
  const ran = await apply(
    lines(
      CREATE,
      { type: 'teamspace.create', id: 't', name: 'T' },
      { type: 'person.deactivate', person: 'ghost@hafen.example' },
      '',
      { type: 'board.create', id: 'b', teamspace: 't', name: 'B', kind: 'grid' },
    ),
  );
  expect(ran.documents).toMatchObject([
    { ok: true, entry: 1 },
    { ok: true, entry: 2, id: 't' },
    { ok: false, refused: { code: 'not-found' } },
    { ok: true, entry: 3, id: 'b' },
  ]);
  expect(ran).toMatchObject({ status: 1, stderr: '' });
});

test('--stop ends at the first refusal', async () => {
  const ran = await apply(
    lines(CREATE, '{"type":"undo","entry":9}', { type: 'teamspace.create', name: 'T' }),
    '--stop',
  );
  expect(ran.documents).toHaveLength(2);
  expect(ran.status).toBe(1);
});

test('a file instead of standard input; everything well ends with 0', async () => {
  writeFileSync(path('commands.jsonl'), lines(CREATE, { type: 'teamspace.create', name: 'T' }));
  const ran = await gatehouse([
    'apply',
    '--db',
    path('w.sqlite'),
    '--as',
    ADA,
    path('commands.jsonl'),
  ]);
  expect(ran).toMatchObject({ status: 0, documents: [{ ok: true }, { ok: true }] });
});

test("a line's own as and now come before the options; such entries are marked", async () => {
  const ran = await apply(
    lines(
      { ...JSON.parse(CREATE), now: '2026-01-01T00:00:00Z' },
      {
        type: 'person.add',
        email: 'ben@hafen.example',
        affiliation: 'member',
        workspaceRole: 'maker',
      },
      {
        type: 'teamspace.create',
        name: 'Bens',
        as: 'ben@hafen.example',
        now: '2026-01-03T00:00:00+01:00',
      },
    ),
    '--now',
    '2026-01-02T00:00:00Z',
  );
  expect(ran.status).toBe(0);
  const history = await gatehouse(['history', '--db', path('w.sqlite')]);
  expect(history.documents).toMatchObject([
    {
      items: [
        { at: '2026-01-02T23:00:00.000Z', rehearsed: true },
        { at: '2026-01-02T00:00:00.000Z', rehearsed: true },
        { at: '2026-01-01T00:00:00.000Z', rehearsed: true },
      ],
    },
  ]);
});

test('Time: --now before the newest entry is invalid and changes nothing', async () => {
  await apply(lines(CREATE), '--now', '2026-01-02T00:00:00Z');
  const ran = await apply(
    lines({ type: 'teamspace.create', name: 'T' }),
    '--now',
    '2026-01-01T00:00:00Z',
  );
  expect(ran).toMatchObject({
    status: 1,
    documents: [{ ok: false, refused: { code: 'invalid' } }],
  });
});

interface Bad {
  name: string;
  line: string | Buffer;
  refused: Record<string, unknown>;
}
const bad: Bad[] = [
  { name: 'malformed JSON', line: '{"type": "undo",', refused: { code: 'invalid' } },
  { name: 'JSON that is no object', line: '[1]', refused: { code: 'invalid' } },
  {
    name: 'an unknown command',
    line: '{"type":"board.explode","board":"b"}',
    refused: { code: 'invalid', path: 'type', message: expect.stringContaining('board.explode') },
  },
  { name: 'no type', line: '{"board":"b"}', refused: { code: 'invalid', path: 'type' } },
  {
    name: 'an unknown field',
    line: '{"type":"board.save","board":"b","colour":"red"}',
    refused: { code: 'invalid', message: expect.stringContaining('colour') },
  },
  {
    name: 'a missing field',
    line: '{"type":"board.save"}',
    refused: { code: 'invalid', path: 'board' },
  },
  {
    name: 'a field of the wrong kind',
    line: '{"type":"board.setPrivate","boards":["b"],"private":"yes"}',
    refused: { code: 'invalid', path: 'private' },
  },
  {
    name: 'a bad part deep inside',
    line: '{"type":"override.set","cells":[{"board":"b","person":"a b","level":"edit"}]}',
    refused: { code: 'invalid', path: 'cells[0].person' },
  },
  {
    name: 'a bad command in a batch',
    line: '{"type":"batch","commands":[{"type":"board.save","board":"b"},{"type":"nope"}]}',
    refused: { code: 'invalid', path: 'commands[1].type' },
  },
  {
    name: 'workspace.create in a batch',
    line: `{"type":"batch","commands":[${CREATE}]}`,
    refused: { code: 'invalid', path: expect.stringMatching(/^commands\[0\]/) },
  },
  {
    name: '__proto__ as a field',
    line: '{"type":"board.save","board":"b","__proto__":{"x":1}}',
    refused: { code: 'invalid' },
  },
  {
    name: 'an as that is no text',
    line: '{"type":"board.save","board":"b","as":7}',
    refused: { code: 'invalid', path: 'as' },
  },
  {
    name: 'a now without an offset',
    line: '{"type":"board.save","board":"b","now":"2026-01-01T00:00:00"}',
    refused: { code: 'invalid', path: 'now' },
  },
  {
    name: 'an unknown actor',
    line: '{"type":"teamspace.create","name":"T","as":"ghost@hafen.example"}',
    refused: { code: 'unknown-actor' },
  },
  {
    name: 'an unknown board',
    line: '{"type":"board.save","board":"nowhere"}',
    refused: { code: 'not-found' },
  },
  {
    name: 'an unknown person',
    line: '{"type":"person.deactivate","person":"ghost@hafen.example"}',
    refused: { code: 'not-found' },
  },
  { name: 'an unknown entry', line: '{"type":"undo","entry":99}', refused: { code: 'not-found' } },
  { name: 'a second workspace', line: CREATE, refused: { code: 'conflict' } },
  {
    name: 'bytes that are no UTF-8',
    line: Buffer.from([0x7b, 0xff, 0x7d]),
    refused: { code: 'invalid' },
  },
];

test('bar 6: every bad line is answered by its code, and changes nothing', async () => {
  const input = Buffer.concat(
    [CREATE, ...bad.map(({ line }) => line)].flatMap((one) => [
      Buffer.from(one),
      Buffer.from('\n'),
    ]),
  );
  const ran = await apply(input);
  expect(ran.status).toBe(1);
  const [created, ...answers] = ran.documents;
  expect(created).toMatchObject({ ok: true });
  expect(answers).toHaveLength(bad.length);
  for (const [index, { name, refused }] of bad.entries()) {
    expect({ name, answer: answers[index] }).toMatchObject({
      name,
      answer: { ok: false, refused },
    });
  }
  const verified = await gatehouse(['verify', '--db', path('w.sqlite')]);
  expect(verified.documents).toMatchObject([{ ok: true, entries: 1 }]);
});

test('without --as nobody acts', async () => {
  const ran = await gatehouse(['apply', '--db', path('w.sqlite')], {
    stdin: lines(CREATE, { type: 'teamspace.create', name: 'T' }),
  });
  expect(ran.documents).toMatchObject([
    { ok: true },
    { ok: false, refused: { code: 'unknown-actor' } },
  ]);
});
