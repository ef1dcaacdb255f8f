import { randomBytes } from 'node:crypto';
import { MailLoop, type Patience } from '../../../../src-main/services/mail/loop';
import type { MailServer as ServerSettings } from '../../../../src-main/services/mail/server';
import { deliver, type SmtpOptions } from '../../../../src-main/services/mail/smtp';
import type { MailVoice } from '../../../../src-main/services/mail/writing';
import type { OutboxItem } from '../../../../src-shared/ipc/outward';
import { ADMIN, TestWorkspace } from '../../../support/workspace';

export const KEY = randomBytes(32);
export const DAY = 86_400_000;

/** A workspace with somebody and something to write about, whose outbox is sealed. */
export function mailWorkspace(key: Buffer | null = KEY): TestWorkspace {
  const w = new TestWorkspace('enterprise', { key: () => key });
  // Real time passes; a test still moves it on by `now`.
  const began = Date.now();
  w.core.clock = () => w.now + Date.now() - began;
  w.person('ed', 'maker');
  w.teamspace('team', { ed: 'edit' });
  w.board('doc', 'team');
  w.run('admin', { type: 'card.create', id: 'card', board: 'doc', name: 'Annual accounts' });
  return w;
}

export function settingsFor(port: number, more: Partial<ServerSettings> = {}): ServerSettings {
  const from = 'gatehouse@nordwind.example';
  return { host: '127.0.0.1', port, security: 'none', from, password: null, ...more };
}

/** The engine's outbox with the real loop and the real protocol; patience is milliseconds here. */
export function loopOf(
  w: TestWorkspace,
  server: () => ServerSettings | null,
  options: {
    patience?: Partial<Patience>;
    smtp?: SmtpOptions;
    voice?: Partial<MailVoice>;
    deliver?: typeof deliver;
  } = {},
): MailLoop {
  const { outbox } = w.engine;
  const voice: MailVoice = { language: 'en', link: null, ...options.voice };
  const send = options.deliver ?? deliver;
  return new MailLoop(
    {
      outbox: {
        nextAt: async () => outbox.nextAt(),
        take: async () => outbox.take(voice),
        begin: async (id) => outbox.begin(id),
        settle: async (id, outcome) => outbox.settle(id, outcome),
      },
      server: async () => server(),
      deliver: (settings, mail, begin) => send(settings, mail, begin, options.smtp),
      clock: () => w.core.clock(),
      random: () => 0.5,
    },
    { firstMs: 20, longestMs: 60, ...options.patience },
  );
}

export function outboxOf(w: TestWorkspace, language: MailVoice['language'] = 'en'): OutboxItem[] {
  const items = w.engine.outbox.list(ADMIN, { language, link: null });
  if (!Array.isArray(items)) throw new Error('refused');
  return items;
}

/** Until the condition holds, or a test's patience ends. */
export async function until(condition: () => boolean, ms = 8_000): Promise<void> {
  const giveUp = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > giveUp) throw new Error('it did not come to pass');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
