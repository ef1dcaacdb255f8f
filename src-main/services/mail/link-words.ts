import { usableUntil } from '../../domain/commands/invitation';
import { dateTime, fill } from './words';
import { OutdatedMail, type Writing } from './writing';

/**
 * The lines that hand a single-use link over. Only the newest link of a share or partner is worth
 * sending: E3 has killed every older one.
 */
export function tokenWords(writing: Writing, token: string, of: string): string[] {
  const { state, voice, words, to, timeZone, now } = writing;
  const open = state.shares.openInvitation(of);
  const ends = open === undefined ? 0 : usableUntil(state, open);
  if (open === undefined || open.id !== writing.hashOf(token) || ends <= now) {
    throw new OutdatedMail('the invitation has been replaced, used or has expired');
  }
  const until = dateTime(ends, voice.language, timeZone);
  const values = { email: to.email, until, token };
  const { link } = voice;
  if (link === null) return [fill(words.code, values)];
  if (!link.includes('{token}')) return [fill(words.codeAtHost, { ...values, link })];
  const filled = link.replaceAll('{token}', encodeURIComponent(token));
  return [`${fill(words.open, { link: filled })}\n${fill(words.once, values)}`];
}
