import type { Directory } from '../domain/state/directory';
import { byName } from '../queries/page';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** By what the names were: the past shares its order with the present until somebody is renamed. */
const known = new WeakMap<object, NameOrder>();

export interface NameOrder {
  /** Place → where its row stands. */
  ranks: Int32Array;
  /** The places in that order. */
  places: Int32Array;
}

/**
 * Where each row stands, by place, when all are sorted by name. Comparing names as people sort them
 * is slow, so that it is done once until somebody is renamed.
 */
export function nameOrder<R extends Named>(directory: Directory<R>): NameOrder {
  const present = known.get(directory.naming);
  if (present !== undefined) return present;
  const ranks = new Int32Array(directory.end);
  const sorted: { row: R; place: number }[] = [];
  directory.forEach((row, place) => {
    sorted.push({ row, place });
  });
  sorted.sort((a, b) => byName(a.row, b.row));
  for (const [rank, { place }] of sorted.entries()) ranks[place] = rank;
  const order = { ranks, places: Int32Array.from(sorted, ({ place }) => place) };
  known.set(directory.naming, order);
  return order;
}

export function nameRanks<R extends Named>(directory: Directory<R>): Int32Array {
  return nameOrder(directory).ranks;
}

/** The rows sorted by name: each list's order, total because ids break ties. */
export function sortedByName<R extends Named, T extends { readonly id: string }>(
  directory: Directory<R>,
  rows: readonly T[],
): T[] {
  const ranks = nameRanks(directory);
  return rows
    .map((row) => ({ row, rank: ranks[directory.placeOf(row.id)] as number }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}
