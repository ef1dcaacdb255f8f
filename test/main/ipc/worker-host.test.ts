import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DatabaseError } from '../../../src-main/engine/api';
import type { WorkerMessage, WorkerRequest } from '../../../src-main/ipc/protocol';
import type { WorkerServices } from '../../../src-main/ipc/worker-context';
import { serveWorker } from '../../../src-main/ipc/worker-host';
import { HubError } from '../../../src-main/sync/hub';
import { type FakeEngine, fakeEngine } from './fake-engine';

const FLAGS = 8;
let port: MessagePort;
let heard: WorkerMessage[];
let engine: FakeEngine;
let open: WorkerServices<string>['openEngine'];
let cancelled: Int32Array<SharedArrayBuffer>;

class Unreadable extends Error {}

beforeEach(() => {
  const channel = new MessageChannel();
  port = channel.port1;
  heard = [];
  engine = fakeEngine();
  open = () => engine;
  cancelled = new Int32Array(new SharedArrayBuffer(FLAGS * 4));
  port.on('message', (message: WorkerMessage) => heard.push(message));
  serveWorker<string>(
    channel.port2,
    { cancelled },
    {
      openEngine: (file, options) => open(file, options),
      makeDemo: () => ({ people: 1, boards: 2, entries: 3 }),
      importing: {
        read(path) {
          if (path === '/bad.json') throw new Unreadable('line 3: not JSON');
          return path;
        },
        opened: (file) => ({ file, format: 'csv', title: '', people: [] }),
        plan: (_source, _plan, _engine, actor) => ({
          issues: [{ command: { type: 'undo', entry: 1 }, actor }],
          report: { format: 'csv', changed: 1, notes: [] } as never,
        }),
        isFault: (error): error is Unreadable => error instanceof Unreadable,
      },
      hubs: {
        connect: () => Promise.reject(new HubError('unreachable', 'no hub here')),
        probe: () => Promise.reject(new HubError('unreachable', 'no hub here')),
        setupSql: () => Promise.resolve('CREATE'),
      },
      evidence: { file: () => new Uint8Array(), name: () => 'evidence.pdf' },
    },
  );
});
afterEach(() => port.close());

const send = (request: WorkerRequest) => port.postMessage(request);
async function answered(id: number): Promise<WorkerMessage> {
  return vi.waitFor(() => {
    const found = heard.find((message) => 'id' in message && message.id === id);
    if (!found) throw new Error('no answer yet');
    return found;
  });
}
let lastId = 0;
async function call(
  channel: Extract<WorkerRequest, { kind: 'call' }>['channel'],
  input: unknown,
  actor: string | null = 'p-admin',
) {
  lastId += 1;
  send({ kind: 'call', id: lastId, channel, input, actor });
  const message = await answered(lastId);
  return message.kind === 'reply' ? message.reply : message;
}
async function opened() {
  lastId += 1;
  send({ kind: 'keep', id: lastId, name: 'engine.open', input: { file: '/x.sqlite', waitMs: 0 } });
  return answered(lastId);
}

