// biome-ignore-all lint/a11y/useSemanticElements: virtual cells are placed by hand, which a <table> does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus roves over the cells, one tab stop in all.
import { memo, type ReactNode } from 'react';
import type { GridPerson } from '../../../../src-shared/queries/grid';
import { BoxDrawing } from '../../../ui/fields/box-drawing';
import { type Coverage, inSpans } from '../selection/lines';
import { MARKS } from './cell';
import css from './cell.module.css';
import { gridChip, stagedByte } from './grid-chip';
import { COLUMN_WIDTH, ROW_HEIGHT } from './measures';
import rowCss from './row.module.css';
import type { TileCache } from './tile-cache';
import type { Stretch } from './tiles';
import type { FrozenColumn } from './use-frozen';
import type { GridWords } from './words';

export interface GridRowProps {
  row: number;
  person: GridPerson | undefined;
  from: number;
  to: number;
  cache: TileCache;
  /** Compared, not read: says that cells of this stretch have arrived or changed. */
  stamp: string;
  /** Selected stretches (selection/lines.ts). */
  spans: string;
  /** The active column of this row, or null. */
  active: number | null;
  checked: Coverage;
  hit: boolean;
  frozen: readonly FrozenColumn[];
  frozenWidth: number;
  words: GridWords;
  roles: Readonly<Record<GridPerson['workspaceRole'], string>>;
  levels: Readonly<Record<GridPerson['level'], string>>;
  written: 'view' | 'edit' | 'clear' | null;
}

const REFUSED = MARKS.indexOf('refused');
const TEAMSPACE_BYTE = { view: 1, edit: 3, owner: 4 } as const;

/** One member's row. No listeners and no state: the grid hears everything by data attributes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, hit, frozen } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={rowCss.row}
      style={{ top: row * ROW_HEIGHT }}
    >
      <div className={rowCss.head} data-hit={hit || undefined} style={{ width: props.frozenWidth }}>
        {frozen.map((column, i) => (
          <HeadCell key={column.id} {...props} column={column} place={i - frozen.length} />
        ))}
      </div>
      {cells(props, { from: props.from, to: props.to })}
    </div>
  );
});

function cells(props: GridRowProps, columns: Stretch): ReactNode[] {
  const { row, cache, words, spans, active, person, frozen } = props;
  const list: ReactNode[] = [];
  const drawn = (column: number) => {
    const byte = cache.cell(row, column);
    const selected = inSpans(spans, column);
    const told = cache.mark(row, column);
    // Refusals are about what is selected; changes of a whole board show wherever they reach.
    const mark = told === REFUSED && !selected ? 0 : told;
    const staged = mark === 0 ? 0 : cache.staged(row, column);
    const changed = mark === 1 || mark === 2 || mark === 4;
    list.push(
      <div
        key={column}
        role="gridcell"
        className={css.cell}
        style={{ left: props.frozenWidth + column * COLUMN_WIDTH }}
        aria-colindex={column + frozen.length + 1}
        aria-selected={selected}
        aria-label={words.cell(
          person?.name ?? '',
          cache.boards[column]?.name ?? '',
          byte,
          mark,
          staged,
        )}
        data-cell={`${row}:${column}`}
        data-mark={mark === 0 ? undefined : mark}
        tabIndex={active === column ? 0 : -1}
      >
        {gridChip(changed ? stagedByte(byte, staged, props.written) : byte, changed)}
      </div>,
    );
  };
  for (let column = columns.from; column <= columns.to; column++) drawn(column);
  // The active cell stays in the page while it is scrolled out of sight: it holds the focus.
  if (active !== null && active >= 0 && (active < columns.from || active > columns.to))
    drawn(active);
  return list;
}

function HeadCell(props: GridRowProps & { column: FrozenColumn; place: number }) {
  const { column, person, row, place, frozen } = props;
  const shared = {
    className: rowCss.headCell,
    style: { width: column.width },
    'aria-colindex': place + frozen.length + 1,
    'data-head': column.id,
  };
  const focus = { 'data-cell': `${row}:${place}`, tabIndex: props.active === place ? 0 : -1 };
  if (column.id === 'check') {
    const state = props.checked === 'all';
    return (
      <div role="gridcell" {...shared}>
        <span
          {...focus}
          role="checkbox"
          className={rowCss.box}
          aria-checked={state}
          aria-label={props.words.select(person?.name ?? '')}
          data-line={`row:${row}`}
        >
          <BoxDrawing state={state} />
        </span>
      </div>
    );
  }
  if (person === undefined) {
    return (
      <div
        role={column.id === 'name' ? 'rowheader' : 'gridcell'}
        {...shared}
        {...focus}
        aria-busy="true"
      >
        <i className={css.line} />
      </div>
    );
  }
  if (column.id === 'name') {
    return (
      <div role="rowheader" {...shared} {...focus} title={person.name}>
        <span className={rowCss.name}>{person.name}</span>
      </div>
    );
  }
  if (column.id === 'role') {
    return (
      <div role="gridcell" {...shared} {...focus} data-quiet>
        {props.roles[person.workspaceRole]}
      </div>
    );
  }
  return (
    <div role="gridcell" {...shared} {...focus} aria-label={props.levels[person.level]}>
      {gridChip(TEAMSPACE_BYTE[person.level], false)}
    </div>
  );
}
