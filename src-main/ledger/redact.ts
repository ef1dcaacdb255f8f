import { domainToUnicode } from 'node:url';
import { erasedEmail } from '../../src-shared/model/email';

/** Everything by which texts may mention somebody. */
export interface Mentions {
  id: string;
  emails: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

/** What stands in a text where somebody was mentioned. */
const GAP = '…';

/**
 * Answers a text without a person: an address that is the whole text becomes what stands for an
 * erased one, a name nothing, a mention inside a gap. Whatever the case, and however letters with
 * marks are composed; whole words only, so that "Ann" stays in "annual".
 */
export function redactor({ id, emails, names }: Mentions): (text: string) => string {
  const addresses = [...emails].flatMap((email) => [email, unicodeForm(email)]);
  const whole = [...names].filter((name) => name.trim() !== '');
  const isAddress = exactly(addresses);
  const isName = exactly(whole);
  const inside = anywhere([...addresses, ...whole]);
  return (text) => {
    if (isAddress(text)) return erasedEmail(id);
    if (isName(text)) return '';
    return text.replace(inside, GAP);
  };
}

/** The address as people write it, where its domain has letters beyond ASCII. */
function unicodeForm(email: string): string {
  const at = email.lastIndexOf('@') + 1;
  const domain = domainToUnicode(email.slice(at));
  return domain === '' ? email : email.slice(0, at) + domain;
}

function exactly(needles: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(`^(?:${needles.map(patternOf).join('|')})$`, 'iu');
  return (text) => needles.length > 0 && pattern.test(text.trim());
}

function anywhere(needles: readonly string[]): RegExp {
  // The longest first: an address may begin with a name.
  const patterns = [...needles].sort((a, b) => b.length - a.length).map(patternOf);
  if (patterns.length === 0) return /(?!)/g;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** A letter in either composition, spaces of any kind and number. */
function patternOf(needle: string): string {
  return [...needle.trim().normalize('NFC')]
    .map((letter) => {
      if (/\s/u.test(letter)) return '\\s+';
      const apart = letter.normalize('NFD');
      return apart === letter ? literal(letter) : `(?:${literal(letter)}|${literal(apart)})`;
    })
    .join('')
    .replaceAll('\\s+\\s+', '\\s+');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The same for every text inside a value. */
export function redactJson(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((one) => redactJson(one, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, redactJson(one, redact)]),
  );
}
