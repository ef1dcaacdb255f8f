import { z } from 'zod';
import { email, id } from '../commands/fields';

/**
 * Where secrets can be kept: in the system's keychain (`unlocked`; `locked` until the person opens
 * it), behind a passphrase, or nowhere (`absent`): then they are shown once and not stored.
 */
export interface SecretsState {
  state: 'unlocked' | 'locked' | 'absent' | 'passphrase';
  canKeep: boolean;
}
export const passphrase = z.strictObject({ passphrase: z.string().min(12).max(200) });

export const boardOnly = z.strictObject({ board: id });
/** Null where none was kept: it was shown once when it was made. */
export interface ShownPassword {
  password: string | null;
}

export const mailSettings = z.strictObject({
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65_535),
  /** `tls` from the first byte, `starttls` required, or none (loopback only). */
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().max(200).optional(),
  /** Kept in the keychain, never answered. */
  password: z.string().max(400).optional(),
  from: email,
  language: z.enum(['en', 'de']),
  /**
   * Where the boards are hosted, for the texts: `{token}` in it stands for a single-use link's
   * secret; without one the recipient is told to enter it there.
   */
  link: z
    .string()
    .max(500)
    .regex(/^https:\/\/[^\s@"<>\\]+$/u, 'an https address')
    .optional(),
});
export type MailSettings = z.infer<typeof mailSettings>;
export type KnownMailSettings = Omit<MailSettings, 'password'> & { hasPassword: boolean };

export const outboxItem = z.strictObject({ id: z.string().max(100) });

export interface OutboxItem {
  id: string;
  type: string;
  to: string;
  subject: string;
  /** `held`: until the hub has confirmed its command. */
  state: 'held' | 'queued' | 'sent' | 'failed' | 'handed-over';
  attempts: number;
  queuedAt: string;
  nextAt: string | null;
  error: string | null;
}

/** A mail as it would go out, to copy or to hand to the mail program. */
export interface ReadyMessage {
  to: string;
  subject: string;
  text: string;
}

export const shareMessage = z.strictObject({
  share: id,
  /** From the answer to share.create or share.resend; it is known nowhere else. */
  token: z.string().max(200).optional(),
  language: z.enum(['en', 'de']),
});
