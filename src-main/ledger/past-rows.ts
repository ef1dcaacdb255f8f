import { type Changes, noCells, type RowChange } from '../domain/changes';
import { inShape } from '../store/tables';
import type { Ledger } from './ledger';
import { upperBound } from './past-cells';

/** How many entries' rows are kept unpacked: folds about one time go over the same ones. */
const KEPT = 8_192;

/**
 * Entries that may have changed rows, in order: all but those that say overrides alone, which are
 * most of a long ledger and are found by board instead (past-cells.ts).
 */
export class RowHistory {
  private seqs: number[] = [];
  private until = 0;
  private readonly kept = new Map<number, RowChange[]>();
  private readonly first;
  private readonly later;

  constructor(private readonly ledger: Ledger) {
    const { db } = ledger;
    const others = `command NOT IN ('override.set', 'override.clear')`;
    // By the commands' own index: walking the table would read every body.
    this.first = db
      .prepare(`SELECT seq FROM ledger INDEXED BY ledger_command WHERE ${others} ORDER BY seq`)
      .pluck();
    this.later = db
      .prepare(`SELECT seq FROM ledger WHERE seq > ?+0 AND ${others} ORDER BY seq`)
      .pluck();
  }

  /** How many of these entries come up to `seq`: where it lies among the states of rows. */
  positionOf(seq: number): number {
    return upperBound(this.all(), seq);
  }

  /** The sequence of the entry at a position, from 0. */
  seqAt(position: number): number {
    return this.all()[position] as number;
  }

  private all(): number[] {
    const head = this.ledger.head.seq;
    if (this.until === head) return this.seqs;
    const more = (this.until === 0 ? this.first.all() : this.later.all(this.until)) as number[];
    this.seqs = this.until === 0 ? more : [...this.seqs, ...more];
    this.until = head;
    return this.seqs;
  }

  /** What the entry at a position did to rows; of its overrides nothing. */
  changesAt(position: number): Changes {
    const seq = this.seqAt(position);
    const known = this.kept.get(seq);
    const rows = known ?? this.ledger.rows(seq).map(shaped);
    if (known === undefined) this.keep(seq, rows);
    return { rows, cells: noCells() };
  }

  private keep(seq: number, rows: RowChange[]): void {
    // An import's rows would outweigh all others.
    if (rows.length > 100) return;
    if (this.kept.size >= KEPT) {
      const [oldest] = this.kept.keys();
      if (oldest !== undefined) this.kept.delete(oldest);
    }
    this.kept.set(seq, rows);
  }

  forget(): void {
    this.seqs = [];
    this.until = 0;
    this.kept.clear();
  }
}

function shaped({ table, key, before, after }: RowChange): RowChange {
  return {
    table,
    key,
    before: before && inShape(table, before),
    after: after && inShape(table, after),
  };
}
