import type { AppState, ConsolePerson } from '../../src-shared/ipc/app';
import type { ConsoleFile } from '../platform/console-file';
import type { Opened, Status } from './protocol';
import type { WorkerClient } from './worker-client';

/** What of the state the machine decides. */
export type Surroundings = Pick<AppState, 'locale' | 'version' | 'platform'>;

export interface SessionListeners {
  /** Hears every state that goes out to the window. */
  told?(state: AppState): void;
  /** Hears that a workspace is open: secrets, sweep and mails can begin. */
  ready?(): void;
  /** Hears a state that the window has not asked for. */
  changed?(state: AppState): void;
}

/**
 * Main's own knowledge of where the console stands: is the database open, is there a workspace, who
 * works here. The window is shown this and never asked for it.
 */
export class Session {
  readonly #worker: WorkerClient;
  readonly #file: ConsoleFile;
  readonly #database: string;
  readonly #surroundings: () => Surroundings;
  readonly #listeners: SessionListeners;
  #opened: Promise<Opened>;
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
    this.#opened = this.#open(START_WAIT_MS);
  }

  async state(): Promise<AppState> {
    const state = this.#stateOf(await this.#opened);
    this.#listeners.told?.(state);
    return state;
  }

  #stateOf(opened: Opened): AppState {
    const base = {
      settings: this.#file.settings,
      dataFile: this.#database,
      ...this.#surroundings(),
    };
    if (opened.phase === 'failed') {
      return { phase: 'failed', failure: opened.failure, actor: null, ...base };
    }
    const { empty, person } = this.#status;
    return { phase: empty ? 'empty' : 'ready', actor: person, ...base };
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
    this.#opened = this.#open(0);
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
    this.#opened = Promise.resolve(broken(error));
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
      if (opened.phase === 'open') await this.#refresh();
      return opened;
    } catch (error) {
      return broken(error);
    }
  }
}

function broken(error: unknown): Opened {
  const message = error instanceof Error ? error.message : String(error);
  return { phase: 'failed', failure: { code: 'internal', message } };
}

/** A command line that is just finishing should not show as a locked database. */
const START_WAIT_MS = 2_000;
