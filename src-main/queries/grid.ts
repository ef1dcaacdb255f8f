import { levelName } from '../../src-shared/model/level';
import type { Answers, QueryOf } from '../../src-shared/queries';
import type { GridCell } from '../../src-shared/queries/grid';
import type { AccessContext } from '../domain/access/types';
import { teamspaceOf } from '../domain/commands/handler';
import { eachCell, gridBoard, gridPerson } from '../read-model/cells';
import { orderColumns, orderRows } from '../read-model/order';
import { outwardCounts } from '../read-model/outward';
import type { Moment } from './access';
import type { Viewer } from './viewer';

const DEFAULT_COUNT = 100;

/** One window of a teamspace's overrides (commands.md, `grid`). */
export function grid(q: QueryOf<'grid'>, { state, at }: Moment, viewer: Viewer): Answers['grid'] {
  const teamspace = teamspaceOf(state, q.teamspace);
  viewer.needs(viewer.managesTeamspace(teamspace.id), 'to manage the teamspace');
  const rows = orderRows(state, teamspace.id, q.rows?.filter, q.rows?.sort);
  const columns = orderColumns(state, teamspace.id, q.columns?.filter);
  const rowFrom = q.rows?.from ?? 0;
  const columnFrom = q.columns?.from ?? 0;
  const persons = rows.slice(rowFrom, rowFrom + (q.rows?.count ?? DEFAULT_COUNT));
  const boards = columns.slice(columnFrom, columnFrom + (q.columns?.count ?? DEFAULT_COUNT));
  const context: AccessContext = { at, holdsLink: false, password: null };
  const cells: GridCell[][] = persons.map(() => []);
  eachCell(state, persons, boards, context, ({ level, override, capped }, row, column) => {
    const own = override === 0 ? null : override === 1 ? 'view' : 'edit';
    (cells[row] as GridCell[])[column] = { level: levelName(level), override: own, capped };
  });
  const outward = outwardCounts(state, at);
  return {
    rows: { total: rows.length, from: rowFrom },
    columns: { total: columns.length, from: columnFrom },
    people: persons.map((place) => gridPerson(state, teamspace.id, place)),
    boards: boards.map((place) => gridBoard(state, place, outward)),
    cells,
  };
}
