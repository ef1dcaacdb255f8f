import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Launched } from '../support/launch';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds by the clock, and of the thread's own time. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

export interface PageThread {
  /** Tasks over 50 ms, by the clock: on a busy machine also what others took. */
  byClock: number[];
  /** The same in the thread's own time: what the page itself held up. */
  own: number[];
  worstOwnMs: number;
}

/** Records the tasks of the page's main thread until the answer is asked for. */
export async function watchThread({ app }: Launched): Promise<() => Promise<PageThread>> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', '__metadata'] }),
  );
  return async () => {
    const file = join(tmpdir(), `gatehouse-trace-${process.pid}-${Date.now()}.json`);
    await app.evaluate(({ contentTracing }, file) => contentTracing.stopRecording(file), file);
    const trace = JSON.parse(await readFile(file, 'utf8')) as { traceEvents: TraceEvent[] };
    await rm(file);
    return read(trace.traceEvents);
  };
}

function read(events: TraceEvent[]): PageThread {
  const main = events.find(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && pid === main?.pid && tid === main?.tid,
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks of the page');
  const over = (of: 'dur' | 'tdur') =>
    tasks.map((task) => Math.round((task[of] ?? 0) / 1000)).filter((ms) => ms > 50);
  const worst = Math.max(...tasks.map(({ tdur = 0 }) => tdur));
  return { byClock: over('dur'), own: over('tdur'), worstOwnMs: Math.round(worst / 100) / 10 };
}
