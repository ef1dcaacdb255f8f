import { keyOf } from '../../src-main/domain/changes';
import { State } from '../../src-main/domain/state/state';
import type { LevelCode } from '../../src-shared/model/level';
import type { Rows, TableName } from '../../src-shared/model/rows';

/** One generated workspace as bare facts: what both formulations are asked about. */
export interface World {
  workspace: Rows['workspace'];
  people: Rows['person'][];
  teamspaces: Rows['teamspace'][];
  members: Rows['member'][];
  boards: Rows['board'][];
  cards: Rows['card'][];
  overrides: { board: string; person: string; level: 'view' | 'edit' }[];
  participants: Rows['participant'][];
  shares: Rows['share'][];
  reports: Rows['report'][];
  partners: Rows['partner'][];
  partnerBoards: Rows['partnerBoard'][];
  partnerReports: Rows['partnerReport'][];
  partnerMembers: Rows['partnerMember'][];
}

const TABLES = [
  ['people', 'person'],
  ['teamspaces', 'teamspace'],
  ['members', 'member'],
  ['boards', 'board'],
  ['cards', 'card'],
  ['participants', 'participant'],
  ['shares', 'share'],
  ['reports', 'report'],
  ['partners', 'partner'],
  ['partnerBoards', 'partnerBoard'],
  ['partnerReports', 'partnerReport'],
  ['partnerMembers', 'partnerMember'],
] as const satisfies readonly (readonly [keyof World, TableName])[];

/** The facts as the evaluator knows them, made by changes as a ledger would hold them. */
export function stateOf(world: World): State {
  const state = new State();
  const put = <T extends TableName>(table: T, row: Rows[T]) => {
    const change = { table, key: keyOf(table, row), before: null, after: row };
    state.apply({ rows: [change], cells: { boards: [], persons: [], before: [], after: [] } });
  };
  put('workspace', world.workspace);
  for (const [list, table] of TABLES) for (const row of world[list]) put(table, row);
  const codes = { view: 1, edit: 3 } as const;
  for (const { board, person, level } of world.overrides) {
    const places = [state.boards.placeOf(board), state.people.placeOf(person)] as const;
    state.overrides.set(...places, codes[level] as LevelCode);
  }
  return state;
}
