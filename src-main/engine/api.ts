import type { Command } from '../../src-shared/commands';
import type { DatabaseFailure } from '../../src-shared/ipc/app';
import type {
  ApplyStage,
  OpenView,
  Selection,
  StageAnswer,
  StageRequest,
  ViewOpened,
  ViewWindow,
  WindowAnswer,
} from '../../src-shared/ipc/grid';
import type { Answers, Query, QueryType } from '../../src-shared/queries';
import type { CommandResult, MayAnswer, Refused } from '../../src-shared/result';

/** Why a database cannot be used; the command line exits 3 with the message. */
export class DatabaseError extends Error {
  constructor(
    readonly failure: DatabaseFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DatabaseError';
  }
}

/** Thrown inside long work when its cancel signal was given before commit; nothing has changed. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled before commit');
    this.name = 'CancelledError';
  }
}

/** Told between chunks of long work, and asked whether to go on. */
export interface Work {
  progress?(done: number, total: number, committing: boolean): void;
  cancelled?(): boolean;
}

export interface OpenOptions {
  /** Epoch milliseconds; the system's clock when left out. */
  clock?: () => number;
  /** Entries are marked as made under a fixed clock (`--now`). */
  rehearsed?: boolean;
  /** How long to wait for another process to let go of the file. Default 0 ms. */
  waitMs?: number;
  /** Path of the native SQLite binding; left out: GATEHOUSE_SQLITE_BINDING, else the package's own. */
  nativeBinding?: string;
}

export interface Issue {
  command: Command;
  /** Id or address; null only for workspace.create. */
  actor: string | null;
  /** Epoch milliseconds of this command; left out: the clock. Marks the entry as rehearsed. */
  now?: number;
}

/**
 * The one door to a workspace's database. Synchronous, one instance per file, in one thread: the
 * window's worker or the command line's own.
 */
export interface Engine {
  readonly file: string;
  /** True until workspace.create. */
  readonly empty: boolean;
  /** The newest entry's sequence, 0 when there is none. */
  readonly head: number;
  /** Executes one command: everything it says, in one transaction and one entry, or nothing. */
  execute(issue: Issue, work?: Work): CommandResult;
  /** Several commands, an entry each, in one transaction: the first refusal takes all of them back. */
  executeAll(issues: Issue[], work?: Work): CommandResult[];
  /** The same decision without doing it: the preview of `execute`. */
  may(issue: Issue, work?: Work): MayAnswer | Refused;
  /** The same for `executeAll`: gains and losses of all commands together, or the first refusal. */
  mayAll(issues: Issue[], work?: Work): MayAnswer | Refused;
  /** Answers as the actor may see it; null: everything. */
  query<T extends QueryType>(
    query: Extract<Query, { type: T }>,
    as: string | null,
    work?: Work,
  ): Answers[T] | Refused;
  grid: {
    open(view: OpenView, as: string): ViewOpened | Refused;
    window(window: ViewWindow): WindowAnswer | Refused;
    describe(selection: Selection): { cells: number; rows: number; columns: number } | Refused;
  };
  stage: {
    preview(request: StageRequest, actor: string, work?: Work): StageAnswer | Refused;
    apply(request: ApplyStage, actor: string, work?: Work): CommandResult;
    drop(stage: number): void;
  };
  /** Undoes the newest still standing entry of this actor that can be undone. */
  undoLast(actor: string, work?: Work): CommandResult;
  /** Called after each commit with the tables that changed. */
  onChanged(listener: (head: number, tables: string[]) => void): void;
  /** Runs a WAL checkpoint; to be called when idle. */
  checkpoint(): void;
  close(): void;
}
