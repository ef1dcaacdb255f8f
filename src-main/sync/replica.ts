import type { SyncAlarm } from '../../src-shared/sync';
import type { Core } from '../commands/core';
import { consoleIdOf } from '../ledger/signing';
import { type Digest, digestOf, digestText } from './digest';
import type { SyncBody } from './entry';
import { Held } from './held';
import { Journal } from './journal';
import type { Mutants } from './objections';
import { Proven } from './proven';
import { SyncStore } from './store';
import { Touch, touchedBy } from './touch';

interface OwnEntry {
  seq: number;
  id: string;
}

export interface ReplicaOptions {
  /** Tests throw here, as a crash would end the program. */
  point?: (name: string) => void;
  mutants?: Mutants;
}

/** This console's copy of a shared workspace: the ledger's confirmed part, its own tail, and its books. */
export class Replica {
  readonly store: SyncStore;
  readonly journal: Journal;
  readonly held: Held;
  readonly proven = new Proven();
  readonly mutants: Mutants;
  readonly point: (name: string) => void;
  /** Details were erased in the transaction that runs: files are scrubbed once it is over. */
  erased = false;
  private touched: Touch | null = null;
  /** Own entries of a stretch of the log, read once while others' are taken in. */
  private own: { console: string; from: number; list: OwnEntry[] } | null = null;
  private known: { hash: string; digest: Digest } | null = null;

  constructor(
    readonly core: Core,
    { point = () => {}, mutants = {} }: ReplicaOptions = {},
  ) {
    this.store = new SyncStore(core.db);
    this.journal = new Journal(core.db);
    this.held = new Held(core.db, core.secrets);
    this.mutants = mutants;
    this.point = point;
  }

  get synced(): boolean {
    return this.store.synced;
  }

  /** This console's id; null while its key is not at hand. */
  get console(): string | null {
    const signer = this.core.signer();
    return signer === null ? null : consoleIdOf(signer.publicKey);
  }

  /** The digest of the state as it is after the ledger's newest entry. */
  get digest(): Digest {
    const { head } = this.core.ledger;
    const hash = head.hash.toString('hex');
    if (this.known?.hash === hash) return this.known.digest;
    const own = head.seq > this.store.confirmed;
    const text = own
      ? (this.core.ledger.body(head.seq) as SyncBody).post
      : this.store.text('digest');
    const digest = digestOf(text ?? digestText(0n));
    this.known = { hash, digest };
    return digest;
  }

  /** To be told after each entry, so that the next one need not read it. */
  remember(digest: Digest): void {
    this.known = { hash: this.core.ledger.head.hash.toString('hex'), digest };
  }

  /** What other consoles touched since the oldest base that a pending command still has. */
  touch(): Touch {
    const { store } = this;
    const base = Math.min(store.confirmed, store.oldestBase() ?? store.confirmed);
    if (this.touched !== null && this.touched.from <= base) return this.touched;
    const touch = new Touch(base);
    for (let seq = base + 1; seq <= store.confirmed; seq++) this.note(touch, seq);
    this.touched = touch;
    return touch;
  }

  /** This console's confirmed entries between two others; the log is read for them once. */
  ownBetween(console: string, after: number, before: number): OwnEntry[] {
    if (this.own === null || this.own.console !== console || after < this.own.from) {
      const list = this.store.ownBetween(console, after, before);
      this.own = { console, from: after, list };
    }
    const { list } = this.own;
    if ((list.at(-1)?.seq ?? 0) <= after) return [];
    return list.filter(({ seq }) => seq > after && seq < before);
  }

  /** An entry of this console is confirmed. */
  noteOwn({ seq, id }: OwnEntry): void {
    this.own?.list.push({ seq, id });
  }

  /** Notes a confirmed entry of another console. */
  note(touch: Touch, seq: number): void {
    const { ledger, state } = this.core;
    const header = ledger.header(seq);
    const foreign = header?.console !== this.console || this.mutants.touchOwn === true;
    if (header === undefined || header.void !== null || !foreign) return;
    touch.note(touchedBy(ledger.changes(seq, state), state), seq);
  }

  /** What a person has to look at; kept until they say that they have. */
  alarms(): SyncAlarm[] {
    return JSON.parse(this.store.text('alarms') ?? '[]') as SyncAlarm[];
  }

  alarm(what: Omit<SyncAlarm, 'console'>): void {
    const alarm: SyncAlarm = { ...what, console: this.console };
    const alarms = this.alarms();
    const same = ({ kind, entry }: SyncAlarm) => kind === alarm.kind && entry === alarm.entry;
    if (!alarms.some(same)) this.store.set('alarms', JSON.stringify([...alarms, alarm]));
  }

  /** A copied console's alarm stays: it is what keeps it from writing. */
  dismiss(kind: string, entry: number): boolean {
    if (kind === 'copied' && this.isCopied) return false;
    const alarms = this.alarms();
    const left = alarms.filter((one) => one.kind !== kind || one.entry !== entry);
    this.store.set('alarms', JSON.stringify(left));
    return left.length < alarms.length;
  }

  /** Whether another machine signs in this console's name: then this one's numbers are used up. */
  get isCopied(): boolean {
    return this.alarms().some((one) => one.kind === 'copied' && one.console === this.console);
  }

  /** Nothing waits: what others touched so far is seen by whatever is issued next. */
  forgetTouch(): void {
    this.touched = null;
  }

  /** What was read of the ledger before it was rolled back is not true any more. */
  forget(): void {
    this.own = null;
    this.store.forget();
    this.touched = null;
    this.known = null;
  }
}
