import { createHash, randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const RANDOM_BYTES = 16;
/** RFC 9562: a UUID v7 begins with 48 bits of milliseconds. */
const INSTANT_DIGITS = 12;
const pool = new Uint8Array(RANDOM_BYTES * 256);
let used = pool.length;

/** Random bytes are fetched by the page: one by one they would cost a commit a tenth of its work. */
function randomBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.slice(used - RANDOM_BYTES, used);
}

/** A fresh entry id: UUID v7 of the instant. */
export function entryId(at: number): string {
  return v7({ msecs: at, random: randomBytes() });
}

/**
 * Ids for what one entry makes: UUID v7 whose instant and random part follow from the entry's id
 * alone, so that carrying the command out again, even at another instant, makes the same ids.
 */
export function idsOf(entry: string): () => string {
  const at = Number.parseInt(entry.replaceAll('-', '').slice(0, INSTANT_DIGITS), 16);
  let n = 0;
  return () => {
    const random = createHash('sha256').update(`${entry} ${n}`).digest().subarray(0, 16);
    return v7({ msecs: at, random, seq: n++ });
  };
}
