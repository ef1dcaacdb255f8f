import type { GridBoard } from '../../../../src-shared/queries/grid';
import { overlaps, type Rectangle } from '../selection/geometry';
import { type Bounds, wholeGrid } from '../selection/region';
import { useSelection } from '../selection/use-selection';
import css from './layers.module.css';
import { COLUMN_WIDTH, ROW_HEIGHT } from './measures';
import type { Stretch } from './tiles';

interface LayerProps {
  left: number;
  rows: Stretch;
  columns: Stretch;
  bounds: Bounds;
}

function box(r: Rectangle, left: number) {
  return {
    left: left + r.columnFrom * COLUMN_WIDTH - 1,
    top: r.rowFrom * ROW_HEIGHT - 1,
    width: (r.columnTo - r.columnFrom + 1) * COLUMN_WIDTH + 1,
    height: (r.rowTo - r.rowFrom + 1) * ROW_HEIGHT + 1,
  };
}

function key(r: Rectangle): string {
  return `${r.rowFrom} ${r.rowTo} ${r.columnFrom} ${r.columnTo}`;
}

function useShown(props: LayerProps) {
  const region = useSelection((state) => state.region);
  const screen: Rectangle = {
    rowFrom: props.rows.from,
    rowTo: props.rows.to,
    columnFrom: props.columns.from,
    columnTo: props.columns.to,
  };
  const filled = region.everything ? [wholeGrid(props.bounds)] : region.rectangles;
  return {
    filled: filled.filter((r) => overlaps(r, screen)),
    holes: region.except.filter((r) => overlaps(r, screen)),
  };
}

/** Under the rows: private columns, the tint of what is selected, the active cell plain inside. */
export function Underlay(props: LayerProps & { boards: readonly (GridBoard | undefined)[] }) {
  const { left, boards, columns } = props;
  const { filled, holes } = useShown(props);
  const active = useSelection((state) => state.active);
  const stripes: number[] = [];
  for (let c = columns.from; c <= columns.to; c++) if (boards[c]?.private) stripes.push(c);
  return (
    <div aria-hidden="true">
      {stripes.map((c) => (
        <div key={c} className={css.stripe} style={{ left: left + c * COLUMN_WIDTH }} />
      ))}
      {filled.map((r) => (
        <div key={key(r)} className={css.fill} style={box(r, left)} />
      ))}
      {holes.map((r) => (
        <div key={key(r)} className={css.hole} style={box(r, left)} />
      ))}
      {active.row < 0 || active.column < 0 ? null : (
        <div className={css.hole} style={box(asCell(active), left)} />
      )}
    </div>
  );
}

/** Over the rows, letting every press through: the borders of ranges and the active cell's ring. */
export function Overlay(props: LayerProps) {
  const { left } = props;
  const { filled, holes } = useShown(props);
  const active = useSelection((state) => state.active);
  return (
    <div aria-hidden="true">
      {filled.map((r) => (
        <div key={key(r)} className={css.range} style={box(r, left)} />
      ))}
      {holes.map((r) => (
        <div key={key(r)} className={css.range} style={box(r, left)} />
      ))}
      {active.row < 0 || active.column < 0 ? null : (
        <div className={css.active} style={box(asCell(active), left)} />
      )}
    </div>
  );
}

function asCell(place: { row: number; column: number }): Rectangle {
  return { rowFrom: place.row, rowTo: place.row, columnFrom: place.column, columnTo: place.column };
}
