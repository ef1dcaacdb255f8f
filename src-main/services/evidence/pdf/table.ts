import type { ReviewItem } from '../../../../src-shared/queries/review';
import type { Voice } from '../words';
import {
  BOTTOM,
  CAUTION,
  INK,
  INNER,
  LINE,
  OPEN,
  PAGE,
  type Sheet,
  SOFT,
  STOP,
  TINT,
} from './sheet';

/** What one cell shows: a line, and a softer one below it. */
interface Cell {
  text: string;
  below?: string;
  bold?: boolean;
  color?: string;
}

interface Column {
  title: keyof Voice['words']['columns'];
  width: number;
  right?: boolean;
  cell(item: ReviewItem, number: number, voice: Voice): Cell;
}

const OUTCOMES: Record<NonNullable<ReviewItem['outcome']>, string> = {
  kept: OPEN,
  applied: STOP,
  gone: SOFT,
  changed: CAUTION,
  refused: CAUTION,
};

const COLUMNS: readonly Column[] = [
  {
    title: 'number',
    width: 26,
    right: true,
    cell: (_item, number, voice) => ({ text: voice.number(number), color: SOFT }),
  },
  {
    title: 'who',
    width: 172,
    cell: (item, _number, voice) => ({ text: voice.who(item), below: item.email, bold: true }),
  },
  {
    title: 'thing',
    width: 156,
    cell: (item, _number, voice) => ({
      text: voice.thing(item),
      below: voice.words.kinds[item.kind],
    }),
  },
  {
    title: 'level',
    width: 62,
    cell: (item, _number, voice) => ({ text: voice.words.levels[item.level], below: item.via }),
  },
  {
    title: 'lastUsed',
    width: 72,
    cell: (item, _number, voice) => ({
      text: item.lastUsedAt === null ? voice.words.notRecorded : voice.day(item.lastUsedAt),
    }),
  },
  {
    title: 'recommended',
    width: 86,
    cell: (item, _number, voice) => ({ text: voice.recommended(item), below: voice.ground(item) }),
  },
  {
    title: 'decision',
    width: 108,
    cell: (item, _number, voice) => ({
      text: voice.decision(item),
      bold: item.decision !== null,
      ...(item.decision === null && { color: SOFT }),
      ...(item.decidedAt !== null && {
        // The day first: of a long name something may be cut off, of the day nothing.
        below: `${voice.day(item.decidedAt)}, ${item.decidedByName ?? ''}`,
      }),
    }),
  },
  {
    title: 'outcome',
    width: 79,
    cell: (item, _number, voice) => ({
      text: voice.outcome(item),
      color:
        item.outcome === 'applied' && item.decision === 'change'
          ? CAUTION
          : OUTCOMES[item.outcome ?? 'kept'],
    }),
  },
];

const GAP = 8;
const HEADER = 22;
const ROW = 27;
const PAD = 4;
const SIZE = 8.5;
const SMALL = 7.5;
const LEADING = 11;
const LEADING_SMALL = 9.5;
const NOTE = { size: 8, color: INK } as const;
const NOTE_LEADING = 10.5;
/** Where a note begins: under the name. */
const NOTE_X = PAGE.margin + (COLUMNS[0]?.width ?? 0) + 2;
const NOTE_WIDTH = INNER - (COLUMNS[0]?.width ?? 0) - GAP;

/** Every item, a page at a time, each page with the table's header; notes go under their row. */
export function table(sheet: Sheet, items: readonly ReviewItem[], voice: Voice): void {
  let y = Number.POSITIVE_INFINITY;
  items.forEach((item, i) => {
    const notes = notesOf(sheet, item, voice);
    const cells = laid(sheet, item, i + 1, voice);
    const height = heightOf(cells);
    const needs = height + Math.min(notes.length, MOST_KEPT_TOGETHER) * NOTE_LEADING;
    if (y + needs > BOTTOM) y = newPage(sheet, voice);
    row(sheet, cells, y);
    y += height;
    for (const line of notes) {
      if (y + NOTE_LEADING > BOTTOM) y = newPage(sheet, voice) + 6;
      sheet.block([line], NOTE_X, y - 1, NOTE_LEADING, NOTE);
      y += NOTE_LEADING;
    }
    if (notes.length > 0) y += 5;
    sheet.rule(y, PAGE.margin, INNER, LINE);
  });
}

/** A note longer than this may break over pages. */
const MOST_KEPT_TOGETHER = 8;

function notesOf(sheet: Sheet, { note }: ReviewItem, voice: Voice): string[] {
  if (note === '') return [];
  return sheet.lines(`${voice.words.note}: ${note}`, NOTE_WIDTH, NOTE);
}

/** Answers where the first row goes. */
function newPage(sheet: Sheet, voice: Voice): number {
  sheet.page();
  const y = PAGE.margin;
  sheet.box(PAGE.margin, y, INNER, HEADER, TINT);
  let x = PAGE.margin;
  for (const column of COLUMNS) {
    const style = { size: 8, face: 'bold', color: SOFT } as const;
    const title = voice.words.columns[column.title];
    const width = column.width - GAP;
    if (column.right === true) sheet.right(title, x, y + 6, width, style);
    else sheet.line(title, x + 2, y + 6, width, style);
    x += column.width;
  }
  return y + HEADER;
}

/** Cells in lines: what identifies somebody is wrapped, never cut off. */
interface Laid {
  cell: Cell;
  text: string[];
  below: string[];
}

const faceOf = ({ bold }: Cell) => (bold === true ? 'bold' : 'regular');

function laid(sheet: Sheet, item: ReviewItem, number: number, voice: Voice): Laid[] {
  return COLUMNS.map((column) => {
    const cell = column.cell(item, number, voice);
    const width = column.width - GAP;
    const { below = '' } = cell;
    return {
      cell,
      text: sheet.lines(cell.text, width, { size: SIZE, face: faceOf(cell) }),
      below: below === '' ? [] : sheet.lines(below, width, { size: SMALL }),
    };
  });
}

function heightOf(cells: Laid[]): number {
  const heights = cells.map(
    ({ text, below }) => text.length * LEADING + below.length * LEADING_SMALL,
  );
  return Math.max(ROW, ...heights.map((height) => height + 2 * PAD));
}

function row(sheet: Sheet, cells: Laid[], y: number): void {
  let x = PAGE.margin;
  COLUMNS.forEach((column, i) => {
    const { cell, text, below } = cells[i] as Laid;
    const style = { size: SIZE, face: faceOf(cell), color: cell.color ?? INK } as const;
    const width = column.width - GAP;
    if (column.right === true) sheet.right(cell.text, x, y + PAD, width, style);
    else {
      const end = sheet.block(text, x + 2, y + PAD, LEADING, style);
      sheet.block(below, x + 2, end, LEADING_SMALL, { size: SMALL, color: SOFT });
    }
    x += column.width;
  });
}
