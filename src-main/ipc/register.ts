import { CHANNELS } from '../../src-shared/ipc/channels';
import type { ChannelName, Output, Reply } from '../../src-shared/ipc/contract';
import { refuse } from '../../src-shared/result';
import { decode } from './decode';
import type { Handlers } from './handlers';
import { type MainChannel, type MainContext, mainHandlers } from './main-handlers';
import type { WorkerChannel } from './protocol';
import { refusedReply, thrown } from './replies';
import type { Sender } from './sender';

/** Electron's ipcMain, as far as it is needed. */
export interface Registrar {
  handle(channel: string, listener: (event: Sender, input: unknown) => Promise<unknown>): void;
}

/**
 * Binds every channel of the contract: the sender is checked first, then the input decoded, then
 * the handler asked with the actor that main knows. Nothing is thrown across.
 */
export function registerHandlers(
  registrar: Registrar,
  context: MainContext,
  isOurs: (event: Sender) => boolean,
): void {
  for (const channel of CHANNELS) {
    registrar.handle(channel, async (event, input) => {
      if (!isOurs(event)) {
        return refusedReply(refuse('forbidden', 'only the console’s own page may ask'));
      }
      try {
        return isMains(channel)
          ? await answerHere(channel, input, context)
          : await answerInWorker(channel, input, context);
      } catch (error) {
        return thrown(channel, error);
      }
    });
  }
}

/** What changes a workspace is signed: the keychain is asked before. */
const SIGNED: ReadonlySet<ChannelName> = new Set(['command.execute', 'stage.apply', 'undo.last']);

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
