import type { Bounds } from '../selection/region';

export const TILE_ROWS = 64;
export const TILE_COLUMNS = 32;

/** A stretch of rows or columns, both ends included; empty when `to` is below `from`. */
export interface Stretch {
  from: number;
  to: number;
}

export interface TilePlace {
  key: number;
  rowFrom: number;
  columnFrom: number;
}

/** A view has at most ten million rows or columns, so a key stays an exact integer. */
const KEY_STEP = 1_000_000;

export function tileKey(tileRow: number, tileColumn: number): number {
  return tileRow * KEY_STEP + tileColumn;
}

/**
 * The tiles that a screen needs, in reading order, and then those around it, which scrolling
 * further would show next.
 */
export function tilesFor(rows: Stretch, columns: Stretch, bounds: Bounds): TilePlace[] {
  const lastRow = Math.floor((bounds.rows - 1) / TILE_ROWS);
  const lastColumn = Math.floor((bounds.columns - 1) / TILE_COLUMNS);
  if (rows.to < rows.from || columns.to < columns.from || lastRow < 0 || lastColumn < 0) return [];
  const top = Math.floor(rows.from / TILE_ROWS);
  const bottom = Math.floor(rows.to / TILE_ROWS);
  const left = Math.floor(columns.from / TILE_COLUMNS);
  const right = Math.floor(columns.to / TILE_COLUMNS);
  const seen: TilePlace[] = [];
  const around: TilePlace[] = [];
  for (let r = Math.max(0, top - 1); r <= Math.min(lastRow, bottom + 1); r++) {
    for (let c = Math.max(0, left - 1); c <= Math.min(lastColumn, right + 1); c++) {
      const onScreen = r >= top && r <= bottom && c >= left && c <= right;
      (onScreen ? seen : around).push({
        key: tileKey(r, c),
        rowFrom: r * TILE_ROWS,
        columnFrom: c * TILE_COLUMNS,
      });
    }
  }
  return [...seen, ...around];
}
