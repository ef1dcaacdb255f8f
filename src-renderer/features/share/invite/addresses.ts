import { normaliseEmail } from '../../../../src-shared/model/email';

/** What somebody typed or pasted for one person. */
export interface Written {
  text: string;
  /** Normalised; null where it is not one address. */
  email: string | null;
  /** The name before `<a@b>`, where one stands there. */
  name?: string;
}

export type NotAnAddress = 'at' | 'several' | 'space' | 'before' | 'domain';

/** What stands between separators; quotes keep theirs: `"Lindqvist, Mia" <mia@…>`. */
const PARTS = /(?:"[^"\n]*"|[^,;\n\r\t])+/g;
const NAMED = /^\s*(?:"([^"]*)"|([^<>"]*?))\s*<([^<>]*)>\s*$/;

/**
 * Splits what was pasted into persons: by commas, semicolons, new lines and tabs, and by spaces
 * between addresses. `Mia Lindqvist <mia@nordwind.example>` is one, and keeps the name.
 */
export function readAddresses(pasted: string): Written[] {
  const found: Written[] = [];
  const seen = new Set<string>();
  for (const part of pasted.match(PARTS) ?? []) {
    for (const one of readPart(part)) {
      const key = one.email ?? one.text.toLowerCase();
      if (one.text === '' || seen.has(key)) continue;
      seen.add(key);
      found.push(one);
    }
  }
  return found;
}

function readPart(part: string): Written[] {
  const named = NAMED.exec(part);
  if (named !== null) {
    const name = (named[1] ?? named[2] ?? '').trim();
    const one = readOne(named[3] ?? '');
    return [name === '' ? one : { ...one, name }];
  }
  // Several named ones without anything between them, as some programs copy lists.
  const many = part.match(/[^<>]*<[^<>]*>/g);
  if (many !== null && many.length > 1) return many.flatMap(readPart);
  const words = part.split(/\s+/).filter((word) => word !== '');
  // Spaces part addresses; words without any are one thing that somebody began to write.
  return words.some((word) => word.includes('@')) ? words.map(readOne) : [readOne(part)];
}

function readOne(text: string): Written {
  const trimmed = text.trim().replace(/^mailto:/i, '');
  return { text: trimmed, email: normaliseEmail(trimmed) };
}

/** Why a text is not one address, for the words beside it; null where it is one. */
export function whyNotAnAddress(text: string): NotAnAddress | null {
  const trimmed = text.trim();
  if (normaliseEmail(trimmed) !== null) return null;
  const parts = trimmed.split('@');
  if (parts.length < 2) return 'at';
  if (parts.length > 2) return 'several';
  if (/\s/.test(trimmed)) return 'space';
  const [before = '', domain = ''] = parts;
  const domainAlone = normaliseEmail(`a@${domain}`) === null;
  return domainAlone || before === '' ? (before === '' ? 'before' : 'domain') : 'before';
}
