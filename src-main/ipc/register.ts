import { CHANNELS } from '../../src-shared/ipc/channels';
import type { ChannelName, Reply } from '../../src-shared/ipc/contract';
import { refuse } from '../../src-shared/result';
import { refusedReply, thrown } from './replies';
import type { Sender } from './sender';

/** Electron's ipcMain, as far as it is needed. */
export interface Registrar {
  handle(channel: string, listener: (event: Sender, input: unknown) => Promise<unknown>): void;
}

/** Answers our own page; the input is as it came. */
export type Answer = (channel: ChannelName, input: unknown) => Promise<Reply<unknown>>;

/**
 * Binds every channel of the contract: the sender is checked first, before anybody looks at the
 * input. Nothing is thrown across.
 */
export function registerHandlers(
  registrar: Registrar,
  isOurs: (event: Sender) => boolean,
  answer: Answer,
): void {
  for (const channel of CHANNELS) {
    registrar.handle(channel, async (event, input) => {
      if (!isOurs(event)) {
        return refusedReply(refuse('forbidden', 'only the console’s own page may ask'));
      }
      try {
        return await answer(channel, input);
      } catch (error) {
        return thrown(channel, error);
      }
    });
  }
}
