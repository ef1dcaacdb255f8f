import { type CellChanges, type Changes, noCells, type RowChange } from '../changes';

/** Several changes, one after the other, as the one that has the same effect: what a batch records. */
export function merge(list: Changes[]): Changes {
  const only = list[0];
  if (list.length === 1 && only !== undefined) return only;
  return { rows: mergeRows(list), cells: mergeCells(list) };
}

function mergeRows(list: Changes[]): RowChange[] {
  const merged = new Map<string, RowChange>();
  for (const { rows } of list) {
    for (const row of rows) {
      const key = `${row.table} ${row.key}`;
      const earlier = merged.get(key);
      merged.set(key, earlier === undefined ? row : { ...row, before: earlier.before });
    }
  }
  return [...merged.values()].filter((row) => !sameImage(row));
}

function sameImage({ before, after }: RowChange): boolean {
  if (before === null || after === null) return before === after;
  const a = before as unknown as Record<string, unknown>;
  const b = after as unknown as Record<string, unknown>;
  return Object.keys(a).every((field) => a[field] === b[field]);
}

/** Places fit in 26 bits each; their pair is a safe integer. */
const PLACES = 2 ** 26;

function mergeCells(list: Changes[]): CellChanges {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const { cells } of list) {
    for (let i = 0; i < cells.boards.length; i++) {
      const key = (cells.boards[i] as number) * PLACES + (cells.persons[i] as number);
      if (!first.has(key)) first.set(key, cells.before[i] as number);
      last.set(key, cells.after[i] as number);
    }
  }
  const merged = noCells();
  for (const [key, before] of first) {
    const after = last.get(key) as number;
    if (before === after) continue;
    merged.boards.push(Math.floor(key / PLACES));
    merged.persons.push(key % PLACES);
    merged.before.push(before);
    merged.after.push(after);
  }
  return merged;
}
