import type { MailSettings } from '../../../src-shared/ipc/outward';

/** How to reach the mail server; the password comes from the keychain at each use. */
export interface MailServer
  extends Pick<MailSettings, 'host' | 'port' | 'security' | 'user' | 'from'> {
  password: string | null;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;
const HOST = /^[a-z0-9]([a-z0-9.:-]*[a-z0-9])?$/i;

/** What is wrong with mail settings, in words; null: nothing. */
export function faultOf({
  host,
  security,
  user,
  password,
}: Pick<MailSettings, 'host' | 'security' | 'user' | 'password'>): {
  path: 'host' | 'security' | 'user';
  message: string;
} | null {
  if (!HOST.test(host) && !LOOPBACK.test(host)) {
    return { path: 'host', message: 'not the name or address of a server' };
  }
  if (security === 'none' && !LOOPBACK.test(host)) {
    const message = 'without encryption only on this very machine';
    return { path: 'security', message };
  }
  if (password !== undefined && user === undefined) {
    return { path: 'user', message: 'a password needs a user' };
  }
  return null;
}
