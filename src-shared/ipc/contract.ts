import { z } from 'zod';
import { anyCommand, type CommandInput } from '../commands';
import { email } from '../commands/fields';
import { type Answers, anyQuery, type QueryInput, type QueryType } from '../queries';
import type { CommandResult, MayAnswer, Refusal } from '../result';
import {
  type AppState,
  createWorkspace,
  demoSize,
  type ImportOpened,
  type ImportReport,
  importOpen,
  importPlan,
  settingsPatch,
} from './app';
import { FIRST_SCREENS } from './channels';
import { type EvidenceSaved, evidenceAsked } from './evidence';
import {
  applyStage,
  openView,
  type StageAnswer,
  selection,
  stageRequest,
  type ViewOpened,
  viewWindow,
  type WindowAnswer,
} from './grid';
import type { MenuAction } from './menu';

import type { Opening } from './opening';
import {
  boardOnly,
  type KnownMailSettings,
  mailSettings,
  type OutboxItem,
  outboxItem,
  passphrase,
  type ReadyMessage,
  type SecretsState,
  type ShownPassword,
  shareMessage,
} from './outward';
import {
  approveConsole,
  hubOnly,
  joinHub,
  type SyncCandidate,
  type SyncProbe,
  type SyncReissue,
  type SyncView,
  syncAlarm,
  syncOp,
} from './sync';

/** What main answers on every channel: data, never an exception (design.md, IPC). */
export type Reply<T> = { ok: true; value: T } | { ok: false; refused: Refusal | InternalError };
/** A fault of ours (`internal`), or work that the window itself took back before commit. */
export interface InternalError {
  code: 'internal' | 'cancelled';
  message: string;
}

interface Channel<Input extends z.ZodType, Output> {
  input: Input;
  /** Never set: it carries the output's type. */
  output?: Output;
}
function channel<Output>() {
  return <Input extends z.ZodType>(input: Input): Channel<Input, Output> => ({ input });
}

const nothing = z.undefined();
const job = z.strictObject({ job: z.string().max(100) });
const pixel = z.number().int().min(0).max(20_000);

/**
 * Every channel between the window and main: its input, checked by main on arrival, and what it
 * answers. The one list that preload, main and the renderer's client are typed from.
 */
export const contract = {
  'app.opening': channel<Opening>()(nothing),
  /** The first screen stands: what main has put off for it may begin. */
  'app.painted': channel<null>()(z.strictObject({ ready: z.enum(FIRST_SCREENS) })),
  'app.state': channel<AppState>()(nothing),
  'app.retry': channel<AppState>()(nothing),
  'app.create': channel<CommandResult>()(createWorkspace),
  'app.demo': channel<{ people: number; boards: number; entries: number }>()(demoSize),
  'app.settings': channel<AppState>()(settingsPatch),
  /** Pops the native menu up where a frameless window shows no menu bar. */
  'app.menu': channel<null>()(z.strictObject({ x: pixel, y: pixel })),
  'app.openDataFolder': channel<null>()(nothing),
  'import.open': channel<ImportOpened | null>()(importOpen),
  'import.preview': channel<ImportReport>()(importPlan),
  'import.apply': channel<ImportReport & { entry: number }>()(importPlan),
  'command.execute': channel<CommandResult>()(anyCommand),
  'command.may': channel<MayAnswer>()(anyCommand),
  'query.run': channel<Answers[QueryType]>()(anyQuery),
  'grid.open': channel<ViewOpened>()(openView),
  'grid.window': channel<WindowAnswer>()(viewWindow),
  'grid.describe': channel<{ cells: number; rows: number; columns: number }>()(selection),
  'stage.preview': channel<StageAnswer>()(stageRequest),
  'stage.apply': channel<CommandResult>()(applyStage),
  'stage.drop': channel<null>()(z.strictObject({ stage: z.number().int() })),
  'secrets.state': channel<SecretsState>()(nothing),
  'secrets.unlock': channel<SecretsState>()(passphrase),
  'password.show': channel<ShownPassword>()(boardOnly),
  'mail.settings': channel<KnownMailSettings | null>()(nothing),
  'mail.configure': channel<KnownMailSettings | null>()(mailSettings.nullable()),
  'mail.test': channel<{ accepted: string[] }>()(z.strictObject({ to: email })),
  'mail.outbox': channel<OutboxItem[]>()(nothing),
  'mail.retry': channel<null>()(outboxItem),
  'mail.message': channel<ReadyMessage>()(outboxItem),
  /** Hands the message to the system's mail program; the console does not send it any more. */
  'mail.open': channel<null>()(outboxItem),
  'share.message': channel<ReadyMessage>()(shareMessage),
  'share.open': channel<null>()(shareMessage),
  /** Asks with the system's dialog where to save it; null when that was dismissed. */
  'review.evidence': channel<EvidenceSaved | null>()(evidenceAsked),
  'sync.view': channel<SyncView>()(nothing),
  'sync.now': channel<SyncView>()(nothing),
  /** Where the hub is, and the password for it, which goes to the keychain. */
  'sync.connect': channel<SyncView>()(hubOnly),
  'sync.probe': channel<SyncProbe>()(hubOnly),
  /** What IT runs once on the hub's server. */
  'sync.setup': channel<{ sql: string }>()(nothing),
  'sync.publish': channel<SyncView>()(hubOnly),
  'sync.join': channel<SyncView>()(joinHub),
  'sync.candidates': channel<{ items: SyncCandidate[] }>()(nothing),
  'sync.approve': channel<CommandResult>()(approveConsole),
  'sync.withdraw': channel<SyncView>()(syncOp),
  'sync.reissue': channel<SyncReissue>()(syncOp),
  /** The author has seen what came of a command. */
  'sync.acknowledge': channel<SyncView>()(syncOp),
  'sync.dismiss': channel<SyncView>()(syncAlarm),
  /** Undo of the newest change set that this console's person made and that still stands. */
  'undo.last': channel<CommandResult>()(nothing),
  'job.cancel': channel<null>()(job),
} as const;

export type Contract = typeof contract;
export type ChannelName = keyof Contract;
export type Input<C extends ChannelName> = C extends 'command.execute' | 'command.may'
  ? CommandInput
  : C extends 'query.run'
    ? QueryInput
    : z.input<Contract[C]['input']>;
export type Decoded<C extends ChannelName> = z.infer<Contract[C]['input']>;
export type Output<C extends ChannelName> =
  | NonNullable<Contract[C]['output']>
  | Extract<Contract[C]['output'], null>;

/** Sent after each commit: what a screen must ask for again. */
export interface ChangedEvent {
  head: number;
  tables: string[];
}

/** Long work, told while it runs; `done` of `total`, cancellable until `committing`. */
export interface ProgressEvent {
  job: string;
  what: 'preview' | 'apply' | 'undo' | 'import' | 'demo' | 'verify';
  done: number;
  total: number;
  committing: boolean;
  finished?: boolean;
}

export interface MenuEvent {
  action: MenuAction;
}

export interface Events {
  changed: ChangedEvent;
  progress: ProgressEvent;
  menu: MenuEvent;
  /** The theme or language of the system, or the console's state, has changed. */
  state: AppState;
}
export type EventName = keyof Events;

/** The one object that preload puts on the page's `window.gatehouse`. */
export interface Bridge {
  call<C extends ChannelName>(channel: C, input?: Input<C>): Promise<Reply<Output<C>>>;
  subscribe<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /**
   * `import.open` for a file that was dropped on the window: the page never learns or names a path
   * (`call('import.open')` always asks with the system's dialog).
   */
  openFile(file: File): Promise<Reply<Output<'import.open'>>>;
}
