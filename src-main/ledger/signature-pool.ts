import { type KeyObject, verify } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** A signature as it lies in shared memory: hash, signature, key by number. */
const HASH = 32;
const SIGNATURE = 64;
const RECORD = HASH + SIGNATURE + 1;
/** Signatures that are handed on together, and how many such parts there may be at once. */
const PART = 512;
const SLOTS = 16;
const MOST_KEYS = 256;
const KEY = 32;
const MOST_HELPERS = 3;
/** A part takes a tenth of a second; after this nobody is about it any more. */
const STALLED_MS = 10_000;

/** Places in the control words, which all threads share. */
const PUBLISHED = 0;
const CLAIMED = 1;
const CLOSING = 2;
const FINISHED = 3;
/** From here on by slot: how many records; the first bad one, from 1, 0: none; the part that is through. */
const COUNTS = 4;
const BAD = COUNTS + SLOTS;
const DONE = BAD + SLOTS;
const WORDS = DONE + SLOTS;

/** A helper's whole program: it must not need a file of its own, which bundles would lose. */
const HELPER = `
const { workerData } = require('node:worker_threads');
const { createPublicKey, verify } = require('node:crypto');
const { words, records, keys, place } = workerData;
const known = new Map();
const keyOf = (n) => {
  if (!known.has(n)) {
    const der = Buffer.concat([Buffer.from(place.spki, 'hex'), keys.subarray(n * place.key, (n + 1) * place.key)]);
    known.set(n, createPublicKey({ key: der, format: 'der', type: 'spki' }));
  }
  return known.get(n);
};
for (;;) {
  const published = Atomics.load(words, place.PUBLISHED);
  const next = Atomics.load(words, place.CLAIMED);
  if (next >= published) {
    if (Atomics.load(words, place.CLOSING) === 1) break;
    Atomics.wait(words, place.PUBLISHED, published, 1000);
    continue;
  }
  if (Atomics.compareExchange(words, place.CLAIMED, next, next + 1) !== next) continue;
  const slot = next % place.SLOTS;
  const count = Atomics.load(words, place.COUNTS + slot);
  let bad = 0;
  for (let i = 0; i < count && bad === 0; i++) {
    const at = (slot * place.PART + i) * place.RECORD;
    const hash = records.subarray(at, at + place.HASH);
    const signature = records.subarray(at + place.HASH, at + place.RECORD - 1);
    if (!verify(null, hash, keyOf(records[at + place.RECORD - 1]), signature)) bad = i + 1;
  }
  Atomics.store(words, place.BAD + slot, bad);
  Atomics.store(words, place.DONE + slot, next + 1);
  Atomics.add(words, place.FINISHED, 1);
  Atomics.notify(words, place.FINISHED);
}
`;

/** RFC 8410: what stands before a raw Ed25519 public key in its DER form. */
const SPKI = '302a300506032b6570032100';

/**
 * Checks Ed25519 signatures beside a walk that goes on meanwhile, on the machine's other cores. Whoever
 * walks helps where the others lag behind, so that without helpers all is done here. Blocks instead of
 * waiting for events: the engine is synchronous.
 */
export class SignaturePool {
  private readonly words = new Int32Array(new SharedArrayBuffer(WORDS * 4));
  private readonly records = new Uint8Array(new SharedArrayBuffer(SLOTS * PART * RECORD));
  private readonly rawKeys = new Uint8Array(new SharedArrayBuffer(MOST_KEYS * KEY));
  private readonly keys: KeyObject[] = [];
  private readonly places = new Map<KeyObject, number>();
  private readonly entries = new Int32Array(SLOTS * PART);
  private helpers: Worker[] = [];
  private filled = 0;
  private collected = 0;
  private firstBad: number | null = null;

  /** `helpers`: how many threads beside this one; default: by the machine's cores. */
  constructor(private readonly most = Math.min(MOST_HELPERS, availableParallelism() - 1)) {}

