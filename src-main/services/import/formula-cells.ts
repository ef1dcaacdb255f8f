/** What makes a spreadsheet run a cell instead of showing it (import.md, Bad input). */
const RUNS = /^'*[=+\-@\t\r\0]/;
const NEUTRALISED = /^'+[=+\-@\t\r\0]/;

/** The cell as we write it into CSV: a spreadsheet shows it and runs nothing. */
export function neutraliseCell(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** The inverse of `neutraliseCell`, so that our own files are read back unchanged. */
export function restoreCell(text: string): string {
  return NEUTRALISED.test(text) ? text.slice(1) : text;
}
