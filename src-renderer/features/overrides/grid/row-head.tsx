// biome-ignore-all lint/a11y/useSemanticElements: virtual cells are placed by hand, which a <table> does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus roves over the cells, one tab stop in all.
import type { GridPerson } from '../../../../src-shared/queries/grid';
import { BoxDrawing } from '../../../ui/fields/box-drawing';
import type { Coverage } from '../selection/lines';
import css from './cell.module.css';
import { chipOf, GridChip } from './chip-templates';
import rowCss from './row.module.css';
import type { FrozenColumn } from './use-frozen';
import type { GridWords } from './words';

export interface RowHeadProps {
  row: number;
  person: GridPerson | undefined;
  active: number | null;
  checked: Coverage;
  frozen: readonly FrozenColumn[];
  words: GridWords;
  roles: Readonly<Record<GridPerson['workspaceRole'], string>>;
  levels: Readonly<Record<GridPerson['level'], string>>;
}

const TEAMSPACE_BYTE = { view: 1, edit: 3, owner: 4 } as const;

/** One of a row's own columns: checkbox, name, workspace role, teamspace level. */
export function RowHeadCell(props: RowHeadProps & { column: FrozenColumn; place: number }) {
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
    const role = column.id === 'name' ? 'rowheader' : 'gridcell';
    return (
      <div role={role} {...shared} {...focus} aria-busy="true">
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
      <GridChip chip={chipOf(TEAMSPACE_BYTE[person.level], false)} />
    </div>
  );
}
