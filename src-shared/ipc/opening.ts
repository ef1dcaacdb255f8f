import { z } from 'zod';
import type { Page } from '../queries/fields';
import type { TeamspaceItem, WorkspaceAnswer } from '../queries/lists';
import type { AppState } from './app';
import { type OpenView, openView, type ViewOpened, type WindowAnswer } from './grid';

/**
 * What of `settings.layout` tells main which grid to have ready before the page is there to ask:
 * the last place, and the last view of it with its filters.
 */
const openingLayout = z.object({
  route: z.object({ view: z.literal('teamspaces'), teamspace: z.string() }),
  opening: z.object({ view: openView }).optional().catch(undefined),
});

/** The view that the window will ask for first, as far as the layout tells. */
export function openingView(layout: unknown): OpenView | null {
  const kept = openingLayout.safeParse(layout);
  if (!kept.success) return null;
  const { teamspace } = kept.data.route;
  const last = kept.data.opening?.view;
  if (last?.teamspace === teamspace) return last;
  return { teamspace, rows: { filter: {}, sort: { by: 'name' } }, columns: { filter: {} } };
}

/** How many rows and columns of cells are made ready: a tile of the window's own cache. */
export const OPENING_ROWS = 64;
export const OPENING_COLUMNS = 32;

/** The first screen in one answer; the parts are null where there is nothing to make ready. */
export interface Opening {
  state: AppState;
  workspace: WorkspaceAnswer | null;
  teamspaces: Page<TeamspaceItem> | null;
  grid: { asked: OpenView; opened: ViewOpened; window: WindowAnswer } | null;
}

/** Teamspaces as the navigation asks for them. */
export const OPENING_TEAMSPACES = { type: 'teamspaces', limit: 200 } as const;
