import { hostname } from 'node:os';

/** What this machine calls itself: the name under which its console is enrolled at first. */
export function machineName(): string {
  const name = hostname()
    .replace(/[^\p{L}\p{N}._-]+/gu, ' ')
    .trim();
  return name === '' ? 'Console' : name.slice(0, 200);
}
