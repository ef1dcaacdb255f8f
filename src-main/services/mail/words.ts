import de from '../../../resources/mail/de.json';
import en from '../../../resources/mail/en.json';
import type { MailSettings } from '../../../src-shared/ipc/outward';

export type MailWords = typeof en;
export type MailLanguage = MailSettings['language'];

// A word that one language lacks does not compile.
export const MAIL_WORDS: Readonly<Record<MailLanguage, MailWords>> = { en, de };

/** The words with their places filled in, in one pass: what is filled in is never read again. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** Names come from outside: no control or direction signs in them, so none in a header or line. */
export function plain(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}

export function dateTime(at: number, language: MailLanguage, timeZone: string): string {
  const format: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  };
  return new Intl.DateTimeFormat(tag(language), { ...format, timeZone }).format(at);
}

export function day(at: number, language: MailLanguage, timeZone: string): string {
  return new Intl.DateTimeFormat(tag(language), { dateStyle: 'long', timeZone }).format(at);
}

const tag = (language: MailLanguage) => (language === 'de' ? 'de-DE' : 'en-GB');
