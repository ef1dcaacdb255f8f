import { statSync } from 'node:fs';
import type { ConsolePerson, Settings } from '../../src-shared/ipc/app';
import type { Opening } from '../../src-shared/ipc/opening';
import { keepScreen, keptScreen } from '../store/kept-screen';

/** The first screen without what main knows by itself. */
export type Prepared = Omit<Opening, 'state'>;

/** The last session's first screen, and what it holds for. */
export interface KeptOpening {
  actor: ConsolePerson;
  prepared: Prepared;
}

interface Written extends KeptOpening {
  /** Another build may ask or draw something else. */
  build: string;
  /** Another place or filter of the window has another first screen. */
  place: string;
  /** The cells are bytes: base64 in JSON. */
  cells: string;
  madeAt: number;
  /** When something expires, and answers change without a commit; null: nothing will. */
  until: number | null;
}

/** What of the layout the first screen follows (src-shared/ipc/opening.ts). */
function placeOf({ layout }: Settings): string {
  return JSON.stringify([layout.route ?? null, layout.opening ?? null]);
}

/** Tells builds apart, also those that bear the same version. */
export function buildOf(version: string, files: readonly string[]): string {
  const stamps = files.map((file) => {
    const stamp = statSync(file, { bigint: true, throwIfNoEntry: false });
    return `${stamp?.size} ${stamp?.mtimeNs}`;
  });
  return [version, ...stamps].join(' ');
}

export interface KeptFor {
  database: string;
  build: string;
  settings: Settings;
}

/** The first screen as the database would answer it now, or null where that is not certain. */
export function readKeptOpening(
  { database, build, settings }: KeptFor,
  now: number,
): KeptOpening | null {
  const text = keptScreen(database);
  if (text === null) return null;
  const kept = JSON.parse(text) as Written;
  const { grid } = kept.prepared;
  if (kept.build !== build || kept.place !== placeOf(settings) || grid === null) return null;
  if (now < kept.madeAt || (kept.until !== null && now >= kept.until)) return null;
  grid.window.cells = new Uint8Array(Buffer.from(kept.cells, 'base64'));
  return { actor: kept.actor, prepared: kept.prepared };
}

/** To be called when the database has been closed. Nothing is kept of a screen without a grid. */
export function writeKeptOpening(
  { database, build, settings }: KeptFor,
  { actor, prepared }: KeptOpening,
  span: { madeAt: number; until: number | null },
): boolean {
  const { grid } = prepared;
  if (grid === null) return false;
  const { cells, ...window } = grid.window;
  const written = {
    build,
    place: placeOf(settings),
    ...span,
    actor,
    prepared: { ...prepared, grid: { ...grid, window } },
    cells: Buffer.from(cells).toString('base64'),
  };
  return keepScreen(database, JSON.stringify(written));
}
