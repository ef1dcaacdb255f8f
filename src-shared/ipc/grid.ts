import { z } from 'zod';
import { id, reason } from '../commands/fields';
import type { OverrideLevel } from '../model/level';
import { instant } from '../queries/fields';
import type { GridBoard, GridPerson } from '../queries/grid';
import { columnFilter, rowFilter, rowSort } from '../queries/grid';
import type { AccessChange, Refusal } from '../result';

/**
 * The window's way to the grid. A *view* is one filtered and sorted order of people and boards,
 * held by main under a number, so that windows, selections and previews speak of the same places
 * however the workspace changes meanwhile.
 */
export const openView = z.strictObject({
  teamspace: id,
  rows: z.strictObject({ filter: rowFilter.optional(), sort: rowSort.optional() }).optional(),
  columns: z.strictObject({ filter: columnFilter.optional() }).optional(),
  /** The teamspace as it was then: to be looked at only, nothing can be staged on it. */
  at: instant.optional(),
});
export type OpenView = z.infer<typeof openView>;
export type OpenViewInput = z.input<typeof openView>;

export interface ViewOpened {
  view: number;
  rows: number;
  columns: number;
  /** Members and boards of the teamspace before filters, and its overrides. */
  totals: { members: number; boards: number; overrides: number };
  teamspace: { id: string; name: string; archived: boolean };
  /** The same for the same order: a selection of places outlives a view that keeps it. */
  signature: string;
}

const place = z.number().int().min(0).max(10_000_000);
const span = z.number().int().min(0).max(2_000);

export const viewWindow = z.strictObject({
  view: z.number().int(),
  rows: z.strictObject({ from: place, count: span }),
  columns: z.strictObject({ from: place, count: span }),
  /** A staged change set whose marks the cells shall carry. */
  stage: z.number().int().optional(),
});
export type ViewWindow = z.infer<typeof viewWindow>;

/**
 * Cells row by row, one byte each: bits 0–2 effective level, bits 3–4 the override (0 none, 1 view,
 * 2 edit), bit 5 capped, bits 6–7 unused. `marks` (only with a stage) one byte each: 0 untouched,
 * 1 gains, 2 loses, 3 refused, 4 changes without effect; `staged` the level after the change.
 */
export interface WindowAnswer {
  rowFrom: number;
  columnFrom: number;
  people: GridPerson[];
  boards: GridBoard[];
  cells: Uint8Array;
  marks?: Uint8Array;
  staged?: Uint8Array;
}

export const CELL_LEVEL_MASK = 0b0000_0111;
export const CELL_OVERRIDE_SHIFT = 3;
export const CELL_CAPPED = 0b0010_0000;
export const MARK = { none: 0, gain: 1, lose: 2, refused: 3, still: 4 } as const;

const rectangle = z.strictObject({
  rowFrom: place,
  rowTo: place,
  columnFrom: place,
  columnTo: place,
});
export type Rectangle = z.infer<typeof rectangle>;

/**
 * A selection of places in a view, ends included: `everything` or the union of rectangles, less the
 * `except` ones. Never a list of ids.
 */
export const selection = z.strictObject({
  view: z.number().int(),
  everything: z.boolean().optional(),
  rectangles: z.array(rectangle).max(2_000).optional(),
  except: z.array(rectangle).max(2_000).optional(),
});
export type Selection = z.infer<typeof selection>;

export const STAGED_ACTIONS = ['view', 'edit', 'clear', 'private', 'shared', 'restore'] as const;
/** What the bar offers; private, shared and restore concern the boards that the selection touches. */
export type StagedAction = (typeof STAGED_ACTIONS)[number];

export const stageRequest = z.strictObject({ selection, action: z.enum(STAGED_ACTIONS) });
export type StageRequest = z.infer<typeof stageRequest>;

export interface StageGroup {
  person: string;
  name: string;
  from: AccessChange['from'];
  to: AccessChange['to'];
  count: number;
  override: OverrideLevel | null;
}

export interface RefusedGroup {
  rule: string | null;
  refusal: Refusal;
  count: number;
}

/** A staged change set, previewed: nothing of it is in the ledger yet. */
export interface StageAnswer {
  stage: number;
  cells: number;
  people: number;
  boards: number;
  /** Overrides, private flags … that would be written, refused ones left out. */
  changes: number;
  gains: { count: number; people: number; groups: StageGroup[] };
  losses: { count: number; people: number; groups: StageGroup[] };
  refusals: { count: number; groups: RefusedGroup[] };
  unchanged: number;
}

export const applyStage = z.strictObject({
  stage: z.number().int(),
  /** Without it a change set with refused cells is refused whole. */
  leaveOutRefused: z.boolean(),
  reason,
});
export type ApplyStage = z.infer<typeof applyStage>;
