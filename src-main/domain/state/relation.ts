const EMPTY: ReadonlyMap<number, never> = new Map<number, never>();

/**
 * A value for pairs of places (left, right), found by left: members of a teamspace, overrides and
 * participants of a board. `countOf(right)` counts the pairs of a right-hand place.
 */
export class Relation<V> {
  private readonly byLeft: (Map<number, V> | undefined)[] = [];
  private readonly counts: number[] = [];
  private total = 0;

  get size(): number {
    return this.total;
  }

  get(left: number, right: number): V | undefined {
    return this.byLeft[left]?.get(right);
  }

  of(left: number): ReadonlyMap<number, V> {
    return this.byLeft[left] ?? EMPTY;
  }

  countOf(right: number): number {
    return this.counts[right] ?? 0;
  }

  set(left: number, right: number, value: V): void {
    let map = this.byLeft[left];
    if (map === undefined) {
      map = new Map();
      this.byLeft[left] = map;
    }
    if (!map.has(right)) {
      this.total++;
      this.counts[right] = this.countOf(right) + 1;
    }
    map.set(right, value);
  }

  delete(left: number, right: number): void {
    if (this.byLeft[left]?.delete(right) !== true) return;
    this.total--;
    this.counts[right] = this.countOf(right) - 1;
  }

  clone(): Relation<V> {
    const copy = new Relation<V>();
    this.byLeft.forEach((map, left) => {
      if (map !== undefined && map.size > 0) copy.byLeft[left] = new Map(map);
    });
    this.counts.forEach((count, right) => {
      copy.counts[right] = count;
    });
    copy.total = this.total;
    return copy;
  }
}