  /** Takes a signature over an entry's hash; it is judged by the time of `finish`. */
  add(entry: number, key: KeyObject, raw: Buffer, hash: Buffer, signature: Buffer): void {
    const place = this.placeOf(key, raw);
    // More consoles than numbers, or what is no signature by its length: judged at once.
    if (place === null || signature.length !== SIGNATURE) {
      if (!verify(null, hash, key, signature)) this.note(entry);
      return;
    }
    const slot = this.published % SLOTS;
    const index = slot * PART + this.filled;
    this.records.set(hash, index * RECORD);
    this.records.set(signature, index * RECORD + HASH);
    this.records[index * RECORD + RECORD - 1] = place;
    this.entries[index] = entry;
    this.filled++;
    if (this.filled === PART) this.publish();
  }

  /** The first entry whose signature does not hold; null: all do. */
  finish(): number | null {
    if (this.filled > 0) this.publish();
    this.collect(this.published);
    return this.firstBad;
  }

  /** Lets the helpers go, whatever they are about. */
  close(): void {
    Atomics.store(this.words, CLOSING, 1);
    Atomics.notify(this.words, PUBLISHED);
    for (const helper of this.helpers) void helper.terminate();
    this.helpers = [];
  }

  private get published(): number {
    return Atomics.load(this.words, PUBLISHED);
  }

  private placeOf(key: KeyObject, raw: Buffer): number | null {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.keys.length;
    if (place === MOST_KEYS) return null;
    this.rawKeys.set(raw, place * KEY);
    this.keys.push(key);
    this.places.set(key, place);
    return place;
  }

  private publish(): void {
    const part = this.published;
    Atomics.store(this.words, COUNTS + (part % SLOTS), this.filled);
    this.filled = 0;
    Atomics.store(this.words, PUBLISHED, part + 1);
    Atomics.notify(this.words, PUBLISHED);
    // A short ledger is through before a helper has started.
    if (part === 1) this.start();
    // The next one's slot must be free.
    this.collect(part + 2 - SLOTS);
  }

  private start(): void {
    const place = { PUBLISHED, CLAIMED, CLOSING, FINISHED, COUNTS, BAD, DONE, SLOTS, PART, RECORD };
    const workerData = {
      words: this.words,
      records: this.records,
      keys: this.rawKeys,
      place: { ...place, HASH, key: KEY, spki: SPKI },
    };
    for (let i = 0; i < this.most; i++) {
      const helper = new Worker(HELPER, { eval: true, workerData });
      // One that cannot run is no loss: what it has not claimed is done here.
      helper.on('error', () => {});
      helper.unref();
      this.helpers.push(helper);
    }
  }

  /** Until all parts before `upTo` are through: takes part in the work, then waits for the others. */
  private collect(upTo: number): void {
    for (; this.collected < upTo; this.collected++) {
      const slot = this.collected % SLOTS;
      while (Atomics.load(this.words, DONE + slot) !== this.collected + 1) {
        if (this.help()) continue;
        const finished = Atomics.load(this.words, FINISHED);
        if (Atomics.load(this.words, DONE + slot) === this.collected + 1) break;
        const waited = Atomics.wait(this.words, FINISHED, finished, STALLED_MS);
        // Whoever claimed it is gone: checked twice it is no other.
        if (waited === 'timed-out') this.check(this.collected);
      }
      const bad = Atomics.load(this.words, BAD + slot);
      if (bad > 0) this.note(this.entries[slot * PART + bad - 1] as number);
    }
  }

  /** One part here and now; false where none is left to claim. */
  private help(): boolean {
    const next = Atomics.load(this.words, CLAIMED);
    if (next >= this.published) return false;
    if (Atomics.compareExchange(this.words, CLAIMED, next, next + 1) === next) this.check(next);
    return true;
  }

  private check(part: number): void {
    const slot = part % SLOTS;
    const count = Atomics.load(this.words, COUNTS + slot);
    let bad = 0;
    for (let i = 0; i < count && bad === 0; i++) {
      const at = (slot * PART + i) * RECORD;
      const hash = this.records.subarray(at, at + HASH);
      const signature = this.records.subarray(at + HASH, at + RECORD - 1);
      const key = this.keys[this.records[at + RECORD - 1] as number] as KeyObject;
      if (!verify(null, hash, key, signature)) bad = i + 1;
    }
    Atomics.store(this.words, BAD + slot, bad);
    Atomics.store(this.words, DONE + slot, part + 1);
    Atomics.add(this.words, FINISHED, 1);
  }

  private note(entry: number): void {
    this.firstBad = Math.min(this.firstBad ?? entry, entry);
  }
}
