import { type KeptFor, type KeptOpening, writeKeptOpening } from './kept-opening';
import type { OpeningDesk } from './opening';
import type { Session } from './session';
import type { WorkerClient } from './worker-client';

/** Closing is never held up by this. */
const WITHIN_MS = 500;
/** The id of the first view that an engine opens: `confirm` has it opened again under that. */
const FIRST_VIEW = 1;

interface Screen extends KeptOpening {
  until: number | null;
}

interface Closing {
  session: Session;
  worker: WorkerClient;
  /** Null: the page was never answered. */
  opening: OpeningDesk | null;
  of: () => KeptFor;
  /** How long the engine may take to stop. */
  closeMs: number;
}

/** The screen that the window would show now, or null: nothing is open. */
async function screenNow({ session, worker, opening }: Closing): Promise<Screen | null> {
  const person = session.begun && opening !== null ? await session.person() : null;
  if (person === null || opening === null) return null;
  const prepared = await opening.prepare(person);
  const { grid } = prepared;
  if (grid === null) return null;
  const first = { ...grid, opened: { ...grid.opened, view: FIRST_VIEW } };
  const until = await worker.keep('sweep.next', undefined);
  return { actor: person, prepared: { ...prepared, grid: first }, until };
}

/**
 * Closes the database, and keeps the first screen beside it for the next start. Resolves when both
 * are done or have failed; an engine that is at work keeps nothing.
 */
export async function closeKeeping(closing: Closing): Promise<void> {
  const madeAt = Date.now();
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), WITHIN_MS).unref();
  });
  const screen = await Promise.race([screenNow(closing).catch(() => null), late]);
  const closed = await closing.worker.close(closing.closeMs);
  if (screen === null || !closed) return;
  try {
    writeKeptOpening(closing.of(), screen, { madeAt, until: screen.until });
  } catch (error) {
    console.error('the first screen could not be kept:', error);
  }
}
