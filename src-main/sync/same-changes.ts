import type { TableName } from '../../src-shared/model/rows';
import type { CellChanges, Changes, RowChange } from '../domain/changes';
import { ROW_DETAILS } from '../ledger/personal-fields';

type Image = Record<string, unknown> | null;

/**
 * Whether two changes do the same, in whatever order. Personal fields are compared only where both
 * are still there: once a person is erased, an entry's image shows what stands for them.
 */
export function sameChanges(done: Changes, claimed: Changes): boolean {
  return sameRows(done.rows, claimed.rows) && sameCells(done.cells, claimed.cells);
}

export function sameRows(done: RowChange[], claimed: RowChange[]): boolean {
  if (done.length !== claimed.length) return false;
  const byKey = new Map(done.map((row) => [`${row.table} ${row.key}`, row]));
  return claimed.every((row) => {
    const other = byKey.get(`${row.table} ${row.key}`);
    return (
      other !== undefined &&
      sameImage(row.table, other.before as Image, row.before as Image) &&
      sameImage(row.table, other.after as Image, row.after as Image)
    );
  });
}

function sameImage(table: TableName, done: Image, claimed: Image): boolean {
  if (done === null || claimed === null) return done === claimed;
  const spec = ROW_DETAILS[table];
  const erased = spec?.erased(claimed) ?? {};
  const fields = new Set([...Object.keys(done), ...Object.keys(claimed)]);
  return [...fields].every((field) => {
    if (done[field] === claimed[field]) return true;
    const personal = spec?.fields.includes(field) === true;
    return personal && (claimed[field] === erased[field] || done[field] === erased[field]);
  });
}

function sameCells(done: CellChanges, claimed: CellChanges): boolean {
  const { length } = done.boards;
  if (length !== claimed.boards.length) return false;
  const known = new Map<number, number>();
  for (let i = 0; i < length; i++) known.set(pair(done, i), levels(done, i));
  for (let i = 0; i < length; i++) {
    if (known.get(pair(claimed, i)) !== levels(claimed, i)) return false;
  }
  return true;
}

/** Places fit in 26 bits each; their pair is a safe integer. */
const PLACES = 2 ** 26;
const pair = ({ boards, persons }: CellChanges, i: number) =>
  (boards[i] as number) * PLACES + (persons[i] as number);
const levels = ({ before, after }: CellChanges, i: number) =>
  (before[i] as number) * 8 + (after[i] as number);
