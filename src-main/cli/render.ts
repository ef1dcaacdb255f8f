import { stringify } from 'csv-stringify/sync';
import type { QueryType } from '../../src-shared/queries';
import { neutraliseCell } from '../services/import/formula-cells';

/** The columns that people want to see, in this order; a query without a list shows its own fields. */
const COLUMNS: Partial<Record<QueryType, string[]>> = {
  access: ['path', 'level', 'open', 'rule', 'detail'],
  who: ['person', 'email', 'name', 'level', 'via'],
  what: ['board', 'card', 'report', 'name', 'level', 'via'],
  shares: [
    'id',
    'email',
    'scope',
    'target',
    'access',
    'status',
    'since',
    'expiresAt',
    'lastUsedAt',
    'grantedBy',
    'reason',
  ],
  partners: ['id', 'email', 'organisation', 'status', 'reports', 'boards', 'members'],
  requests: ['id', 'board', 'person', 'email', 'message', 'at', 'status'],
  risks: ['severity', 'kind', 'subject', 'since', 'ageDays', 'detail'],
  reviews: ['id', 'name', 'status', 'due', 'counts.decided', 'counts.total'],
  review: [
    'item',
    'kind',
    'personName',
    'email',
    'boardName',
    'level',
    'via',
    'lastUsedAt',
    'recommendation.decision',
    'decision',
    'decidedByName',
    'outcome',
    'note',
  ],
  history: ['entry', 'at', 'actor', 'command', 'changed', 'reason', 'actorName'],
  diff: ['person', 'email', 'name', 'thing', 'from', 'to', 'direction', 'by'],
};

/** For the eye names instead of ids; scripts get both. */
const TABLE_COLUMNS: Partial<Record<QueryType, string[]>> = {
  history: ['entry', 'at', 'actorName', 'command', 'changed', 'reason'],
  diff: ['name', 'thing', 'from', 'to', 'by'],
};

type Row = Record<string, unknown>;

/** An answer as a table for the eye, or as CSV that a spreadsheet may open (import.md). */
export function render(type: QueryType, answer: unknown, format: 'table' | 'csv'): string {
  const rows = rowsOf(answer);
  const chosen = (format === 'table' ? TABLE_COLUMNS[type] : undefined) ?? COLUMNS[type];
  const columns = chosen ?? Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => columns.map((column) => cellText(valueAt(row, column))));
  if (format === 'csv') {
    return stringify([columns, ...cells.map((line) => line.map(neutraliseCell))]);
  }
  return table([columns, ...cells.map((line) => line.map(printable))]) + summary(answer);
}

/** A column may lie deeper: `counts.total`. */
function valueAt(row: Row, column: string): unknown {
  return column
    .split('.')
    .reduce<unknown>((inner, name) => (isRow(inner) ? inner[name] : undefined), row);
}

function rowsOf(answer: unknown): Row[] {
  if (!isRow(answer)) return [];
  for (const list of [answer.items, answer.paths]) {
    if (Array.isArray(list)) return list.filter(isRow);
  }
  return [answer];
}

function summary(answer: unknown): string {
  if (!isRow(answer)) return '';
  if (typeof answer.level === 'string') {
    return `level ${answer.level}${answer.via ? ` through ${cellText(answer.via)}` : ''}${answer.locked ? ', locked' : ''}\n`;
  }
  return typeof answer.next === 'string' ? `more: --after ${printable(answer.next)}\n` : '';
}

function table(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    lines.reduce((width, line) => Math.max(width, [...(line[column] ?? '')].length), 0),
  );
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
  return `${text.join('\n')}\n`;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Names come from files: control characters must not reach a terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}/gu, '\ufffd');
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
