import { expect, test } from 'vitest';
import { neutraliseCell, restoreCell } from '../../../src-main/services/import/formula-cells';

test.each([
  '=1+1',
  '+49',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\0=1',
  "'=already quoted",
  "''=twice",
])('import.md: %j is written so that no spreadsheet runs it, and read back unchanged', (cell) => {
  expect(neutraliseCell(cell)).toMatch(/^'/);
  expect(restoreCell(neutraliseCell(cell))).toBe(cell);
});

test.each(['Mia', '', "it's", "'quoted'", '1-2', 'a=b'])('%j stays as it is', (cell) => {
  expect(neutraliseCell(cell)).toBe(cell);
  expect(restoreCell(cell)).toBe(cell);
});
