import type { ConsolePerson, DatabaseFailure } from '../../src-shared/ipc/app';
import type {
  ChangedEvent,
  ChannelName,
  Output,
  ProgressEvent,
  Reply,
} from '../../src-shared/ipc/contract';
import type { EvidenceAsked } from '../../src-shared/ipc/evidence';
import type { Refused } from '../../src-shared/result';
import type { MailVoice, Outcome, PassphraseRecord, TakenMail } from '../engine/api';
import type { Remembered } from '../platform/console-file';
import type { ServerKind } from '../secrets/keyring';

/** What main answers itself, because it needs Electron, the settings or the session. */
export type MainOnlyChannel =
  | 'app.opening'
  | 'app.painted'
  | 'app.state'
  | 'app.retry'
  | 'app.settings'
  | 'app.menu'
  | 'app.openDataFolder'
  | 'job.cancel'
  | 'secrets.state'
  | 'secrets.unlock'
  | 'mail.settings'
  | 'mail.configure'
  | 'mail.test'
  | 'mail.open'
  | 'share.open'
  | 'review.evidence';

/** What the worker answers: everything that touches the workspace. */
export type WorkerChannel = Exclude<ChannelName, MainOnlyChannel>;

/** What the worker answers when its hub has: it serves others meanwhile. */
export type SyncChannel = Extract<WorkerChannel, `sync.${string}`>;

export type Opened =
  | { phase: 'open' }
  | { phase: 'failed'; failure: { code: DatabaseFailure; message: string } };

export interface Status {
  /** True until workspace.create. */
  empty: boolean;
  person: ConsolePerson | null;
}

export interface Summary {
  name: string;
  people: number;
  boards: number;
  teamspaces: number;
  overrides: number;
  entries: number;
}

/** What main asks the worker on its own account; the window has no channel to these. */
export interface Housekeeping {
  'engine.open': { input: { file: string; waitMs: number }; output: Opened };
  'engine.status': { input: Remembered | null; output: Status };
  'engine.summary': { input: undefined; output: Summary | null };
  'engine.close': { input: undefined; output: null };
  /** Null: no database is open. */
  'sealing.about': { input: undefined; output: SealingFacts | null };
  /** For this database alone; false where another one is open by now. */
  'sealing.key': {
    input: { database: string; sealing: Uint8Array; signing: Uint8Array | null };
    output: boolean;
  };
  'sealing.passphrase': { input: PassphraseRecord; output: null };
  'sealing.password': { input: { of: ServerKind }; output: string | null };
  'sealing.keepPassword': { input: { of: ServerKind; value: string | null }; output: boolean };
  'mail.voice': { input: MailVoice; output: null };
  'outbox.nextAt': { input: undefined; output: number | null };
  'outbox.take': { input: undefined; output: TakenMail | null };
  'outbox.begin': { input: { id: string }; output: boolean };
  'outbox.settle': { input: { id: string; outcome: Outcome }; output: null };
  'outbox.hand': { input: { id: string }; output: boolean };
  'evidence.make': {
    input: EvidenceAsked & { actor: string };
    output: { name: string; bytes: Uint8Array } | Refused;
  };
  /** Starts the exchange with the hub, where the open workspace is shared. */
  'sync.begin': {
    input: { password: string | null; app: string; machine: string };
    output: null;
  };
  'sync.focus': { input: boolean; output: null };
  'sweep.next': { input: undefined; output: number | null };
  /** Records what is due, in nobody's name (E4); answers when to come again. */
  'sweep.run': { input: undefined; output: number | null };
}

export interface SealingFacts {
  /** The database's own name. */
  database: string;
  passphrase: PassphraseRecord | null;
  hasKey: boolean;
}
export type HousekeepingName = keyof Housekeeping;

/**
 * Main to worker. The window's input goes on as it came: the worker decodes it, so that a command
 * of a hundred thousand parts is never checked on main's event loop.
 */
export type WorkerRequest =
  | { kind: 'call'; id: number; channel: WorkerChannel; input: unknown; actor: string | null }
  | {
      [N in HousekeepingName]: {
        kind: 'keep';
        id: number;
        name: N;
        input: Housekeeping[N]['input'];
      };
    }[HousekeepingName];

/** Worker to main. */
export type WorkerMessage =
  | { kind: 'reply'; id: number; reply: Reply<Output<WorkerChannel>> }
  | { kind: 'kept'; id: number; value: Housekeeping[HousekeepingName]['output'] }
  | { kind: 'failed'; id: number; message: string }
  | { kind: 'progress'; event: ProgressEvent }
  | { kind: 'changed'; event: ChangedEvent };

export interface WorkerStart {
  /**
   * Cancel flags, shared because a busy worker reads no messages: a request is cancelled when its
   * place (id modulo length) holds its id.
   */
  cancelled: Int32Array<SharedArrayBuffer>;
}
