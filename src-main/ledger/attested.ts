import type { Ledger } from './ledger';

/**
 * What entries that erased a person say of personal details: which are gone, and which were replaced
 * by a text without the person, with the commitment of that.
 */
export interface Erased {
  gone: string[];
  now: [id: string, commitment: string][];
}

/** Everything that a ledger's entries attest about erased details. */
export class Attested {
  private readonly gone = new Set<string>();
  private readonly now = new Map<string, Set<string>>();

  /** Whether a detail may be missing (null), or be another than the one committed to. */
  allows(id: string, commitment: string | null): boolean {
    // What was replaced may be missing too: consoles that join later never get it.
    if (commitment === null) return this.gone.has(id) || this.now.has(id);
    return this.now.get(id)?.has(commitment) === true;
  }

  note({ gone, now }: Erased): void {
    for (const id of gone) this.gone.add(id);
    for (const [id, commitment] of now) {
      const known = this.now.get(id);
      if (known === undefined) this.now.set(id, new Set([commitment]));
      else known.add(commitment);
    }
  }
}

/** Read before the walk, since an entry refers to details that a later one erases. */
export function attestedBy(ledger: Ledger): Attested {
  const attested = new Attested();
  for (const erased of erasedBy(ledger)) attested.note(erased);
  return attested;
}

/** What each entry that erased somebody says of details, oldest first. */
export function erasedBy(ledger: Ledger): Erased[] {
  const entries = ledger.db
    .prepare("SELECT seq FROM ledger WHERE command = 'person.erase' ORDER BY seq")
    .pluck()
    .all() as number[];
  return entries.flatMap((seq) => {
    try {
      return ledger.body(seq).erased ?? [];
    } catch {
      // One that cannot be read is found by the walk.
      return [];
    }
  });
}
