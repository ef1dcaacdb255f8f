import { CsvError, parse } from 'csv-parse/sync';
import { restoreCell } from '../formula-cells';
import { ImportError } from '../import-error';
import type { ImportLimits } from '../limits';

export interface Record {
  /** The line on which the record begins. */
  line: number;
  cells: string[];
}

/** The records of one CSV text, the header first; comma, semicolon or tab, as the header has it. */
export function readRecords(text: string, file: string, limits: ImportLimits): Record[] {
  const records: Record[] = [];
  let line = 1;
  const onRecord = (cells: string[], info: { lines: number }): null => {
    // csv-parse counts up to the end of a record; the next one begins on the line after it.
    const start = line;
    line = info.lines + 1;
    if (records.length > limits.count) {
      throw new ImportError(`more than ${limits.count} rows (--limit count=…)`, { file });
    }
    cells.forEach((cell, index) => {
      if (cell.length <= limits.textLength) return;
      const message = `a cell is longer than ${limits.textLength} characters (--limit text-length=…)`;
      throw new ImportError(message, { file, line: start, column: index + 1 });
    });
    if (cells.some((cell) => cell !== ''))
      records.push({ line: start, cells: cells.map(restoreCell) });
    return null;
  };
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      max_record_size: limits.textLength * 20,
      on_record: onRecord,
    });
  } catch (error) {
    throw error instanceof CsvError ? broken(error, file) : error;
  }
  return records;
}

/** Spreadsheets of other countries write semicolons; the header line decides. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const header = end < 0 ? text : text.slice(0, end);
  const counted = [',', ';', '\t'].map((mark) => ({ mark, times: header.split(mark).length }));
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).mark;
}

function broken(error: CsvError, file: string): ImportError {
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : undefined;
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const message = open ? 'a quotation mark is never closed: the file is truncated' : error.message;
  return new ImportError(message, line === undefined ? { file } : { file, line });
}
