import type { QueryType } from '../../src-shared/queries';
import type { SyncHandlers } from './handlers';
import type { SyncChannel, WorkerChannel } from './protocol';
import { done, nobody, settle, settleCommand } from './replies';
import type { CallContext } from './worker-context';
import { appHandlers, importHandlers } from './worker-entrances';

/** Every channel that touches the workspace. The actor is main's to say, never the window's. */
export const workerHandlers: SyncHandlers<Exclude<WorkerChannel, SyncChannel>, CallContext> = {
  ...appHandlers,
  ...importHandlers,

  'command.execute': (command, { engine, actor, work }) =>
    actor === null ? nobody() : settleCommand(engine.execute({ command, actor }, work)),
  'command.may': (command, { engine, actor, work }) =>
    actor === null ? nobody() : settle(engine.may({ command, actor }, work)),

  // Without an actor the engine answers everything (it is the command line's way): never here.
  'query.run': (query, { engine, actor, work }) =>
    actor === null ? nobody() : settle(engine.query<QueryType>(query, actor, work)),

  'grid.open': (view, { engine, actor, work }) =>
    actor === null ? nobody() : settle(engine.grid.open(view, actor, work)),
  'grid.window': (window, { engine, actor }) =>
    actor === null ? nobody() : settle(engine.grid.window(window)),
  'grid.describe': (selection, { engine, actor }) =>
    actor === null ? nobody() : settle(engine.grid.describe(selection)),

  'stage.preview': (request, { engine, actor, work }) =>
    actor === null ? nobody() : settle(engine.stage.preview(request, actor, work)),
  'stage.apply': (request, { engine, actor, work }) =>
    actor === null ? nobody() : settleCommand(engine.stage.apply(request, actor, work)),
  'stage.drop': ({ stage }, { engine }) => {
    engine.stage.drop(stage);
    return done(null);
  },
  'password.show': ({ board }, { engine, actor }) =>
    actor === null ? nobody() : settle(engine.password(board, actor)),
  'share.message': (input, { engine, actor, voice }) =>
    actor === null ? nobody() : settle(engine.shareMessage(input, actor, voice)),
  'mail.outbox': (_nothing, { engine, actor, voice }) =>
    actor === null ? nobody() : settle(engine.outbox.list(actor, voice)),
  'mail.message': ({ id }, { engine, actor, voice }) =>
    actor === null ? nobody() : settle(engine.outbox.message(id, actor, voice)),
  'mail.retry': ({ id }, { engine, actor }) => {
    if (actor === null) return nobody();
    return engine.outbox.retry(id, actor) ?? done(null);
  },

  'undo.last': (_nothing, { engine, actor, work }) =>
    actor === null ? nobody() : settleCommand(engine.undoLast(actor, work)),
};