describe('the worker', () => {
  test('answers an open database, and tells of each commit', async () => {
    expect(await opened()).toMatchObject({ value: { phase: 'open' } });
    expect(await call('command.execute', { type: 'undo', entry: 1 })).toEqual({
      ok: true,
      value: { ok: true, entry: 1, changed: 1 },
    });
    expect(heard).toContainEqual({ kind: 'changed', event: { head: 1, tables: ['override'] } });
  });

  test('says why a database cannot be used', async () => {
    open = () => {
      throw new DatabaseError('newer', 'made by a newer version');
    };
    expect(await opened()).toMatchObject({
      value: { phase: 'failed', failure: { code: 'newer', message: 'made by a newer version' } },
    });
    expect(await call('undo.last', undefined)).toMatchObject({ refused: { code: 'not-found' } });
  });

  test('acts as the person that main names, whatever the input says', async () => {
    await opened();
    await call('command.execute', { type: 'undo', entry: 1 }, 'p-viewer');
    expect(engine.issued[0]?.actor).toBe('p-viewer');
    const forged = { type: 'undo', entry: 1, actor: 'p-admin' };
    expect(await call('command.execute', forged, 'p-viewer')).toMatchObject({
      refused: { code: 'invalid' },
    });
  });

  test('shows and does nothing while nobody is known', async () => {
    await opened();
    const asked = await Promise.all([
      call('command.execute', { type: 'undo', entry: 1 }, null),
      call('command.may', { type: 'undo', entry: 1 }, null),
      call('query.run', { type: 'people' }, null),
      call('undo.last', undefined, null),
    ]);
    for (const reply of asked) expect(reply).toMatchObject({ refused: { code: 'unknown-actor' } });
    expect(engine.issued).toEqual([]);
  });

  test('answers a fault as data and goes on', async () => {
    await opened();
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const reply = await call('query.run', { type: 'workspace' });
    expect(reply).toMatchObject({ ok: false, refused: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(log).toHaveBeenCalled();
    log.mockRestore();
    expect(await call('query.run', { type: 'people' })).toMatchObject({ ok: true });
  });

  test('does not take a finding for a refusal', async () => {
    await opened();
    expect(await call('query.run', { type: 'verify' })).toMatchObject({
      ok: true,
      value: { ok: false, firstBad: 2 },
    });
  });

  test('moves whole arrays and copies parts', async () => {
    await opened();
    const input = { view: 1, rows: { from: 0, count: 1 }, columns: { from: 0, count: 1 } };
    const reply = await call('grid.window', input);
    expect(reply).toMatchObject({
      ok: true,
      value: { cells: new Uint8Array([1, 2, 3]), marks: new Uint8Array(3) },
    });
  });

  test('names the place of a fault in a file, and keeps what it read under a token', async () => {
    await opened();
    expect(await call('import.open', { path: '/bad.json' })).toMatchObject({
      refused: { code: 'invalid', message: 'line 3: not JSON' },
    });
    const reply = await call('import.open', { path: '/good.csv' });
    const { token } = (reply as { value: { token: string } }).value;
    expect(token).toMatch(/^[\w-]{36}$/);
    expect(await call('import.preview', { token: 'another' })).toMatchObject({
      refused: { code: 'not-found', path: 'token' },
    });
  });
});

describe('long work', () => {
  test('tells its progress, thinned out, and its end', async () => {
    await opened();
    await call('command.execute', { type: 'undo', entry: 400 });
    const told = heard.filter((message) => message.kind === 'progress').map(({ event }) => event);
    expect(told.length).toBeGreaterThan(1);
    expect(told.length).toBeLessThan(12);
    expect(told[0]).toMatchObject({ what: 'apply', total: 400, committing: false });
    expect(told.at(-1)).toMatchObject({ job: String(lastId), finished: true });
    expect(told.filter((event) => event.finished)).toHaveLength(1);
  });

  test('that is short tells nothing', async () => {
    await opened();
    await call('command.execute', { type: 'undo', entry: 20 });
    expect(heard.filter((message) => message.kind === 'progress')).toEqual([]);
  });

  test('stops at its flag, and says that it was stopped', async () => {
    await opened();
    const id = lastId + 1;
    Atomics.store(cancelled, id % FLAGS, id);
    expect(await call('command.execute', { type: 'undo', entry: 10_000 })).toMatchObject({
      ok: false,
      refused: { code: 'cancelled' },
    });
    // The flag is that one's alone.
    expect(await call('command.execute', { type: 'undo', entry: 1 })).toMatchObject({ ok: true });
  });
});

test('the log is folded in when the console has been idle for a second, once', async () => {
  await opened();
  await call('command.execute', { type: 'undo', entry: 1 });
  expect(engine.checkpoints).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 700));
  await call('query.run', { type: 'people' });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(engine.checkpoints).toBe(0);
  await vi.waitFor(() => expect(engine.checkpoints).toBe(1));
  await call('query.run', { type: 'people' });
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(engine.checkpoints).toBe(1);
});
