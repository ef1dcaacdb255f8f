import lists from '../../../resources/demo/names.json';
import type { Random } from './random';

export interface NamedPerson {
  id: string;
  name: string;
  email: string;
}

const PLAIN: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** A name as ids and addresses have it: small letters, digits and hyphens only. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđıßæœ]/gu, (letter) => PLAIN[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Hands out made-up people, no two with the same id or address. */
export class NameGiver {
  readonly #taken = new Map<string, number>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  person(domain: string): NamedPerson {
    return this.named(
      `${this.#random.pick(lists.given)} ${this.#random.pick(lists.family)}`,
      domain,
    );
  }

  named(name: string, domain: string): NamedPerson {
    const space = name.indexOf(' ');
    const base = `${slug(name.slice(0, space))}.${slug(name.slice(space + 1))}`;
    const times = (this.#taken.get(base) ?? 0) + 1;
    this.#taken.set(base, times);
    const local = times === 1 ? base : `${base}${times}`;
    return { id: local.replace('.', '-'), name, email: `${local}@${domain}` };
  }
}
