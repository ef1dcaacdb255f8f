import type { CommandInput } from '../../src-shared/commands';
import type {
  ChannelName,
  Input,
  InternalError,
  Output,
  Reply,
} from '../../src-shared/ipc/contract';
import type { Done, MayAnswer, Refusal } from '../../src-shared/result';
import { asOf } from '../state/as-of';
import { bridge } from './bridge';
import { RefusedError } from './refused-error';

export type Attempt<T> = { ok: true; value: T } | { ok: false; refused: Refusal | InternalError };

/**
 * What changes the workspace. The window shows the past to be read: whatever control was overlooked,
 * none of these leaves it then. (Main has no say in that: it always acts on the present.)
 */
const CHANGES: ReadonlySet<ChannelName> = new Set<ChannelName>([
  'command.execute',
  'stage.preview',
  'stage.apply',
  'import.apply',
  'undo.last',
  'sync.publish',
  'sync.approve',
  'sync.withdraw',
]);

/** One call to main, answered as data. For channels whose value is itself a result, see below. */
export async function attempt<C extends ChannelName>(
  channel: C,
  input?: Input<C>,
): Promise<Reply<Output<C>>> {
  if (asOf() !== null && CHANGES.has(channel)) {
    const message = 'the window shows the past: nothing can be changed';
    return { ok: false, refused: { code: 'cancelled', message } };
  }
  try {
    return await bridge().call(channel, input);
  } catch (error) {
    // The bridge answers data; only a broken one throws, and that must not escape as a rejection.
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, refused: { code: 'internal', message } };
  }
}

/** The same for code that wants the value: a refusal is thrown as a RefusedError. */
export async function call<C extends ChannelName>(
  channel: C,
  input?: Input<C>,
): Promise<Output<C>> {
  const reply = await attempt(channel, input);
  if (reply.ok) return reply.value;
  throw new RefusedError(reply.refused);
}

/** Carries a command out; a refusal by the rules and a failed call come back the same way. */
export async function execute(command: CommandInput): Promise<Attempt<Done>> {
  return flat(await attempt('command.execute', command));
}

/** What a command would do, without doing it. */
export async function may(command: CommandInput): Promise<Attempt<MayAnswer>> {
  return flat(await attempt('command.may', command));
}

/** Undoes the newest change set of this console's person. */
export async function undoLast(): Promise<Attempt<Done>> {
  return flat(await attempt('undo.last'));
}

/** A reply around a result is two ways to say no; screens want one. */
export function flat<T extends { ok: true }>(
  reply: Reply<T | { ok: false; refused: Refusal }>,
): Attempt<T> {
  if (!reply.ok) return reply;
  return reply.value.ok
    ? { ok: true, value: reply.value }
    : { ok: false, refused: reply.value.refused };
}
