import { z } from 'zod';
import {
  type KnownMailSettings,
  type MailSettings,
  mailSettings,
  type ReadyMessage,
} from '../../src-shared/ipc/outward';
import type { MailVoice } from '../engine/api';
import type { ConsoleFile } from '../platform/console-file';
import type { Keyring } from '../secrets/keyring';
import { faultOf, type MailServer } from '../services/mail/server';
import { type Delivery, deliver } from '../services/mail/smtp';
import { MAIL_WORDS } from '../services/mail/words';

/** The password has no place in a file: the keychain has it. */
const knownMail = mailSettings.omit({ password: true }).extend({ hasPassword: z.boolean() });

export type MailFault = { path: string; message: string };

/** The mail server's settings: in the console's file, the password where secrets are kept. */
export class MailDesk {
  constructor(
    private readonly file: Pick<ConsoleFile, 'mail' | 'saveMail'>,
    private readonly database: string,
    private readonly keyring: Pick<Keyring, 'password' | 'keepPassword'>,
    /** The window's language, for mails that are copied while no server is set up. */
    private readonly language: () => MailVoice['language'],
    private readonly send: typeof deliver = deliver,
  ) {}

  /** Null: none were set up, or what is in the file is damaged. */
  get settings(): KnownMailSettings | null {
    return knownMail.safeParse(this.file.mail(this.database)).data ?? null;
  }

  get voice(): MailVoice {
    const { settings } = this;
    return { language: settings?.language ?? this.language(), link: settings?.link ?? null };
  }

  /** Null: nothing is wrong, and the settings are in force. */
  async configure(input: MailSettings | null): Promise<MailFault | null> {
    if (input === null) {
      await this.keyring.keepPassword('mail', null);
      this.file.saveMail(this.database, null);
      return null;
    }
    const { password, ...rest } = input;
    const fault = faultOf(input);
    if (fault !== null) return fault;
    const kept = password === undefined && this.isSameAccount(rest);
    if (!kept && !(await this.keyring.keepPassword('mail', password ?? null))) {
      const message = 'there is no keychain to keep the password in, and no passphrase is set';
      return { path: 'password', message };
    }
    this.file.saveMail(this.database, { ...rest, hasPassword: kept || password !== undefined });
    return null;
  }

  /** Null: no server is set up, or its password cannot be had now. */
  async server(): Promise<MailServer | null> {
    const { settings } = this;
    if (settings === null) return null;
    const password = settings.hasPassword ? await this.keyring.password('mail') : null;
    if (settings.hasPassword && password === null) return null;
    return { ...settings, password };
  }

  /** A mail to show that the server takes mails; null: no server is set up. */
  async test(to: string, now: number): Promise<Delivery | null> {
    const server = await this.server();
    if (server === null) return null;
    const { subject, text } = MAIL_WORDS[this.voice.language].test;
    const message: ReadyMessage = { to, subject, text: `${text}\n` };
    return this.send(server, { id: `test-${now}`, message, at: now }, async () => true);
  }

  /** A password is kept for the account it was given for: another host never gets to see it. */
  private isSameAccount(next: Pick<MailSettings, 'host' | 'port' | 'security' | 'user'>): boolean {
    const { settings } = this;
    return (
      settings?.hasPassword === true &&
      settings.host === next.host &&
      settings.port === next.port &&
      settings.security === next.security &&
      settings.user === next.user
    );
  }
}
