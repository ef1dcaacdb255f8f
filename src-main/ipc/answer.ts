import type { ChannelName, Output, Reply } from '../../src-shared/ipc/contract';
import { decode } from './decode';
import type { Handlers } from './handlers';
import { type MainChannel, type MainContext, mainHandlers } from './main-handlers';
import type { WorkerChannel } from './protocol';

/**
 * Answers one call of our own page: decodes the input, then asks the handler, or the worker with
 * the actor that main knows.
 */
export async function answer(
  channel: ChannelName,
  input: unknown,
  context: MainContext,
): Promise<Reply<unknown>> {
  return isMains(channel)
    ? answerHere(channel, input, context)
    : answerInWorker(channel, input, context);
}

/** What changes a workspace is signed: the keychain is asked before. */
const SIGNED: ReadonlySet<ChannelName> = new Set([
  'command.execute',
  'stage.apply',
  'undo.last',
  'sync.now',
  'sync.approve',
  'sync.withdraw',
]);

async function answerInWorker(
  channel: WorkerChannel,
  input: unknown,
  { keyring, session, worker }: MainContext,
) {
  if (SIGNED.has(channel)) await keyring.ready();
  return worker.call(channel, input, await session.actor());
}

function isMains(channel: ChannelName): channel is MainChannel {
  return channel in mainHandlers;
}

async function answerHere<C extends MainChannel>(
  channel: C,
  raw: unknown,
  context: MainContext,
): Promise<Reply<Output<C>>> {
  const input = decode(channel, raw);
  if (!input.ok) return input;
  const handlers: Handlers<C, MainContext> = mainHandlers;
  return handlers[channel](input.value, context);
}
