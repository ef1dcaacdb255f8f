import { readBodyOnce } from '../ledger/body';
import type { Ledger, RawEntry } from '../ledger/ledger';
import { commitment, type Reference, referencesIn } from '../ledger/personal';
import type { Detail } from './hub';
import { HubError } from './hub';

/** Everything personal that an entry's body refers to. */
function referencesOf(body: Buffer): Reference[] {
  const packed = readBodyOnce(body);
  return [
    ...referencesIn(packed.command),
    ...referencesIn({ reason: packed.reason }),
    ...packed.rows.flatMap(({ before, after }) => [
      ...referencesIn(before),
      ...referencesIn(after),
    ]),
  ];
}

/** The details that entries take with them to the hub: those that are still kept here. */
export function detailsOf({ personal }: Ledger, entries: readonly RawEntry[]): Detail[] {
  const details = new Map<string, Detail>();
  for (const { body } of entries) {
    for (const { id, commitment: promised } of referencesOf(body)) {
      const kept = details.has(id) ? undefined : personal.kept(id);
      // What an erasure has altered is not what the entry committed to: nobody else gets it.
      const fits = kept !== undefined && commitment(kept.salt, kept.value) === promised;
      if (fits) details.set(id, kept);
    }
  }
  return [...details.values()];
}

/** The references of entries whose details are not here yet, by id. */
export function wantedDetails(
  { personal }: Ledger,
  entries: readonly RawEntry[],
): Map<string, Reference> {
  const wanted = new Map<string, Reference>();
  for (const { body } of entries) {
    for (const reference of readable(body)) {
      if (personal.kept(reference.id) === undefined) wanted.set(reference.id, reference);
    }
  }
  return wanted;
}

/** An entry of a newer form halts when it is judged, not while it is fetched. */
function readable(body: Buffer): Reference[] {
  try {
    return referencesOf(body);
  } catch {
    return [];
  }
}

/** Throws a HubError where a detail is not the one that its entry committed to. */
export function needsPromised(
  wanted: ReadonlyMap<string, Reference>,
  details: readonly Detail[],
): void {
  for (const { id, salt, value } of details) {
    if (wanted.get(id)?.commitment !== commitment(salt, value)) {
      throw new HubError('broken', `the hub altered the personal detail ${id}`);
    }
  }
}
