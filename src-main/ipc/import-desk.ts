import { randomUUID } from 'node:crypto';
import type { ImportDesk, WorkerServices } from './worker-context';

/** Read files wait here between the steps of an import; the oldest leaves when a new one comes. */
const KEPT = 2;

/** Keeps what was read under a token: preview and apply then speak of the same bytes. */
export function importDesk<Source>(importing: WorkerServices<Source>['importing']): ImportDesk {
  const sources = new Map<string, Source>();
  return {
    open(path, engine) {
      const source = importing.read(path);
      const token = randomUUID();
      sources.set(token, source);
      for (const old of [...sources.keys()].slice(0, -KEPT)) sources.delete(old);
      return { token, ...importing.opened(source, engine) };
    },
    plan(plan, engine, actor) {
      const source = sources.get(plan.token);
      return source === undefined ? null : importing.plan(source, plan, engine, actor);
    },
    isFault: importing.isFault,
  };
}
