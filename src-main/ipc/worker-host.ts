import type { MessagePort } from 'node:worker_threads';
import type { Output, Reply } from '../../src-shared/ipc/contract';
import { refuse, refused } from '../../src-shared/result';
import { decode } from './decode';
import type { Handlers, SyncHandlers } from './handlers';
import { importDesk } from './import-desk';
import { movable } from './movable';
import type {
  Housekeeping,
  HousekeepingName,
  SyncChannel,
  WorkerChannel,
  WorkerMessage,
  WorkerRequest,
  WorkerStart,
} from './protocol';
import { refusedReply, thrown } from './replies';
import { SyncDesk } from './sync-desk';
import { type SyncContext, syncHandlers } from './sync-handlers';
import type { CallContext, EvidenceWriter, WorkerServices } from './worker-context';
import { WorkerEngine } from './worker-engine';
import { workerHandlers } from './worker-handlers';
import { WorkerJob } from './worker-job';
import { type Keep, outwardKeeping } from './worker-outward';
import { consolePerson, summary } from './worker-person';

/** The worker's loop: one request after the other, as the engine is synchronous. */
export function serveWorker<Source>(
  port: MessagePort,
  start: WorkerStart,
  services: WorkerServices<Source>,
): void {
  const post = (message: WorkerMessage, moved: ArrayBuffer[] = []) =>
    port.postMessage(message, moved);
  const imports = importDesk(services.importing);
  const held = new WorkerEngine(services.openEngine, (event) => {
    post({ kind: 'changed', event });
    desk.committed(event.tables);
  });
  const desk = new SyncDesk({
    engine: () => held.engine,
    ...services.hubs,
    changed: () =>
      post({ kind: 'changed', event: { head: held.engine?.head ?? 0, tables: ['sync'] } }),
    renew: () => held.renew(),
  });

  const call = <C extends Exclude<WorkerChannel, SyncChannel>>(
    id: number,
    channel: C,
    raw: unknown,
    actor: string | null,
  ): Reply<Output<C>> => {
    const input = decode(channel, raw);
    if (!input.ok) return input;
    const { engine } = held;
    if (engine === null) return refusedReply(refuse('not-found', 'no database is open'));
    const handlers: SyncHandlers<C, CallContext> = workerHandlers;
    const work = new WorkerJob(id, channel, start.cancelled, (event) =>
      post({ kind: 'progress', event }),
    );
    const makeDemo: CallContext['makeDemo'] = (size) =>
      held.fill((empty) => services.makeDemo(empty, size, work));
    try {
      return handlers[channel](input.value, {
        engine,
        actor,
        work,
        imports,
        voice: held.voice,
        makeDemo,
      });
    } catch (error) {
      return thrown(channel, error);
    } finally {
      work.finish();
    }
  };

  const callSync = async <C extends SyncChannel>(
    channel: C,
    raw: unknown,
    actor: string | null,
  ): Promise<Reply<Output<C>>> => {
    const input = decode(channel, raw);
    if (!input.ok) return input;
    if (held.engine === null) return refusedReply(refuse('not-found', 'no database is open'));
    const handlers: Handlers<C, SyncContext> = syncHandlers;
    try {
      return await handlers[channel](input.value, { desk, actor });
    } catch (error) {
      return thrown(channel, error);
    }
  };

  const keep = housekeeping(held, desk, services.evidence);
  port.on('message', (request: WorkerRequest) => {
    if (request.kind === 'call' && isSync(request.channel)) {
      const { id, channel, input, actor } = request;
      void callSync(channel, input, actor).then((reply) => post({ kind: 'reply', id, reply }));
    } else if (request.kind === 'call') {
      const reply = call(request.id, request.channel as Called, request.input, request.actor);
      post({ kind: 'reply', id: request.id, reply }, reply.ok ? movable(reply.value) : []);
    } else {
      const run = keep[request.name] as (
        input: unknown,
      ) => Housekeeping[HousekeepingName]['output'];
      try {
        post({ kind: 'kept', id: request.id, value: run(request.input) });
      } catch (error) {
        console.error(`${request.name} failed:`, error);
        post({ kind: 'failed', id: request.id, message: String(error) });
      }
    }
    held.rest();
  });
}

type Called = Exclude<WorkerChannel, SyncChannel>;

function isSync(channel: WorkerChannel): channel is SyncChannel {
  return channel in syncHandlers;
}

function housekeeping(
  held: WorkerEngine,
  desk: SyncDesk,
  evidence: EvidenceWriter,
): Keep<HousekeepingName> {
  return {
    ...outwardKeeping(held),
    'engine.open': ({ file, waitMs }) => held.open(file, waitMs),
    'engine.status': (remembered) => ({
      empty: held.engine?.empty ?? true,
      person: held.engine && consolePerson(held.engine, remembered),
    }),
    'engine.summary': () => held.engine && summary(held.engine),
    'evidence.make': ({ review, actor, ...as }) => {
      if (held.engine === null) return refused(refuse('not-found', 'no database is open'));
      const found = held.engine.evidence(review, actor);
      if ('refused' in found) return found;
      return { name: evidence.name(found, as.format), bytes: evidence.file(found, as) };
    },
    'sync.begin': (given) => {
      desk.begin(given).catch((error) => console.error('the exchange could not begin:', error));
      return null;
    },
    'sync.focus': (focused) => {
      desk.focus(focused);
      return null;
    },
    'engine.close': () => {
      void desk.end();
      held.close();
      return null;
    },
  };
}
