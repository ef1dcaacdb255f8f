import type { AppState } from '../../src-shared/ipc/app';
import { layoutValue, setLayoutValue, startLayout } from '../state/layout';
import { openingRoute } from '../state/opening-route';
import { HOME, type Route, startTrail, useTrail } from '../state/route';

const VIEWS = new Set([
  'overview',
  'teamspaces',
  'boards',
  'partners',
  'external-shares',
  'reviews',
  'risks',
  'history',
  'compare',
  'people',
  'import',
  'settings',
]);

/** What was stored may come from another version, so it is looked at before it is believed. */
function asRoute(value: unknown): Route | null {
  if (typeof value !== 'object' || value === null) return null;
  const { view } = value as { view?: unknown };
  return typeof view === 'string' && VIEWS.has(view) ? (value as Route) : null;
}

/** A workspace that nobody has been to; where it opened is where the next start begins. */
async function firstRoute(state: AppState): Promise<Route> {
  if (state.phase !== 'ready') return HOME;
  const route = await openingRoute();
  setLayoutValue('route', route);
  return route;
}

/** Puts the window where the last session left it, and keeps that place from now on. */
export async function startPlace(state: AppState): Promise<void> {
  startLayout(state.settings.layout);
  const last = asRoute(layoutValue<unknown>('route', null));
  startTrail(last ?? (await firstRoute(state)));
  useTrail.subscribe((trail, before) => {
    if (trail.route !== before.route) setLayoutValue('route', trail.route);
  });
}
