import { ImportError } from '../import-error';
import type { ImportLimits } from '../limits';
import { decodeText } from '../read-bytes';
import { LATER_TABLES, TABLE_NAMES, TABLES, type TableName, tableByHeaders } from './columns';
import { type Record, readRecords } from './records';
import { type CsvTables, emptyTables } from './tables';

/** Rows whose extra cells are told one by one; of more the columns' names must do. */
const MOST_EXTRA_NOTES = 500;

export interface NamedBytes {
  name: string;
  bytes: Buffer;
}

/** Reads our tables from one file, or from all files of a folder or archive. */
export function readCsvFiles(files: NamedBytes[], limits: ImportLimits): CsvTables {
  const tables = emptyTables();
  const seen = new Set<string>();
  for (const { name, bytes } of files) {
    const table = readOne(name, bytes, files.length === 1, tables, limits);
    if (table !== null && seen.has(table))
      throw new ImportError(`a second file of ${table}`, { file: name });
    if (table !== null) seen.add(table);
  }
  if (seen.size === 0) {
    const names = TABLE_NAMES.map((one) => `${one}.csv`).join(', ');
    throw new ImportError(`none of our tables is here (${names})`, { file: files[0]?.name ?? '' });
  }
  return tables;
}

function readOne(
  file: string,
  bytes: Buffer,
  alone: boolean,
  tables: CsvTables,
  limits: ImportLimits,
): string | null {
  const base = (file.split('/').pop() ?? file).toLowerCase();
  const byName = [...TABLE_NAMES, ...LATER_TABLES].find((one) => base === `${one}.csv`);
  if (byName === undefined && !alone) {
    tables.notes.push({
      subject: file,
      message: 'not one of our tables: left out',
      place: { file },
    });
    return null;
  }
  const [header, ...records] = readRecords(decodeText(bytes, file), file, limits);
  if (header === undefined) throw new ImportError('the file is empty', { file });
  const headers = header.cells.map((cell) => cell.trim());
  const table = byName ?? tableByHeaders(headers);
  if (table === null)
    throw new ImportError('its headers are those of none of our tables', { file });
  const mine = TABLE_NAMES.find((one) => one === table);
  if (mine === undefined) {
    const message = `${records.length} rows of ${table} left out: this version does not import them yet`;
    tables.notes.push({ subject: file, message, place: { file } });
    return table;
  }
  decodeRows(mine, file, headers, records, tables);
  return table;
}

function decodeRows(
  table: TableName,
  file: string,
  headers: string[],
  records: Record[],
  tables: CsvTables,
): void {
  const columns = columnsOf(table, file, headers);
  let told = 0;
  for (const { line, cells } of records) {
    if (cells.length > headers.length) {
      const place = { file, line, column: headers.length + 1 };
      tables.bad.push({
        place,
        message: `${cells.length} cells where the header has ${headers.length}`,
      });
      continue;
    }
    const fields: { [column: string]: string } = {};
    for (const [column, index] of columns) fields[column] = (cells[index] ?? '').trim();
    const decoded = TABLES[table].safeParse(fields);
    if (!decoded.success) {
      const issue = decoded.error.issues[0];
      const column = String(issue?.path[0] ?? '');
      const place = { file, line, column: (columns.get(column) ?? 0) + 1 };
      tables.bad.push({ place, message: `${column}: ${faultText(issue)}` });
      continue;
    }
    const placed = { row: decoded.data, place: { file, line, column: 1 } };
    (tables[table] as (typeof placed)[]).push(placed);
    const extra = extraOf(headers, columns, cells);
    if (extra === '' || ++told > MOST_EXTRA_NOTES) continue;
    tables.notes.push({ subject: cells[0] ?? '', message: extra, place: { file, line } });
  }
}

/** The message of the alternative that is not "empty", where a cell may be left out. */
function faultText(issue: { code?: string; message: string } | undefined): string {
  if (issue !== undefined && issue.code === 'invalid_union' && 'errors' in issue) {
    const alternatives = issue.errors as { message: string }[][];
    return alternatives.at(-1)?.[0]?.message ?? issue.message;
  }
  return issue?.message ?? 'malformed';
}

/** Where each known column stands; any order, any case. */
function columnsOf(table: TableName, file: string, headers: string[]): Map<string, number> {
  const shape: { [column: string]: { safeParse(value: unknown): { success: boolean } } } =
    TABLES[table].shape;
  const columns = new Map<string, number>();
  headers.forEach((header, index) => {
    const known = Object.keys(shape).find((one) => one.toLowerCase() === header.toLowerCase());
    if (known === undefined) return;
    if (columns.has(known))
      throw new ImportError(`the column ${known} stands twice`, {
        file,
        line: 1,
        column: index + 1,
      });
    columns.set(known, index);
  });
  for (const [column, schema] of Object.entries(shape)) {
    if (columns.has(column) || schema.safeParse(undefined).success) continue;
    throw new ImportError(`the column ${column} is missing`, { file, line: 1 });
  }
  return columns;
}

function extraOf(headers: string[], columns: Map<string, number>, cells: string[]): string {
  const known = new Set(columns.values());
  return headers
    .map((header, index) => ({ header, index, cell: cells[index] ?? '' }))
    .filter(({ index, cell }) => !known.has(index) && cell !== '')
    .map(({ header, cell }) => `${header}: ${cell}`)
    .join('; ')
    .slice(0, 1000);
}
