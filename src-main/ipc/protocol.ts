import type { ConsolePerson, DatabaseFailure } from '../../src-shared/ipc/app';
import type {
  ChangedEvent,
  ChannelName,
  Output,
  ProgressEvent,
  Reply,
} from '../../src-shared/ipc/contract';
import type { Remembered } from '../platform/console-file';

/** What main answers itself, because it needs Electron, the settings or the session. */
export type MainOnlyChannel =
  | 'app.opening'
  | 'app.state'
  | 'app.retry'
  | 'app.settings'
  | 'app.menu'
  | 'app.openDataFolder'
  | 'job.cancel';

/** What the worker answers: everything that touches the workspace. */
export type WorkerChannel = Exclude<ChannelName, MainOnlyChannel>;

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
