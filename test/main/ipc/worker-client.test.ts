import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WorkerClient } from '../../../src-main/ipc/worker-client';

// A thread that does what its input says: what main does about a thread that is busy or dies.
const script = `
  const { parentPort, workerData } = require('node:worker_threads');
  parentPort.on('message', (request) => {
    if (request.kind === 'keep') {
      return parentPort.postMessage({ kind: 'kept', id: request.id, value: { phase: 'open' } });
    }
    const reply = (value) => parentPort.postMessage({ kind: 'reply', id: request.id, reply: { ok: true, value } });
    if (request.input === 'die') throw new Error('out of memory');
    if (request.input === 'echo') return reply([request.channel, request.actor]);
    const { cancelled } = workerData;
    const tell = (committing) => parentPort.postMessage({ kind: 'progress', event: { job: String(request.id), what: 'apply', done: 0, total: 1, committing } });
    tell(request.input === 'commit');
    const until = Date.now() + 1500;
    while (Date.now() < until) {
      if (Atomics.load(cancelled, request.id % cancelled.length) === request.id) return reply('stopped');
    }
    reply('done');
  });
`;

let folder: string;
let client: WorkerClient;
const progress = vi.fn();
const ended = vi.fn();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-client-'));
  writeFileSync(join(folder, 'worker.cjs'), script);
  vi.clearAllMocks();
  client = new WorkerClient(join(folder, 'worker.cjs'), { changed: vi.fn(), progress, ended });
  client.warm();
});
afterEach(async () => {
  await client.close(2_000);
  rmSync(folder, { recursive: true });
});

test('each call gets its own answer', async () => {
  const answers = await Promise.all([
    client.call('undo.last', 'echo', 'p1'),
    client.call('grid.open', 'echo', 'p2'),
  ]);
  expect(answers).toEqual([
    { ok: true, value: ['undo.last', 'p1'] },
    { ok: true, value: ['grid.open', 'p2'] },
  ]);
});

test('a busy thread that reads no messages is stopped all the same', async () => {
  const answer = client.call('command.execute', 'work', 'p1');
  await vi.waitFor(() => expect(progress).toHaveBeenCalled());
  expect(client.cancel(progress.mock.calls[0]?.[0].job)).toBe(true);
  expect(await answer).toEqual({ ok: true, value: 'stopped' });
});

test('what is being committed, or over, is not stopped any more', async () => {
  const answer = client.call('command.execute', 'commit', 'p1');
  await vi.waitFor(() => expect(progress).toHaveBeenCalled());
  const job: string = progress.mock.calls[0]?.[0].job;
  expect(client.cancel(job)).toBe(false);
  expect(await answer).toEqual({ ok: true, value: 'done' });
  expect(client.cancel(job)).toBe(false);
  expect(client.cancel('nonsense')).toBe(false);
});

test('a thread that dies fails what waits for it, is told of, and can be had anew', async () => {
  const failed = client.call('command.execute', 'die', 'p1');
  await expect(failed).rejects.toThrow('out of memory');
  await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
  await expect(client.call('undo.last', 'echo', 'p1')).rejects.toThrow('no database is open');
  expect(await client.keep('engine.open', { file: '/x', waitMs: 0 })).toEqual({ phase: 'open' });
  expect(await client.call('undo.last', 'echo', 'p1')).toMatchObject({ ok: true });
});

test('closing ends the thread, and is no accident', async () => {
  void client.call('command.execute', 'work', 'p1').catch(() => {});
  await client.close(5_000);
  expect(ended).not.toHaveBeenCalled();
});
