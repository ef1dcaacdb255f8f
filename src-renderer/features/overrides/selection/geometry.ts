import type { Rectangle } from '../../../../src-shared/ipc/grid';

export type { Rectangle };

/** A cell of a view. Row −1 is the header row, columns below 0 are the row's own head. */
export interface Place {
  row: number;
  column: number;
}

export function spanning(a: Place, b: Place): Rectangle {
  return {
    rowFrom: Math.min(a.row, b.row),
    rowTo: Math.max(a.row, b.row),
    columnFrom: Math.min(a.column, b.column),
    columnTo: Math.max(a.column, b.column),
  };
}

export function area(r: Rectangle): number {
  return (r.rowTo - r.rowFrom + 1) * (r.columnTo - r.columnFrom + 1);
}

export function contains(r: Rectangle, place: Place): boolean {
  return (
    place.row >= r.rowFrom &&
    place.row <= r.rowTo &&
    place.column >= r.columnFrom &&
    place.column <= r.columnTo
  );
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return (
    a.rowFrom <= b.rowTo &&
    b.rowFrom <= a.rowTo &&
    a.columnFrom <= b.columnTo &&
    b.columnFrom <= a.columnTo
  );
}

/** What is left of `a` without `b`: at most four rectangles, none overlapping. */
export function subtract(a: Rectangle, b: Rectangle): Rectangle[] {
  if (!overlaps(a, b)) return [a];
  const rest: Rectangle[] = [];
  const rowFrom = Math.max(a.rowFrom, b.rowFrom);
  const rowTo = Math.min(a.rowTo, b.rowTo);
  if (a.rowFrom < b.rowFrom) rest.push({ ...a, rowTo: b.rowFrom - 1 });
  if (a.columnFrom < b.columnFrom) rest.push({ ...a, rowFrom, rowTo, columnTo: b.columnFrom - 1 });
  if (a.columnTo > b.columnTo) rest.push({ ...a, rowFrom, rowTo, columnFrom: b.columnTo + 1 });
  if (a.rowTo > b.rowTo) rest.push({ ...a, rowFrom: b.rowTo + 1 });
  return rest;
}

export function without(list: readonly Rectangle[], hole: Rectangle): Rectangle[] {
  return list.flatMap((r) => subtract(r, hole));
}

/** The union as rectangles that do not overlap, so that areas can simply be added up. */
export function withRectangle(list: readonly Rectangle[], added: Rectangle): Rectangle[] {
  return joined([...without(list, added), added]);
}

/**
 * The newest rectangle joined with neighbours that continue it along a whole side: rows ticked one
 * by one stay one rectangle, not thousands.
 */
function joined(list: Rectangle[]): Rectangle[] {
  let last = list.pop();
  if (last === undefined) return list;
  for (let i = 0; i < list.length; i++) {
    const whole = continued(list[i] as Rectangle, last);
    if (whole === null) continue;
    list.splice(i, 1);
    last = whole;
    i = -1;
  }
  list.push(last);
  return list;
}

function continued(a: Rectangle, b: Rectangle): Rectangle | null {
  const sameColumns = a.columnFrom === b.columnFrom && a.columnTo === b.columnTo;
  const sameRows = a.rowFrom === b.rowFrom && a.rowTo === b.rowTo;
  const rowsTouch = a.rowTo + 1 === b.rowFrom || b.rowTo + 1 === a.rowFrom;
  const columnsTouch = a.columnTo + 1 === b.columnFrom || b.columnTo + 1 === a.columnFrom;
  if (!(sameColumns && rowsTouch) && !(sameRows && columnsTouch)) return null;
  return {
    rowFrom: Math.min(a.rowFrom, b.rowFrom),
    rowTo: Math.max(a.rowTo, b.rowTo),
    columnFrom: Math.min(a.columnFrom, b.columnFrom),
    columnTo: Math.max(a.columnTo, b.columnTo),
  };
}
