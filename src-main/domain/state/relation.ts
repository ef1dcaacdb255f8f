const EMPTY: ReadonlyMap<number, never> = new Map<number, never>();

/**
 * A value for pairs of places (left, right), found by left: members of a teamspace, overrides and
 * participants of a board. `countOf(right)` counts the pairs of a right-hand place.
 */
export class Relation<V> {
  private byLeft: (Map<number, V> | undefined)[] = [];
  /** Left places whose map no clone shares: only those are written in place. */
  private readonly own = new Set<number>();
  private counts: number[] = [];
  private total = 0;
  private written = 0;

  /** Grows with every write: what was counted from the pairs is old then. */
  get writes(): number {
    return this.written;
  }

  get size(): number {
    return this.total;
  }

  get(left: number, right: number): V | undefined {
    return this.byLeft[left]?.get(right);
  }

  of(left: number): ReadonlyMap<number, V> {
    return this.byLeft[left] ?? EMPTY;
  }

  sizeOf(left: number): number {
    return this.of(left).size;
  }

  /** Right-hand place → with how many of these left places it is paired. */
  countsAmong(lefts: Iterable<number>): Map<number, number> {
    const counts = new Map<number, number>();
    for (const left of lefts) {
      for (const right of this.of(left).keys()) counts.set(right, (counts.get(right) ?? 0) + 1);
    }
    return counts;
  }

  countOf(right: number): number {
    return this.counts[right] ?? 0;
  }

  set(left: number, right: number, value: V): void {
    const map = this.ownMap(left);
    this.written++;
    if (!map.has(right)) {
      this.total++;
      this.counts[right] = this.countOf(right) + 1;
    }
    map.set(right, value);
  }

  delete(left: number, right: number): void {
    if (this.byLeft[left]?.has(right) !== true) return;
    this.ownMap(left).delete(right);
    this.written++;
    this.total--;
    this.counts[right] = this.countOf(right) - 1;
  }

  private ownMap(left: number): Map<number, V> {
    const present = this.byLeft[left];
    if (present !== undefined && this.own.has(left)) return present;
    const map = new Map(present);
    this.byLeft[left] = map;
    this.own.add(left);
    return map;
  }

  /** Cheap: the two share every left place's pairs until one of them writes there. */
  clone(): Relation<V> {
    const copy = new Relation<V>();
    copy.byLeft = this.byLeft.slice();
    copy.counts = this.counts.slice();
    copy.total = this.total;
    this.own.clear();
    return copy;
  }
}
