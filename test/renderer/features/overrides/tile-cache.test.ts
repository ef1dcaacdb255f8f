import { describe, expect, it } from 'vitest';
import { LOADING } from '../../../../src-renderer/features/overrides/grid/cell';
import { TileCache } from '../../../../src-renderer/features/overrides/grid/tile-cache';
import { tilesFor } from '../../../../src-renderer/features/overrides/grid/tiles';
import type { ViewWindow, WindowAnswer } from '../../../../src-shared/ipc/grid';

const BOUNDS = { rows: 200, columns: 100 };

/** Answers like main: cell (r, c) has the byte (r + c) % 5 plus what the view has become. */
function main(shift = () => 0) {
  const asked: ViewWindow[] = [];
  const fetch = async (window: ViewWindow): Promise<WindowAnswer | null> => {
    asked.push(window);
    const rows = Math.min(window.rows.count, BOUNDS.rows - window.rows.from);
    const columns = Math.min(window.columns.count, BOUNDS.columns - window.columns.from);
    const fill = (at: (r: number, c: number) => number) =>
      Uint8Array.from({ length: rows * columns }, (_, i) =>
        at(window.rows.from + Math.floor(i / columns), window.columns.from + (i % columns)),
      );
    return {
      rowFrom: window.rows.from,
      columnFrom: window.columns.from,
      people: Array.from({ length: rows }, (_, i) => ({
        person: `p${window.rows.from + i}`,
        email: '',
        name: `Person ${window.rows.from + i}`,
        workspaceRole: 'maker' as const,
        active: true,
        level: 'view' as const,
        overrides: 0,
      })),
      boards: Array.from({ length: columns }, (_, i) => ({
        board: `b${window.columns.from + i}`,
        name: `Board ${window.columns.from + i}`,
        kind: 'grid' as const,
        private: false,
        locked: false,
        mode: 'specific' as const,
        overrides: 0,
        outsiders: 0,
        partners: 0,
      })),
      cells: fill((r, c) => ((r + c + shift()) % 5) as number),
      ...(window.stage === undefined ? {} : { marks: fill(() => 1), staged: fill(() => 3) }),
    };
  };
  return { fetch, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const screen = { rows: { from: 0, to: 20 }, columns: { from: 30, to: 40 } };

describe('tiles', () => {
  it('name what is on screen first, then its neighbours, nothing outside', () => {
    const places = tilesFor(screen.rows, screen.columns, BOUNDS);
    expect(places.slice(0, 2).map((p) => [p.rowFrom, p.columnFrom])).toEqual([
      [0, 0],
      [0, 32],
    ]);
    expect(places).toHaveLength(6);
    expect(tilesFor(screen.rows, screen.columns, { rows: 0, columns: 0 })).toEqual([]);
  });
});

describe('the tile cache', () => {
  it('answers loading first, and the byte of the place afterwards', async () => {
    const { fetch } = main();
    const cache = new TileCache(1, BOUNDS, fetch);
    cache.want(screen.rows, screen.columns);
    expect(cache.cell(3, 33)).toBe(LOADING);
    await settled();
    for (const [row, column] of [
      [0, 0],
      [3, 33],
      [63, 31],
      [20, 40],
    ] as const)
      expect(cache.cell(row, column)).toBe((row + column) % 5);
    expect(cache.people[3]?.name).toBe('Person 3');
    expect(cache.boards[33]?.name).toBe('Board 33');
  });

  it('asks for a tile once', async () => {
    const { fetch, asked } = main();
    const cache = new TileCache(1, BOUNDS, fetch);
    cache.want(screen.rows, screen.columns);
    cache.want(screen.rows, screen.columns);
    await settled();
    cache.want(screen.rows, screen.columns);
    await settled();
    expect(asked).toHaveLength(6);
  });

  it('shows the old contents until a refresh brings the new ones', async () => {
    let shift = 0;
    const { fetch, asked } = main(() => shift);
    const cache = new TileCache(1, BOUNDS, fetch);
    cache.want(screen.rows, screen.columns);
    await settled();
    const before = cache.stamp(3, screen.columns);
    shift = 1;
    cache.refresh(2);
    expect(cache.cell(0, 0)).toBe(0);
    await settled();
    expect(cache.cell(0, 0)).toBe(1);
    expect(asked.at(-1)?.view).toBe(2);
    expect(cache.stamp(3, screen.columns)).not.toBe(before);
  });

  it('carries the marks of a staged change set, and forgets them without asking again', async () => {
    const { fetch, asked } = main();
    const cache = new TileCache(1, BOUNDS, fetch);
    cache.want(screen.rows, screen.columns);
    await settled();
    expect(cache.mark(3, 33)).toBe(0);
    cache.showStage(9);
    await settled();
    expect([cache.mark(3, 33), cache.staged(3, 33)]).toEqual([1, 3]);
    const calls = asked.length;
    cache.showStage(null);
    await settled();
    expect(cache.mark(3, 33)).toBe(0);
    expect(asked).toHaveLength(calls);
  });

  it('stops asking when a window is refused', async () => {
    const cache = new TileCache(1, BOUNDS, async () => null);
    cache.want(screen.rows, screen.columns);
    await settled();
    expect(cache.failed).toBe(true);
    expect(cache.cell(0, 0)).toBe(LOADING);
  });
});
