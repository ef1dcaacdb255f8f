import type { MessagePort } from 'node:worker_threads';
import type { Output, Reply } from '../../src-shared/ipc/contract';
import { refuse } from '../../src-shared/result';
import { decode } from './decode';
import type { SyncHandlers } from './handlers';
import { importDesk } from './import-desk';
import { movable } from './movable';
import type {
  Housekeeping,
  HousekeepingName,
  WorkerChannel,
  WorkerMessage,
  WorkerRequest,
  WorkerStart,
} from './protocol';
import { refusedReply, thrown } from './replies';
import type { CallContext, WorkerServices } from './worker-context';
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
  const held = new WorkerEngine(services.openEngine, (event) => post({ kind: 'changed', event }));

  const call = <C extends WorkerChannel>(
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

  const keep = housekeeping(held);
  port.on('message', (request: WorkerRequest) => {
    if (request.kind === 'call') {
      const reply = call(request.id, request.channel, request.input, request.actor);
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

function housekeeping(held: WorkerEngine): Keep<HousekeepingName> {
  return {
    ...outwardKeeping(held),
    'engine.open': ({ file, waitMs }) => held.open(file, waitMs),
    'engine.status': (remembered) => ({
      empty: held.engine?.empty ?? true,
      person: held.engine && consolePerson(held.engine, remembered),
    }),
    'engine.summary': () => held.engine && summary(held.engine),
    'engine.close': () => {
      held.close();
      return null;
    },
  };
}
