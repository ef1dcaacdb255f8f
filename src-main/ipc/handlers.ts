import type { ChannelName, Decoded, Output, Reply } from '../../src-shared/ipc/contract';

/** Answers one channel: decoded input in, data out. A refusal is an answer, not an exception. */
export type Handler<C extends ChannelName, Context> = (
  input: Decoded<C>,
  context: Context,
) => Reply<Output<C>> | Promise<Reply<Output<C>>>;

/** A handler for each of the channels named: one left out does not compile. */
export type Handlers<Names extends ChannelName, Context> = {
  readonly [C in Names]: Handler<C, Context>;
};

/** Handlers of the worker are synchronous, as the engine is. */
export type SyncHandlers<Names extends ChannelName, Context> = {
  readonly [C in Names]: (input: Decoded<C>, context: Context) => Reply<Output<C>>;
};
