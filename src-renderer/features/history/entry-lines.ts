import type { EntryAnswer, EntryRow } from '../../../src-shared/queries/history';

/** One changed field of one record. */
export interface FieldLine {
  key: string;
  table: string;
  name: string;
  field: string | null;
  before: unknown;
  after: unknown;
  change: 'made' | 'removed' | 'changed';
}

/** More lines than anybody reads; Copy has all of them. */
export const MOST_LINES = 5_000;

function nameOf(row: EntryRow, names: Record<string, string>): string {
  const parts = row.key.split(' ').map((id) => names[id] || id);
  return parts.join(' · ');
}

function fieldsOf(row: EntryRow): string[] {
  const { before, after } = row;
  const all = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  all.delete('id');
  return [...all].filter(
    (field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after?.[field] ?? null),
  );
}

/** Rows before and after as lines of a table. */
export function fieldLines(entry: EntryAnswer): FieldLine[] {
  const lines: FieldLine[] = [];
  for (const row of entry.rows) {
    const change = row.before === null ? 'made' : row.after === null ? 'removed' : 'changed';
    const name = nameOf(row, entry.names);
    for (const field of fieldsOf(row)) {
      lines.push({
        key: `${row.table} ${row.key} ${field}`,
        table: row.table,
        name,
        field,
        before: row.before?.[field],
        after: row.after?.[field],
        change,
      });
      if (lines.length >= MOST_LINES) return lines;
    }
  }
  return lines;
}
