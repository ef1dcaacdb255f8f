import type { HistoryItem } from '../../../src-shared/queries/history';

export type HistoryLine =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'entry'; key: string; item: HistoryItem };

function dayOf(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

/** Entries with a heading before the first of each day. */
export function withDays(items: readonly HistoryItem[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let last = '';
  for (const item of items) {
    const day = dayOf(item.at);
    if (day !== last) lines.push({ kind: 'day', key: `day ${day}`, at: item.at });
    last = day;
    lines.push({ kind: 'entry', key: String(item.entry), item });
  }
  return lines;
}
