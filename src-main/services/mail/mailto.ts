import type { ReadyMessage } from '../../../src-shared/ipc/outward';
import { oneAddress } from './address';

/** Longer addresses are cut or refused by systems; the message can still be copied. */
const LONGEST = 8_000;

/**
 * The message as an address that the system's mail program opens. The scheme is fixed and everything
 * else is encoded, so nothing in a name can become another header or program. Null: too long.
 */
export function mailtoOf({ to, subject, text }: ReadyMessage): string | null {
  const recipient = encodeURIComponent(oneAddress(to)).replace('%40', '@');
  const lines = text.replace(/\r?\n/g, '\r\n');
  const url = `mailto:${recipient}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
  return url.length <= LONGEST ? url : null;
}
