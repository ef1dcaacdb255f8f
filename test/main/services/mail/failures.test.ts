import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MailLoop } from '../../../../src-main/services/mail/loop';
import { MailServer, smtpError } from '../../../support/mail-server';
import { ADMIN, type TestWorkspace } from '../../../support/workspace';
import { loopOf, mailWorkspace, outboxOf, settingsFor, until } from './post-office';

/** Only the silent server waits for one of these; a busy machine must not come near the others. */
const QUICK = { connectMs: 3_000, greetMs: 700, silenceMs: 5_000, wholeMs: 10_000 };

let w: TestWorkspace;
let server: MailServer;
let loops: MailLoop[];
beforeEach(async () => {
  w = mailWorkspace();
  server = new MailServer();
  await server.listen();
  loops = [];
});
afterEach(async () => {
  for (const loop of loops) await loop.stop();
  await server.close();
  w.close();
});

function invite(...names: string[]): void {
  const persons = names.map((name) => `${name}@kanzlei.example`);
  w.run('admin', { type: 'participant.invite', board: 'doc', persons, role: 'reader' });
}
function start(port = () => server.port, more: Parameters<typeof loopOf>[2] = {}): MailLoop {
  const loop = loopOf(w, () => settingsFor(port()), { smtp: { timeouts: QUICK }, ...more });
  loops.push(loop);
  loop.kick();
  return loop;
}
const states = () => outboxOf(w).map((mail) => mail.state);
const arrivals = () => server.received.map((mail) => mail.to[0]?.split('@')[0]).sort();

describe('a server that is not itself loses no mail and gets none twice', () => {
  test('refused connections', async () => {
    const { port } = server;
    await server.close();
    invite('a', 'b');
    start(() => port);
    await until(() => outboxOf(w).some((mail) => mail.attempts >= 2));
    expect(states()).toEqual(['queued', 'queued']);
    expect(outboxOf(w).some((mail) => mail.error?.includes('ECONNREFUSED'))).toBe(true);
    server = new MailServer();
    await server.listen();
    await loops[0]?.stop();
    start();
    await until(() => states().every((state) => state === 'sent'));
    expect(arrivals()).toEqual(['a', 'b']);
  });

  test('dropped before the greeting, twice', async () => {
    let drops = 2;
    server.onConnect = (socket) => {
      if (drops === 0) return false;
      drops -= 1;
      socket.destroy();
      return true;
    };
    invite('a', 'b');
    start();
    await until(() => states().every((state) => state === 'sent'));
    expect(arrivals()).toEqual(['a', 'b']);
    expect(server.connections).toBeGreaterThanOrEqual(4);
  });

  test('a server that says nothing, then comes to', async () => {
    let silent = 1;
    server.onConnect = () => {
      silent -= 1;
      return silent >= 0;
    };
    invite('a');
    start();
    await until(() => states()[0] === 'sent');
    expect(arrivals()).toEqual(['a']);
    expect(outboxOf(w)[0]?.attempts).toBeGreaterThanOrEqual(2);
  });

  test('greylisting', async () => {
    const seen = new Set<string>();
    server.onRecipient = (address) => {
      if (seen.has(address)) return null;
      seen.add(address);
      return smtpError(451, 'greylisted, try again');
    };
    invite('a', 'b', 'c');
    start();
    await until(() => states().every((state) => state === 'sent'));
    expect(arrivals()).toEqual(['a', 'b', 'c']);
    for (const { attempts } of outboxOf(w)) expect(attempts).toBeGreaterThanOrEqual(2);
  });

  test('a text that is refused for now is sent again', async () => {
    let times = 2;
    server.onText = () => {
      times -= 1;
      return times >= 0 ? smtpError(452, 'no room') : 'accept';
    };
    invite('a');
    start();
    await until(() => states()[0] === 'sent');
    expect(arrivals()).toEqual(['a']);
  });

  test('an address that does not exist fails at once, the others go out', async () => {
    server.onRecipient = (address) =>
      address.startsWith('b') ? smtpError(550, 'no such user') : null;
    invite('a', 'b', 'c');
    start();
    await until(() => !states().includes('queued'));
    expect(arrivals()).toEqual(['a', 'c']);
    const failed = outboxOf(w).find((mail) => mail.state === 'failed');
    expect(failed).toMatchObject({ to: 'b@kanzlei.example' });
    expect(failed?.error).toContain('no such user');
  });

  test('after the last attempt it is failed, not gone, and a person can send it again', async () => {
    server.onRecipient = () => smtpError(451, 'later');
    invite('a');
    const loop = start(undefined, { patience: { attempts: 3 } });
    await until(() => states()[0] === 'failed');
    expect(outboxOf(w)[0]?.attempts).toBe(3);
    server.onRecipient = () => null;
    expect(w.engine.outbox.retry(outboxOf(w)[0]?.id ?? '', ADMIN)).toBeNull();
    loop.restart();
    await until(() => states()[0] === 'sent');
    expect(arrivals()).toEqual(['a']);
  });
});

describe('an acknowledgement that is lost', () => {
  test('accepted and dropped: shown as unconfirmed, not sent a second time', async () => {
    server.onText = () => 'accept-and-drop';
    invite('a');
    const loop = start();
    await until(() => states()[0] === 'failed');
    expect(outboxOf(w)[0]?.error).toContain('unconfirmed');
    loop.restart();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(arrivals()).toEqual(['a']);
    expect(server.connections).toBe(1);
  });

  test('dropped before it was accepted: kept, and sent when a person says so', async () => {
    let drops = 1;
    server.onText = () => {
      drops -= 1;
      return drops >= 0 ? 'drop' : 'accept';
    };
    invite('a');
    const loop = start();
    await until(() => states()[0] === 'failed');
    const [mail] = outboxOf(w);
    expect(server.received).toHaveLength(0);
    w.engine.outbox.retry(mail?.id ?? '', ADMIN);
    loop.restart();
    await until(() => states()[0] === 'sent');
    expect(arrivals()).toEqual(['a']);
    expect(server.received[0]?.raw).toContain(`Message-ID: <${mail?.id}@nordwind.example>`);
  });
});

describe('one taker', () => {
  test('three loops on one outbox send each mail once', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `p${i}`);
    invite(...names);
    for (let i = 0; i < 3; i++) start();
    await until(() => states().every((state) => state === 'sent'));
    expect(arrivals()).toEqual([...names].sort());
  });

  test('what is being sent can be neither handed over nor tried again', async () => {
    invite('a');
    const voice = { language: 'en', link: null } as const;
    const taken = w.engine.outbox.take(voice);
    expect(w.engine.outbox.take(voice)).toBeNull();
    expect(w.engine.outbox.hand(taken?.id ?? '')).toBe(false);
    expect(w.engine.outbox.retry(taken?.id ?? '', ADMIN)).toMatchObject({
      ok: false,
      refused: { code: 'conflict' },
    });
  });

  test('what the mail program was given is left alone', async () => {
    invite('a');
    const [mail] = outboxOf(w);
    expect(w.engine.outbox.hand(mail?.id ?? '')).toBe(true);
    start();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(states()).toEqual(['handed-over']);
    expect(server.connections).toBe(0);
  });
});
