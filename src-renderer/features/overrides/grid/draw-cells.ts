import { inSpans } from '../selection/lines';
import { MARKS } from './cell';
import css from './cell.module.css';
import { chipOf, copyChip } from './chip-templates';
import { COLUMN_WIDTH } from './measures';
import { stagedByte } from './staged-byte';
import type { TileCache } from './tile-cache';
import type { GridWords } from './words';

export interface CellsOfRow {
  row: number;
  from: number;
  to: number;
  cache: TileCache;
  /** Selected stretches (selection/lines.ts). */
  spans: string;
  /** The active column of this row, or null. */
  active: number | null;
  heads: number;
  words: GridWords;
}

/** What a cell's element shows now: only what differs is touched. */
interface Shown {
  element: HTMLElement;
  row: number;
  column: number;
  chip: number;
  mark: number;
  label: string;
  selected: boolean;
  stop: boolean;
}

const REFUSED = MARKS.indexOf('refused');
const strips = new WeakMap<HTMLElement, Shown[]>();

/** Scrolling sideways keeps most columns: those that leave become those that come. */
function turn(strip: HTMLElement, shown: Shown[], from: number): void {
  const by = from - (shown[0]?.column ?? from);
  if (by === 0 || Math.abs(by) >= shown.length) return;
  const leaving = by > 0 ? shown.splice(0, by) : shown.splice(by);
  const elements = leaving.map(({ element }) => element);
  if (by > 0) {
    shown.push(...leaving);
    strip.append(...elements);
  } else {
    shown.unshift(...leaving);
    strip.prepend(...elements);
  }
}

function newCell(strip: HTMLElement): Shown {
  const element = document.createElement('div');
  element.setAttribute('role', 'gridcell');
  element.setAttribute('aria-selected', 'false');
  element.className = css.cell ?? '';
  element.tabIndex = -1;
  strip.append(element);
  return {
    element,
    row: -1,
    column: -1,
    chip: -1,
    mark: 0,
    label: '',
    selected: false,
    stop: false,
  };
}

/**
 * Brings a row's cells up to date by hand: hundreds of them come and go with every frame of a
 * scroll, and elements that are kept cost a tenth of what a reconciled tree does.
 */
export function drawCells(strip: HTMLElement, of: CellsOfRow): void {
  const shown = strips.get(strip) ?? [];
  strips.set(strip, shown);
  const { from, to, active } = of;
  // The active cell stays in the page while it is scrolled out of sight: it holds the focus.
  const apart = active !== null && active >= 0 && (active < from || active > to);
  const count = to - from + 1 + (apart ? 1 : 0);
  turn(strip, shown, from);
  while (shown.length > count) shown.pop()?.element.remove();
  while (shown.length < count) shown.push(newCell(strip));
  for (let i = 0; i < count; i++) {
    const last = apart && i === count - 1;
    const cell = shown[i] as Shown;
    drawCell(cell, last ? (active ?? 0) : from + i, of);
    const { style } = cell.element;
    const left = last ? `${((active ?? 0) - from) * COLUMN_WIDTH}px` : '';
    if (style.left !== left) {
      style.position = last ? 'absolute' : '';
      style.left = left;
    }
  }
}

function drawCell(cell: Shown, column: number, of: CellsOfRow): void {
  const { row, cache, words } = of;
  const { element } = cell;
  const byte = cache.cell(row, column);
  const selected = inSpans(of.spans, column);
  const told = cache.mark(row, column);
  // Refusals are about what is selected; changes of a whole board show wherever they reach.
  const mark = told === REFUSED && !selected ? 0 : told;
  const staged = mark === 0 ? 0 : cache.staged(row, column);
  const ring = mark !== 0 && mark !== REFUSED;
  const chip = chipOf(ring ? stagedByte(byte, staged, cache.written) : byte, ring);
  const person = cache.people[row]?.name ?? '';
  const label = words.cell(person, cache.boards[column]?.name ?? '', byte, mark, staged);
  const stop = of.active === column;
  if (cell.column !== column || cell.row !== row) {
    element.dataset.cell = `${row}:${column}`;
    element.setAttribute('aria-colindex', String(column + of.heads + 1));
    cell.row = row;
    cell.column = column;
  }
  if (cell.chip !== chip) {
    element.replaceChildren(copyChip(chip));
    cell.chip = chip;
  }
  if (cell.label !== label) {
    element.setAttribute('aria-label', label);
    cell.label = label;
  }
  if (cell.mark !== mark) {
    if (mark === 0) delete element.dataset.mark;
    else element.dataset.mark = String(mark);
    cell.mark = mark;
  }
  if (cell.selected !== selected) {
    element.setAttribute('aria-selected', String(selected));
    cell.selected = selected;
  }
  if (cell.stop !== stop) {
    element.tabIndex = stop ? 0 : -1;
    cell.stop = stop;
  }
}
