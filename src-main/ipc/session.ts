import type { AppState, ConsolePerson, Settings } from '../../src-shared/ipc/app';
import type { ConsoleFile } from '../platform/console-file';
import type { Opened, Status } from './protocol';
import type { WorkerClient } from './worker-client';

/** What of the state the machine decides. */
export type Surroundings = Pick<AppState, 'locale' | 'version' | 'platform'>;

export interface SessionListeners {
  /** Hears, before anybody asks the engine anything, who works at a database just opened. */
  opened?(person: ConsolePerson | null): Promise<void>;
  /** Hears every state that goes out to the window. */
  told?(state: AppState): void;
  /** Hears that a workspace is open: secrets, sweep and mails can begin. */
  ready?(): void;
  /** Hears a state that the window has not asked for. */
  changed?(state: AppState): void;
}

/**
 * Main's own knowledge of where the console stands: is the database open, is there a workspace, who
 * works here. The window is shown this and never asked for it. The database is opened with `begin`,
 * or by the first question that needs it.
 */
export class Session {
  readonly #worker: WorkerClient;
  readonly #file: ConsoleFile;
  readonly #database: string;
  readonly #surroundings: () => Surroundings;
  readonly #listeners: SessionListeners;
  #opening: Promise<Opened> | null = null;
  #status: Status = { empty: true, person: null };
  #entering = 0;

  constructor(
    worker: WorkerClient,
    file: ConsoleFile,
    database: string,
    surroundings: () => Surroundings,
    listeners: SessionListeners = {},
  ) {
    this.#worker = worker;
    this.#file = file;
    this.#database = database;
    this.#surroundings = surroundings;
    this.#listeners = listeners;
  }

  get begun(): boolean {
    return this.#opening !== null;
  }

  begin(): void {
    void this.#opened;
  }

  get #opened(): Promise<Opened> {
    this.#opening ??= this.#open(START_WAIT_MS);
    return this.#opening;
  }

  get settings(): Settings {
    return this.#file.settings;
  }

  /**
   * The state that is kept from the last session and known to hold still, for a window to show
   * before the database is open. Where it does not open after all, the window is told.
   */
  assume(actor: ConsolePerson): AppState {
    const state: AppState = { phase: 'ready', actor, ...this.#base() };
    this.#listeners.told?.(state);
    this.#assumed = state;
    return state;
  }
  #assumed: AppState | null = null;

  async state(): Promise<AppState> {
    const state = this.#stateOf(await this.#opened);
    this.#listeners.told?.(state);
    return state;
  }

  #stateOf(opened: Opened): AppState {
    const base = this.#base();
    if (opened.phase === 'failed') {
      return { phase: 'failed', failure: opened.failure, actor: null, ...base };
    }
    const { empty, person } = this.#status;
    return { phase: empty ? 'empty' : 'ready', actor: person, ...base };
  }

  #base() {
    return {
      settings: this.#file.settings,
      dataFile: this.#database,
      ...this.#surroundings(),
    };
  }

  /** Who acts; null while nobody is known. */
  async actor(): Promise<string | null> {
    await this.#opened;
    return this.#status.person?.id ?? null;
  }

  /** The one at the console, as the workspace knows them. */
  async person(): Promise<ConsolePerson | null> {
    await this.#opened;
    return this.#status.person;
  }

  get database(): string {
    return this.#database;
  }

  reopen(): Promise<AppState> {
    this.#opening = this.#open(0);
    return this.state();
  }

  /**
   * Runs one of the first start's doors. What it makes comes into force as a whole at its end: the
   * window must not show half a workspace, nor leave the door's progress behind.
   */
  async enter<T>(door: () => Promise<T>): Promise<T> {
    this.#entering += 1;
    try {
      return await door();
    } finally {
      this.#entering -= 1;
    }
  }

  /** Looks again who works here; `email`: the person who has just made the workspace. */
  async adopt(email: string | null): Promise<void> {
    if (email !== null) this.#file.savePerson(this.#database, { email });
    await this.#refresh();
  }

  /** To be told when the database's thread has died: what was not committed is not there. */
  async lost(error: Error): Promise<void> {
    console.error('the database’s thread has died:', error);
    this.#status = { empty: true, person: null };
    this.#opening = Promise.resolve(broken(error));
    this.#listeners.changed?.(await this.state());
  }

  /** To be told of each commit: the person at the console may have got another role or name. */
  async committed(tables: readonly string[]): Promise<void> {
    if (this.#entering > 0) return;
    if (!tables.includes('person') && !tables.includes('workspace')) return;
    if (await this.#refresh()) this.#listeners.changed?.(await this.state());
  }

  /** True when the state is another one than before. */
  async #refresh(): Promise<boolean> {
    const remembered = this.#file.person(this.#database);
    const status = await this.#worker.keep('engine.status', remembered);
    const differs = JSON.stringify(status) !== JSON.stringify(this.#status);
    this.#status = status;
    const { person } = status;
    if (differs && !status.empty) this.#listeners.ready?.();
    if (person !== null && (remembered?.id !== person.id || remembered.email !== person.email)) {
      this.#file.savePerson(this.#database, { id: person.id, email: person.email });
    }
    return differs;
  }

  async #open(waitMs: number): Promise<Opened> {
    this.#status = { empty: true, person: null };
    try {
      const opened = await this.#worker.keep('engine.open', { file: this.#database, waitMs });
      if (opened.phase === 'open') {
        await this.#refresh();
        await this.#listeners.opened?.(this.#status.person);
      }
      return this.#stand(opened);
    } catch (error) {
      return this.#stand(broken(error));
    }
  }

  /** Tells the window where it was shown something else before. */
  #stand(opened: Opened): Opened {
    const state = this.#stateOf(opened);
    const told = this.#assumed;
    this.#assumed = null;
    if (told === null || (told.phase === state.phase && sameFields(told.actor, state.actor))) {
      return opened;
    }
    this.#listeners.told?.(state);
    this.#listeners.changed?.(state);
    return opened;
  }
}

function sameFields(a: ConsolePerson | null, b: ConsolePerson | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function broken(error: unknown): Opened {
  const message = error instanceof Error ? error.message : String(error);
  return { phase: 'failed', failure: { code: 'internal', message } };
}

/** A command line that is just finishing should not show as a locked database. */
const START_WAIT_MS = 2_000;
