import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer } from '../../../src-main/ipc/answer';
import { decode } from '../../../src-main/ipc/decode';
import { type MainContext, mainHandlers } from '../../../src-main/ipc/main-handlers';
import { registerHandlers } from '../../../src-main/ipc/register';
import { isOurPage, type Sender } from '../../../src-main/ipc/sender';
import { CHANNELS } from '../../../src-shared/ipc/channels';
import { malformed } from '../../support/malformed';

type Listener = (event: Sender, input: unknown) => Promise<unknown>;

const ours = { id: 1 };
const frame = { origin: 'gatehouse://app', url: 'gatehouse://app/index.html', parent: null };
const home: Sender = { sender: ours, senderFrame: frame };

describe('isOurPage', () => {
  const cases: [string, boolean, Sender][] = [
    ['our window, top frame, our page', true, home],
    ['another window', false, { ...home, sender: { id: 2 } }],
    ['a frame that is gone', false, { ...home, senderFrame: null }],
    ['a frame inside', false, { ...home, senderFrame: { ...frame, parent: frame } }],
    ['another origin', false, { ...home, senderFrame: { ...frame, origin: 'https://app' } }],
    ['an opaque origin', false, { ...home, senderFrame: { ...frame, origin: 'null' } }],
    [
      'our origin on about:blank',
      false,
      { ...home, senderFrame: { ...frame, url: 'about:blank' } },
    ],
    [
      'an origin that begins like ours',
      false,
      { ...home, senderFrame: { ...frame, origin: 'gatehouse://app.example' } },
    ],
  ];
  test.each(cases)('%s: %s', (_name, want, event) => {
    expect(isOurPage(event, ours, 'gatehouse://app')).toBe(want);
  });
  test('nobody is ours before the window is there', () => {
    expect(isOurPage({ ...home, sender: null }, null, 'gatehouse://app')).toBe(false);
  });
});

describe('every channel', () => {
  const listeners = new Map<string, Listener>();
  const call = vi.fn();
  const actor = vi.fn();
  const ready = vi.fn();
  const machine = {
    applySettings: vi.fn(),
    popUpMenu: vi.fn(),
    openDataFolder: vi.fn(),
    askForImport: vi.fn(),
    saveAs: vi.fn(),
  };
  const context = {
    session: { actor, state: vi.fn(), reopen: vi.fn(), adopt: vi.fn() },
    worker: { call, cancel: vi.fn() },
    keyring: { ready },
    machine,
  } as unknown as MainContext;
  const ask = (channel: string, event: Sender, input: unknown) =>
    (listeners.get(channel) as Listener)(event, input);

  beforeEach(() => {
    vi.clearAllMocks();
    listeners.clear();
    actor.mockResolvedValue('person-1');
    registerHandlers(
      { handle: (channel, listener) => listeners.set(channel, listener) },
      (event) => isOurPage(event, ours, 'gatehouse://app'),
      (channel, input) => answer(channel, input, context),
    );
  });

  test('is bound, and no other', () => {
    expect([...listeners.keys()].sort()).toEqual([...CHANNELS].sort());
  });

  test.each(CHANNELS)('%s refuses a stranger before it looks at the input', async (channel) => {
    const stranger = { ...home, sender: { id: 2 } };
    const answer = await ask(channel, stranger, undefined);
    expect(answer).toMatchObject({ ok: false, refused: { code: 'forbidden' } });
    expect(call).not.toHaveBeenCalled();
  });

  test.each(CHANNELS)('%s refuses malformed input', async (channel) => {
    for (const input of malformed(channel)) {
      const answer =
        channel in mainHandlers ? await ask(channel, home, input) : decode(channel, input);
      expect(answer, JSON.stringify(input)).toMatchObject({
        ok: false,
        refused: { code: 'invalid' },
      });
    }
    expect(call).not.toHaveBeenCalled();
    for (const work of Object.values(machine)) expect(work).not.toHaveBeenCalled();
  });

  test('what the worker answers goes on with the actor that main knows', async () => {
    call.mockResolvedValue({ ok: true, value: 'answer' });
    const input = { type: 'undo', entry: 7 };
    expect(await ask('command.execute', home, input)).toEqual({ ok: true, value: 'answer' });
    expect(call).toHaveBeenCalledWith('command.execute', input, 'person-1');
    // What is written shall be signed: the keychain was asked before.
    expect(ready).toHaveBeenCalledOnce();
  });

  test('a fault is answered as data, its cause kept back', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    call.mockRejectedValue(new Error('secret path /home/x'));
    const answer = await ask('undo.last', home, undefined);
    expect(answer).toMatchObject({ ok: false, refused: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(log).toHaveBeenCalled();
  });
});
