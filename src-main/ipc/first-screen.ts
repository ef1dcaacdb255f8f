import { FIRST_SCREENS } from '../../src-shared/ipc/channels';
import type { Opening } from '../../src-shared/ipc/opening';
import type { KeptOpening } from './kept-opening';
import type { Session } from './session';

type Said = (typeof FIRST_SCREENS)[number];

/** The page says that it has painted; should it never, the database is opened all the same. */
const PAINTS_WITHIN_MS = 2_000;

/**
 * Hands out, once, the screen that the last session kept, before the database is open. Until the
 * page has painted it, nothing else is begun: on a small machine it would all compete.
 */
export class FirstScreen {
  #kept: KeptOpening | null;
  #shown: KeptOpening | null = null;
  #stands: Promise<void> = Promise.resolve();
  #tellStands = () => {};

  constructor(
    private readonly session: Session,
    kept: KeptOpening | null,
  ) {
    this.#kept = kept;
    this.said = new Promise((resolve) => {
      this.#say = resolve;
    });
  }

  /** Null: there is none (any more), or the engine is there to be asked. */
  take(): Opening | null {
    const kept = this.#kept;
    this.#kept = null;
    if (kept === null || this.session.begun) return null;
    this.#shown = kept;
    this.#stands = new Promise((resolve) => {
      this.#tellStands = resolve;
    });
    setTimeout(() => this.painted(), PAINTS_WITHIN_MS).unref();
    return { ...kept.prepared, state: this.session.assume(kept.actor) };
  }

  /** Resolves when the page has painted what it was shown; at once where it was shown nothing. */
  get stands(): Promise<void> {
    return this.#stands;
  }

  /** Resolves with what was painted first, as the page says. */
  readonly said: Promise<Said>;
  #say: (painted: Said) => void = () => {};

  painted(input?: unknown): void {
    const said = FIRST_SCREENS.find((one) => one === (input as { ready?: unknown } | null)?.ready);
    if (said !== undefined) this.#say(said);
    this.#tellStands();
    // After the word has gone out.
    setImmediate(() => this.session.begin());
  }

  /** What the page was shown, for the engine to confirm; once. */
  takeShown(): KeptOpening | null {
    const shown = this.#shown;
    this.#shown = null;
    return shown;
  }
}
