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
import type { Issue } from '../commands/issue';
import type { Work } from '../domain/work';
import type { Signer } from '../ledger/signing';
import type { Evidence } from '../queries/reviews/evidence';
import type { Sharing } from '../sync/sharing';
import type { Outward } from './outward';
import type { HeadStore, Proof } from './proof';

export type { Issue } from '../commands/issue';
export { CancelledError, type Work } from '../domain/work';
export { fingerprintOf } from '../ledger/console-book';
export { consoleIdOf, type Signer, signerOf } from '../ledger/signing';
export type { Evidence } from '../queries/reviews/evidence';
export type { Outcome } from '../secrets/outbox';
export type { PassphraseRecord } from '../secrets/passphrase';
export type { MailVoice } from '../services/mail/writing';
export { DatabaseError } from '../store/errors';
export type { TakenMail } from './outward';
export type { HeadStore } from './proof';

export interface OpenOptions {
  /** Epoch milliseconds; the system's clock when left out. */
  clock?: () => number;
  /** Entries are marked as made under a fixed clock (`--now`). */
  rehearsed?: boolean;
  /** How long to wait for another process to let go of the file. Default 0 ms. */
  waitMs?: number;
  /** The key that seals secrets, asked for at each use; left out: nothing is kept that needs it. */
  key?: () => Buffer | null;
  /** What signs entries, asked for at each; left out or null: entries stay unsigned. */
  signer?: () => Signer | null;
  /** Where the newest head is kept outside the database; left out: nowhere. */
  heads?: HeadStore;
  /** What this console is called where it is enrolled; default "Console". */
  consoleName?: string;
  /** Path of the native SQLite binding; left out: GATEHOUSE_SQLITE_BINDING, else the package's own. */
  nativeBinding?: string;
}

/**
 * The one door to a workspace's database. Synchronous, one instance per file, in one thread: the
 * window's worker or the command line's own.
 */
export interface Engine extends Outward {
  /** Sharing the workspace through a hub. */
  readonly sync: Sharing;
  readonly proof: Proof;
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
  /** Whether `executeAll` would pass, without comparing anybody's access: what an import asks. */
  checkAll(issues: Issue[], work?: Work): { ok: true; changed: number } | Refused;
  /** The same for `executeAll`: gains and losses of all commands together, or the first refusal. */
  mayAll(issues: Issue[], work?: Work): MayAnswer | Refused;
  /** Answers as the actor may see it; null: everything. */
  query<T extends QueryType>(
    query: Extract<Query, { type: T }>,
    as: string | null,
    work?: Work,
  ): Answers[T] | Refused;
  /** What a closed review came to, as the ledger tells it; for admins and auditors (null: anyone). */
  evidence(review: string, as: string | null): Evidence | Refused;
  grid: {
    open(view: OpenView, as: string, work?: Work): ViewOpened | Refused;
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
  /** Runs a WAL checkpoint and keeps the newest head; to be called when idle. */
  checkpoint(): void;
  close(): void;
}
