/**
 * Rows by id, each at a place (a small integer) that it keeps for good: even a removed row's place
 * is not given to another, so that compact indexes and postings may name rows by place.
 */
export class Directory<R extends { readonly id: string; readonly name?: string }> {
  private rows: (R | undefined)[] = [];
  private count = 0;
  private names: object | null = null;

  /** Ids and places only ever grow and never change their meaning: clones share them. */
  constructor(
    private readonly ids: string[] = [],
    private readonly places = new Map<string, number>(),
  ) {}

  /**
   * Another object whenever a row comes, goes or gets another name: what is sorted by name is old
   * then. Clones share it until they differ.
   */
  get naming(): object {
    this.names ??= {};
    return this.names;
  }

  get size(): number {
    return this.count;
  }

  /** One more than the highest place ever given. */
  get end(): number {
    return this.ids.length;
  }

  /** The row's place, also that of a removed one; -1 for an id never seen. */
  placeOf(id: string): number {
    return this.places.get(id) ?? -1;
  }

  at(place: number): R | undefined {
    return this.rows[place];
  }

  /** The row at a place that is known to hold one. */
  rowAt(place: number): R {
    const row = this.rows[place];
    if (row === undefined) throw new Error(`no row at place ${place}`);
    return row;
  }

  get(id: string): R | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.rows[place];
  }

  idAt(place: number): string {
    const id = this.ids[place];
    if (id === undefined) throw new Error(`no id at place ${place}`);
    return id;
  }

  /** Gives the id a place without a row: what a store does for rows removed long ago. */
  reserve(id: string, place: number = this.ids.length): number {
    const known = this.places.get(id);
    if (known !== undefined) return known;
    this.ids[place] = id;
    this.places.set(id, place);
    return place;
  }

  put(row: R): number {
    const place = this.reserve(row.id);
    const before = this.rows[place];
    if (before === undefined) this.count++;
    if (before === undefined || before.name !== row.name) this.names = null;
    while (this.rows.length < place) this.rows.push(undefined);
    this.rows[place] = row;
    return place;
  }

  remove(id: string): void {
    const place = this.places.get(id);
    if (place === undefined || this.rows[place] === undefined) return;
    this.rows[place] = undefined;
    this.count--;
    this.names = null;
  }

  *[Symbol.iterator](): IterableIterator<R> {
    for (const row of this.rows) if (row !== undefined) yield row;
  }

  /** Visits rows with their places, in the order in which they were made. */
  forEach(visit: (row: R, place: number) => void): void {
    for (let place = 0; place < this.rows.length; place++) {
      const row = this.rows[place];
      if (row !== undefined) visit(row, place);
    }
  }

  clone(): Directory<R> {
    const copy = new Directory<R>(this.ids, this.places);
    copy.rows = this.rows.slice();
    copy.count = this.count;
    copy.names = this.naming;
    return copy;
  }
}

/** What a changed row does to its directory. */
export function put<R extends { readonly id: string }>(
  directory: Directory<R>,
  change: { key: string; after: R | null },
): void {
  if (change.after === null) directory.remove(change.key);
  else directory.put(change.after);
}
