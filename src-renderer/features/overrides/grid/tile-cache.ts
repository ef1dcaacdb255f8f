import type { ViewWindow, WindowAnswer } from '../../../../src-shared/ipc/grid';
import type { GridBoard, GridPerson } from '../../../../src-shared/queries/grid';
import type { Bounds } from '../selection/region';
import { LOADING } from './cell';
import type { Written } from './staged-byte';
import { type Stretch, TILE_COLUMNS, TILE_ROWS, type TilePlace, tileKey, tilesFor } from './tiles';

interface Tile {
  answer: WindowAnswer;
  columns: number;
  /** Counts refreshes of the view: an older tile is shown until its successor arrives. */
  age: number;
  stage: number | null;
}

export type FetchWindow = (window: ViewWindow) => Promise<WindowAnswer | null>;

const MOST_TILES = 400;
const MOST_UNDER_WAY = 3;

/**
 * What main answered about one view, in tiles of 64 × 32 cells. Cells stay in the byte arrays they
 * came in; people and boards are kept by place. The tiles nearest to what is on screen are asked
 * for first, and what has been scrolled past before its turn is never asked for.
 */
export class TileCache {
  readonly people: (GridPerson | undefined)[] = [];
  readonly boards: (GridBoard | undefined)[] = [];
  /** Grows with every arrival. */
  version = 0;
  /** Set when main refused a window: the grid shows the failed state. */
  failed = false;
  written: Written = null;
  private readonly tiles = new Map<number, Tile>();
  private readonly underWay = new Set<number>();
  private readonly listeners = new Set<() => void>();
  private wanted: TilePlace[] = [];
  private age = 0;
  private stage: number | null = null;

  constructor(
    private view: number,
    readonly bounds: Bounds,
    private readonly fetch: FetchWindow,
  ) {}

  /** The first tile, when main had it ready. */
  start(answer: WindowAnswer): void {
    const { rowFrom, columnFrom } = answer;
    this.keep({ key: tileKey(0, 0), rowFrom, columnFrom }, answer, this.age, this.stage);
    this.version++;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  currentVersion = (): number => this.version;

  /** Says what is on screen; tiles that are missing or out of date there are asked for. */
  want(rows: Stretch, columns: Stretch): void {
    this.wanted = tilesFor(rows, columns, this.bounds);
    for (const { key } of this.wanted) {
      // Used again: the last to be given up.
      const tile = this.tiles.get(key);
      if (tile !== undefined && this.tiles.delete(key)) this.tiles.set(key, tile);
    }
    this.pump();
  }

  /** The workspace has changed: same places, new contents. */
  refresh(view: number): void {
    this.view = view;
    this.age++;
    this.failed = false;
    this.pump();
  }

  /** The change set whose marks the cells carry, and what it writes into their overrides. */
  showStage(stage: number | null, written: Written = null): void {
    if (stage === this.stage) return;
    this.stage = stage;
    this.written = written;
    if (stage === null) this.forgetMarks();
    this.pump();
  }

  cell(row: number, column: number): number {
    const tile = this.tileAt(row, column);
    return tile === undefined
      ? LOADING
      : (tile.answer.cells[indexIn(tile, row, column)] ?? LOADING);
  }

  mark(row: number, column: number): number {
    const tile = this.tileAt(row, column);
    if (this.stage === null || tile?.answer.marks === undefined || tile.stage !== this.stage)
      return 0;
    return tile.answer.marks[indexIn(tile, row, column)] ?? 0;
  }

  /** The level after the staged change; only asked where there is a mark. */
  staged(row: number, column: number): number {
    const tile = this.tileAt(row, column);
    return tile?.answer.staged?.[indexIn(tile, row, column)] ?? 0;
  }

  /** Changes when anything in this stretch of a row does: what a memoised row compares. */
  stamp(row: number, columns: Stretch): string {
    let stamp = '';
    const last = Math.floor(Math.max(columns.from, columns.to) / TILE_COLUMNS);
    for (let c = Math.floor(columns.from / TILE_COLUMNS); c <= last; c++) {
      const tile = this.tiles.get(tileKey(Math.floor(row / TILE_ROWS), c));
      stamp += tile === undefined ? '-' : `${tile.age}.${tile.stage ?? ''}`;
      stamp += '|';
    }
    return stamp;
  }

  private tileAt(row: number, column: number): Tile | undefined {
    return this.tiles.get(tileKey(Math.floor(row / TILE_ROWS), Math.floor(column / TILE_COLUMNS)));
  }

  private isCurrent(key: number): boolean {
    const tile = this.tiles.get(key);
    return tile !== undefined && tile.age === this.age && tile.stage === this.stage;
  }

  private pump(): void {
    for (const place of this.wanted) {
      if (this.underWay.size >= MOST_UNDER_WAY || this.failed) return;
      if (!this.underWay.has(place.key) && !this.isCurrent(place.key)) void this.load(place);
    }
  }

  private async load(place: TilePlace): Promise<void> {
    this.underWay.add(place.key);
    const { age, stage } = this;
    const answer = await this.fetch({
      view: this.view,
      rows: { from: place.rowFrom, count: TILE_ROWS },
      columns: { from: place.columnFrom, count: TILE_COLUMNS },
      ...(stage === null ? {} : { stage }),
    });
    this.underWay.delete(place.key);
    if (answer !== null) this.keep(place, answer, age, stage);
    // A refusal about a view or stage that has been replaced meanwhile is no failure.
    else if (age === this.age && stage === this.stage) this.failed = true;
    this.version++;
    for (const listener of this.listeners) listener();
    this.pump();
  }

  private keep(place: TilePlace, answer: WindowAnswer, age: number, stage: number | null): void {
    const columns = answer.boards.length;
    this.tiles.delete(place.key);
    this.tiles.set(place.key, { answer, columns, age, stage });
    answer.people.forEach((person, i) => {
      this.people[place.rowFrom + i] = person;
    });
    answer.boards.forEach((board, i) => {
      this.boards[place.columnFrom + i] = board;
    });
    const oldest = this.tiles.keys().next();
    if (this.tiles.size > MOST_TILES && !oldest.done) this.tiles.delete(oldest.value);
  }

  /** Without its marks a staged tile is as good as a plain one: nothing has to be asked again. */
  private forgetMarks(): void {
    for (const [key, tile] of this.tiles) {
      if (tile.stage !== null) this.tiles.set(key, { ...tile, stage: null });
    }
    this.version++;
    for (const listener of this.listeners) listener();
  }
}

function indexIn(tile: Tile, row: number, column: number): number {
  return (row - tile.answer.rowFrom) * tile.columns + (column - tile.answer.columnFrom);
}
