import { verify } from 'node:crypto';
import type { ConsoleRow } from '../../src-shared/model/rows';
import type { State } from '../domain/state/state';
import { type PackedEntry, readBodyOnce } from '../ledger/body';
import { publicKeyOf } from '../ledger/signing';
import type { HubEntry } from './hub';

const keyOf = (base64: string) => publicKeyOf(Buffer.from(base64, 'base64'));

/**
 * Signatures that were tested ahead, by Node's thread pool, while the entries before them were taken
 * in: a signature's test costs about as much as all the rest of an entry.
 */
export class Proven {
  /** Entries by which key has signed them, base64. */
  private readonly good = new WeakMap<HubEntry, string>();
  /** Keys that were seen in entries which are not judged yet. */
  private readonly keys = new Map<string, string>();

  /** Tests a page's signatures by keys that the state or the page itself tells of. */
  ahead(page: readonly HubEntry[], { consoles }: State): Promise<void> {
    for (const { body } of page) this.noteKeys(body);
    return new Promise((done) => {
      // One more than there are tests, so that a page without any is done as well.
      let left = 1;
      const settled = () => {
        if (--left === 0) done();
      };
      for (const entry of page) {
        const { console: id, hash, sig } = entry;
        const key = id === null ? undefined : (consoles.get(id)?.publicKey ?? this.keys.get(id));
        if (key === undefined || sig === null) continue;
        left++;
        verify(null, hash, keyOf(key), sig, (error, holds) => {
          // What is not proven here is tested again, and told of, when it is judged.
          if (error === null && holds) this.good.set(entry, key);
          settled();
        });
      }
      settled();
    });
  }

  private noteKeys(body: Buffer): void {
    for (const { table, key, after } of rowsOf(body)) {
      if (table === 'console' && after !== null) {
        this.keys.set(key, String((after as unknown as ConsoleRow).publicKey));
      }
    }
  }

  /** Whether the holder of a key (base64) has signed the entry: by now known, or tested now. */
  isSigned(entry: HubEntry, key: string): boolean {
    if (this.good.get(entry) === key) return true;
    return entry.sig !== null && verify(null, entry.hash, keyOf(key), entry.sig);
  }
}

/** An entry of a newer form halts when it is judged, not here. */
function rowsOf(body: Buffer): PackedEntry['rows'] {
  try {
    return readBodyOnce(body).rows;
  } catch {
    return [];
  }
}
