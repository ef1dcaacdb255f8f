import { createHash, type KeyObject } from 'node:crypto';
import type { ConsoleRow } from '../../src-shared/model/rows';
import type { VerifiedConsole, VerifyFault } from '../../src-shared/queries/proof';
import { unpackRows } from './body';
import type { Header, Ledger } from './ledger';
import type { SignaturePool } from './signature-pool';
import { consoleIdOf, publicKeyOf, SEED_BYTES } from './signing';

interface Known {
  row: ConsoleRow;
  key: KeyObject;
  raw: Buffer;
}

/** An entry with what its signature rests on. */
export type Signed = Pick<Header, 'seq' | 'hash' | 'console' | 'void'> & { sig: Buffer | null };

/** The consoles as the ledger itself tells of them, entry by entry, and what each has signed. */
export class ConsoleBook {
  private readonly known = new Map<string, Known>();
  private active = 0;
  /** Who signed what, entry by entry. */
  private readonly signers: { seq: number; by: Known | null }[] = [];

  /** `signatures`: where the signatures are checked, meanwhile or at once. */
  constructor(private readonly signatures: SignaturePool) {}

  /** What an entry says of consoles; answers what is wrong with it. */
  note(rows: readonly { table: string; after: object | null }[]): VerifyFault | null {
    for (const { table, after } of rows) {
      if (table !== 'console') continue;
      if (after === null) return 'console';
      const row = after as ConsoleRow;
      const raw = Buffer.from(row.publicKey, 'base64');
      const before = this.known.get(row.id);
      const sound =
        raw.length === SEED_BYTES &&
        consoleIdOf(raw) === row.id &&
        // A revoked key never comes back.
        (before === undefined || before.row.status === 'active' || row.status === 'revoked');
      if (!sound) return 'console';
      this.active += Number(row.status === 'active') - Number(before?.row.status === 'active');
      if (before === undefined) this.known.set(row.id, { row, raw, key: publicKeyOf(raw) });
      else before.row = row;
    }
    return null;
  }

  /** What the entries before `seq` say of consoles; they are found by their commands. */
  noteBefore(seq: number, ledger: Ledger): void {
    const entries = ledger.db
      .prepare(
        `SELECT seq FROM ledger WHERE command IN
           ('workspace.create', 'console.enrol', 'console.revoke', 'console.rotate')
         AND seq < ?+0 AND void IS NULL ORDER BY seq`,
      )
      .pluck()
      .all(seq) as number[];
    for (const entry of entries) this.note(unpackRows(ledger.body(entry), ledger.personal));
  }

  /**
   * Whether an entry is signed as it has to be: once there is a console, by one that was active when
   * the entry came, or that the entry itself enrols. Takes the entry's own rows into account.
   */
  judge(
    entry: Signed,
    rows: readonly { table: string; after: object | null }[],
  ): VerifyFault | null {
    const { console, sig, hash, seq } = entry;
    if (console === null) {
      if (sig !== null) return 'columns';
      if (this.active > 0) return 'unsigned';
      this.signers.push({ seq, by: null });
      return this.noteOf(entry, rows);
    }
    if (sig === null) return 'unsigned';
    const known = this.known.has(console);
    const wasActive = this.known.get(console)?.row.status === 'active';
    const fault = this.noteOf(entry, rows);
    if (fault !== null) return fault;
    const now = this.known.get(console);
    const counts = wasActive || (!known && now?.row.status === 'active');
    // What a revoked console still sent is in the ledger, but has no effect.
    if (now === undefined || (!counts && entry.void === null)) return 'console';
    this.signatures.add(seq, now.key, now.raw, hash, sig);
    this.signers.push({ seq, by: now });
    return null;
  }

  private noteOf(
    { void: why }: Signed,
    rows: readonly { table: string; after: object | null }[],
  ): VerifyFault | null {
    return why === null ? this.note(rows) : null;
  }

  /** Of the entries before one: how many are signed and not, and by whom, in order of their first. */
  signedBefore(end: number): { signed: number; unsigned: number; consoles: VerifiedConsole[] } {
    const found = new Map<Known, VerifiedConsole>();
    let [signed, unsigned] = [0, 0];
    for (const { seq, by } of this.signers) {
      if (seq >= end) break;
      if (by === null) unsigned++;
      else {
        signed++;
        const one = found.get(by);
        if (one === undefined) found.set(by, firstOf(by, seq));
        else {
          one.entries++;
          one.to = seq;
        }
      }
    }
    return { signed, unsigned, consoles: [...found.values()] };
  }

  /** The raw public keys of all consoles that the ledger knows. */
  keys(): Buffer[] {
    return [...this.known.values()].map(({ raw }) => raw);
  }
}

function firstOf({ row, raw }: Known, seq: number): VerifiedConsole {
  const { id, name, status } = row;
  const fingerprint = fingerprintOf(raw);
  return { console: id, fingerprint, name, status, entries: 1, from: seq, to: seq };
}

/** SHA-256 of a raw public key in groups of four hexadecimal digits, to be compared by people. */
export function fingerprintOf(raw: Buffer): string {
  const digits = createHash('sha256').update(raw).digest('hex');
  return (digits.match(/.{4}/g) ?? []).join(' ');
}
