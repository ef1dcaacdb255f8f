import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/** A fresh entry id: UUID v7 of the instant. */
export function entryId(at: number): string {
  return v7({ msecs: at });
}

/**
 * Ids for what one entry makes: UUID v7 whose random part follows from the entry's id, so that
 * carrying the command out again makes the same ids.
 */
export function idsOf(entry: string, at: number): () => string {
  let n = 0;
  return () => {
    const random = createHash('sha256').update(`${entry} ${n}`).digest().subarray(0, 16);
    return v7({ msecs: at, random, seq: n++ });
  };
}
