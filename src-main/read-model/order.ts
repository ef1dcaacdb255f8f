import { type LevelCode, teamspaceLevelName, VIEW } from '../../src-shared/model/level';
import type { PersonRow } from '../../src-shared/model/rows';
import type { ColumnFilter, RowFilter, RowSort } from '../../src-shared/queries/grid';
import type { State } from '../domain/state/state';
import { matcher } from '../queries/page';
import { nameRanks } from './name-order';
import { overrideCounts } from './override-counts';

const ROLE_ORDER = { admin: 0, maker: 1, viewer: 2 } as const;

/** Members of a teamspace that pass the filter, as places, in the order asked for. */
export function orderRows(
  state: State,
  teamspace: string,
  filter: RowFilter = {},
  sort?: RowSort,
): number[] {
  const members = state.members.of(state.teamspaces.placeOf(teamspace));
  const boards = state.boardsOf(teamspace);
  const counts =
    sort?.by === 'overrides' || filter.hasOverride !== undefined
      ? overrideCounts(state, teamspace)
      : null;
  const above = filter.aboveRole === undefined ? null : aboveRole(state, boards);
  const matches = matcher(filter.text);
  const rows: { place: number; person: PersonRow; level: LevelCode }[] = [];
  for (const [place, level] of members) {
    const person = state.people.rowAt(place);
    if (!matches(person.name, person.email)) continue;
    if (filter.roles !== undefined && !filter.roles.includes(person.workspaceRole ?? 'viewer'))
      continue;
    if (filter.levels !== undefined && !filter.levels.includes(teamspaceLevelName(level))) continue;
    const has = (counts?.get(place) ?? 0) > 0;
    if (filter.hasOverride !== undefined && filter.hasOverride !== has) continue;
    if (above !== null && filter.aboveRole !== above.has(place)) continue;
    rows.push({ place, person, level });
  }
  const names = nameRanks(state.people);
  const sign = sort?.descending === true ? -1 : 1;
  rows.sort((a, b) => {
    const byKey =
      sort?.by === 'role'
        ? ROLE_ORDER[a.person.workspaceRole ?? 'viewer'] -
          ROLE_ORDER[b.person.workspaceRole ?? 'viewer']
        : sort?.by === 'level'
          ? a.level - b.level
          : sort?.by === 'overrides'
            ? (counts?.get(a.place) ?? 0) - (counts?.get(b.place) ?? 0)
            : 0;
    return sign * (byKey || (names[a.place] as number) - (names[b.place] as number));
  });
  return rows.map((row) => row.place);
}

/** O2, W2: whose stored overrides exceed the workspace role: kept, but capped. */
function aboveRole(state: State, boards: ReadonlySet<number>): Set<number> {
  const above = new Set<number>();
  for (const board of boards) {
    const { kind } = state.boards.rowAt(board);
    for (const [person, level] of state.overrides.of(board)) {
      if (level <= VIEW && kind !== 'grid') continue;
      if (state.people.at(person)?.workspaceRole === 'viewer') above.add(person);
    }
  }
  return above;
}

/** Boards of a teamspace that pass the filter, as places, by name. */
export function orderColumns(state: State, teamspace: string, filter: ColumnFilter = {}): number[] {
  const matches = matcher(filter.text);
  const columns: number[] = [];
  for (const place of state.boardsOf(teamspace)) {
    const board = state.boards.rowAt(place);
    if (!matches(board.name)) continue;
    if (filter.kinds !== undefined && !filter.kinds.includes(board.kind)) continue;
    if (filter.private !== undefined && filter.private !== board.private) continue;
    if (filter.modes !== undefined && !filter.modes.includes(board.mode)) continue;
    const has = state.overrides.sizeOf(place) > 0;
    if (filter.hasOverride !== undefined && filter.hasOverride !== has) continue;
    columns.push(place);
  }
  const names = nameRanks(state.boards);
  return columns.sort((a, b) => (names[a] as number) - (names[b] as number));
}
