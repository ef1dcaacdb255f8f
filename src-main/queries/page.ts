import type { Page } from '../../src-shared/queries/fields';
import { invalid } from '../domain/authority/refused';

export const DEFAULT_LIMIT = 1_000;

/** A keyset's cursor: the sort key of the last item, opaque to the caller. */
export function encodeCursor(key: (string | number)[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

export function decodeCursor(after: string): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(key)) return key as (string | number)[];
  } catch {
    // Falls through to the refusal: the cursor was not ours.
  }
  throw invalid('after is not a cursor that a page gave', 'after');
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Names as people sort them; a unique tie-breaker keeps every list's order total. */
export function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** An array, also of plain numbers. */
interface Sorted<T> extends ArrayLike<T> {
  findIndex(test: (item: T) => boolean): number;
  slice(from: number, to: number): ArrayLike<T> & Iterable<T>;
}

/** One page of a list in a total order: `limit` items after the cursor's. */
export function pageOf<T>(
  sorted: Sorted<T>,
  { after, limit = DEFAULT_LIMIT }: { after?: string | undefined; limit?: number | undefined },
  keyOf: (item: T) => (string | number)[],
): Page<T> {
  let from = 0;
  if (after !== undefined) {
    const cursor = JSON.stringify(decodeCursor(after));
    const place = sorted.findIndex((item) => JSON.stringify(keyOf(item)) === cursor);
    if (place < 0) throw invalid('what after points to is not in this list any more', 'after');
    from = place + 1;
  }
  const items = [...sorted.slice(from, from + limit)];
  const last = items[items.length - 1];
  if (last === undefined || from + limit >= sorted.length) return { items };
  return { items, next: encodeCursor(keyOf(last)) };
}

/** Whether any of the texts contains what is looked for, whatever the case and accents. */
export function matcher(text: string | undefined): (...texts: string[]) => boolean {
  const needle = fold(text ?? '');
  return needle === '' ? () => true : (...texts) => texts.some((one) => fold(one).includes(needle));
}

export function fold(text: string): string {
  return text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
