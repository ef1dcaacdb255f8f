// biome-ignore-all lint/a11y/useSemanticElements: virtual cells are placed by hand, which a <table> does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus roves over the cells, one tab stop in all.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { GridBoard } from '../../../../src-shared/queries/grid';
import { BoxDrawing } from '../../../ui/fields/box-drawing';
import { Icon } from '../../../ui/marks/icon';
import { KindIcon } from '../../../ui/marks/kind-icon';
import { LockMark } from '../../../ui/marks/lock-mark';
import { ModeIcon } from '../../../ui/marks/mode-icon';
import type { Coverage } from '../selection/lines';
import css from './head.module.css';
import { hyphenated } from './hyphens';
import { COLUMN_WIDTH } from './measures';
import type { FrozenColumn } from './use-frozen';
import type { GridWords } from './words';

interface BoardHeadProps {
  column: number;
  board: GridBoard | undefined;
  left: number;
  index: number;
  checked: Coverage;
  hit: boolean;
  active: boolean;
  words: GridWords;
}

/** One board's header, read from below: its name, what it is, who overrides, its checkbox. */
export const BoardHead = memo(function BoardHead(props: BoardHeadProps) {
  const { column, board, checked } = props;
  const t = useTranslations('grid.board');
  return (
    <div
      role="columnheader"
      className={css.board}
      style={{ left: props.left + column * COLUMN_WIDTH }}
      aria-colindex={props.index}
      data-hit={props.hit || undefined}
      data-private={board?.private || undefined}
      data-board={column}
      {...(board === undefined ? { 'aria-busy': true } : { 'aria-label': board.name })}
    >
      {board === undefined ? (
        <i className={css.block} />
      ) : (
        <>
          <span className={css.name}>
            <span>{hyphenated(board.name)}</span>
          </span>
          <span className={css.marks}>
            <KindIcon kind={board.kind} named />
            {board.private ? <LockMark meaning="private" /> : null}
          </span>
          <span className={css.marks}>
            <ModeIcon mode={board.mode} named />
            <span className={css.count}>
              <span className="visually-hidden">
                {t('overrides', { count: board.overrides })}
                {board.outsiders > 0 ? `, ${t('outsiders', { count: board.outsiders })}` : ''}
                {board.partners > 0 ? `, ${t('partners', { count: board.partners })}` : ''}
              </span>
              <span aria-hidden="true">{board.overrides === 0 ? '–' : board.overrides}</span>
            </span>
          </span>
        </>
      )}
      <span className={css.boxCell}>
        <span
          role="checkbox"
          className={css.box}
          aria-checked={checked === 'all'}
          aria-label={props.words.select(board?.name ?? '')}
          data-line={`column:${column}`}
          data-cell={`-1:${column}`}
          tabIndex={props.active ? 0 : -1}
        >
          <BoxDrawing state={checked === 'all'} />
        </span>
      </span>
    </div>
  );
});

interface FrozenHeadProps {
  columns: readonly FrozenColumn[];
  /** Whether everything, something or nothing that the filter matches is selected. */
  checked: Coverage;
  active: number | null;
}

/** The corner's lower row: everything's checkbox, and the three columns that sort the rows. */
export function FrozenHead({ columns, checked, active }: FrozenHeadProps) {
  const t = useTranslations('grid.column');
  return columns.map((column, i) => {
    const place = i - columns.length;
    const focus = { 'data-cell': `-1:${place}`, tabIndex: active === place ? 0 : -1 };
    const frame = {
      className: css.frozen,
      style: { width: column.width },
      'aria-colindex': i + 1,
      'data-head': column.id,
    };
    if (column.id === 'check') {
      return (
        <div key={column.id} role="columnheader" {...frame} aria-label={t('check')}>
          <span
            {...focus}
            role="checkbox"
            className={css.box}
            aria-checked={checked === 'some' ? 'mixed' : checked === 'all'}
            aria-label={t('everything')}
            data-everything
          >
            <BoxDrawing state={checked === 'some' ? 'mixed' : checked === 'all'} />
          </span>
        </div>
      );
    }
    const sorted =
      column.sorted === null ? 'none' : column.sorted === 'asc' ? 'ascending' : 'descending';
    return (
      <div key={column.id} role="columnheader" {...frame} aria-sort={sorted}>
        <button type="button" {...focus} className={css.sort} data-sort={column.id}>
          {t(column.id)}
          {column.sorted === null || column.id === 'level' ? null : (
            <Icon of={column.sorted === 'asc' ? ArrowUp : ArrowDown} size={12} />
          )}
        </button>
      </div>
    );
  });
}
