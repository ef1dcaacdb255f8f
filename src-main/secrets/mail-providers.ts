import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SHIPPED from '../../resources/mail-providers.json';

/** Beside the database, so that window and command line read the same one. */
const OWN_LIST = 'mail-providers.txt';

/**
 * Domains of public mail providers (G2): the shipped list and the admin's own, a domain a line,
 * `#` before remarks. What is no domain is passed over.
 */
export function mailProvidersFor(database: string): ReadonlySet<string> {
  const file = join(dirname(database), OWN_LIST);
  const own = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
  return new Set([...SHIPPED, ...own.flatMap(domainOf)]);
}

function domainOf(line: string): string[] {
  const text = line.replace(/#.*/, '').trim();
  if (text === '' || /[\s/@:]/.test(text)) return [];
  try {
    // The WHATWG parser gives the ASCII form that addresses have as well.
    return [new URL(`http://${text}`).hostname];
  } catch {
    return [];
  }
}
