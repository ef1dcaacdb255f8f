import { z } from 'zod';
import { id } from '../commands/fields';
import type { Level, OverrideLevel, TeamspaceLevel } from '../model/level';
import type { WorkspaceRole } from '../model/words';
import {
  ACCESS_MODES,
  type AccessMode,
  BOARD_KINDS,
  type BoardKind,
  WORKSPACE_ROLES,
} from '../model/words';
import { instant, query } from './fields';

/** People of the grid: every condition given must hold; text matches name or address. */
export const rowFilter = z.strictObject({
  text: z.string().max(200).optional(),
  roles: z.array(z.enum(WORKSPACE_ROLES)).optional(),
  levels: z.array(z.enum(['view', 'edit', 'owner'])).optional(),
  hasOverride: z.boolean().optional(),
  aboveRole: z.boolean().optional(),
});
export type RowFilter = z.infer<typeof rowFilter>;

/** Boards of the grid. */
export const columnFilter = z.strictObject({
  text: z.string().max(200).optional(),
  kinds: z.array(z.enum(BOARD_KINDS)).optional(),
  private: z.boolean().optional(),
  modes: z.array(z.enum(ACCESS_MODES)).optional(),
  hasOverride: z.boolean().optional(),
});
export type ColumnFilter = z.infer<typeof columnFilter>;

export const rowSort = z.strictObject({
  by: z.enum(['name', 'role', 'level', 'overrides']),
  descending: z.boolean().optional(),
});
export type RowSort = z.infer<typeof rowSort>;

const from = z.number().int().min(0).optional();
const count = z.number().int().min(0).max(2_000).optional();

export const gridQueries = [
  query('grid', {
    teamspace: id,
    rows: z
      .strictObject({ filter: rowFilter.optional(), sort: rowSort.optional(), from, count })
      .optional(),
    columns: z.strictObject({ filter: columnFilter.optional(), from, count }).optional(),
    at: instant.optional(),
  }),
] as const;

export interface GridPerson {
  person: string;
  email: string;
  name: string;
  workspaceRole: WorkspaceRole;
  active: boolean;
  level: TeamspaceLevel;
  overrides: number;
}

export interface GridBoard {
  board: string;
  name: string;
  kind: BoardKind;
  private: boolean;
  locked: boolean;
  mode: AccessMode;
  overrides: number;
  /** External shares, and participants who are no members. */
  outsiders: number;
  /** Partners that the board is shared with, invited or active. */
  partners: number;
}

export interface GridCell {
  level: Level;
  override: OverrideLevel | null;
  /** The person's role or the archive keeps the teamspace level or override from counting in full. */
  capped: boolean;
}

/** One window: `cells[r][c]` belongs to `people[r]` and `boards[c]`; totals are of the filters. */
export interface GridAnswer {
  rows: { total: number; from: number };
  columns: { total: number; from: number };
  people: GridPerson[];
  boards: GridBoard[];
  cells: GridCell[][];
}
