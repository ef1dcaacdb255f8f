import type { LevelCode } from '../../src-shared/model/level';
import { Relation } from '../domain/state/relation';
import type { CellHistory } from './past-cells';

/** The overrides as they stood after an entry: folded board by board, when they are asked for. */
export class FoldedOverrides extends Relation<LevelCode> {
  private maps = new Map<number, ReadonlyMap<number, LevelCode>>();
  private tallied: Map<number, number> | null = null;

  constructor(
    private readonly history: CellHistory,
    private seq: number,
  ) {
    super();
  }

  /** To another entry: what was folded for this one is let go of. */
  moveTo(seq: number): void {
    if (seq === this.seq) return;
    this.seq = seq;
    this.maps = new Map();
    this.tallied = null;
  }

  override get size(): number {
    let size = 0;
    for (const count of this.tally().values()) size += count;
    return size;
  }

  override get(board: number, person: number): LevelCode | undefined {
    const folded = this.maps.get(board);
    if (folded !== undefined) return folded.get(person);
    const level = this.history.of(board).levelAt(person, this.seq);
    return level === 0 ? undefined : level;
  }

  override of(board: number): ReadonlyMap<number, LevelCode> {
    const folded = this.maps.get(board) ?? this.history.of(board).at(this.seq);
    this.maps.set(board, folded);
    return folded;
  }

  override sizeOf(board: number): number {
    return this.history.of(board).countAt(this.seq);
  }

  override countsAmong(boards: Iterable<number>): Map<number, number> {
    this.history.all();
    const sums = new Int32Array(this.history.peopleEnd);
    for (const board of boards) this.history.of(board).addTo(sums, this.seq);
    const counts = new Map<number, number>();
    sums.forEach((count, person) => {
      if (count > 0) counts.set(person, count);
    });
    return counts;
  }

  override countOf(person: number): number {
    return this.tally().get(person) ?? 0;
  }

  private tally(): Map<number, number> {
    this.tallied ??= this.countsAmong(
      Array.from({ length: this.history.end }, (_, place) => place),
    );
    return this.tallied;
  }

  override set(): void {
    throw new Error('the past does not change');
  }

  override delete(): void {
    throw new Error('the past does not change');
  }

  override clone(): FoldedOverrides {
    return new FoldedOverrides(this.history, this.seq);
  }
}
