/**
 * The measurements as a table for people; the JSON lines are for programs.
 * @param {{name: string, value: number, unit: string, floor?: number, ratio?: number, bar?: number}[]} results
 */
export function benchTable(results) {
  const number = (value, unit = '') =>
    value === undefined ? '' : `${value.toLocaleString('en')} ${unit}`.trim();
  const head = ['what', 'measured', 'floor', 'ratio', 'bar'];
  const rows = results.map(({ name, value, unit, floor, ratio, bar }) => [
    name,
    number(value, unit),
    number(floor, unit),
    ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
    bar === undefined ? '' : `≤ ${bar}${ratio === undefined ? ` ${unit}` : '×'}`,
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const line = (row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)].join('\n');
}
