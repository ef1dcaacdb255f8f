import { readFileSync } from 'node:fs';

/** What the tests read of main's event loop: how long it was held up, at worst and how often. */
export interface LoopReport {
  /** The longest that main's own work held the loop up between two ticks. */
  worstMs: number;
  /** Times that it did so for more than 50 ms (bar 3). */
  blocks: number;
  /** The latest tick by the clock: also what other processes and threads did to the machine. */
  latestMs: number;
  samples: number;
}
export interface LoopWatch {
  reset(): void;
  read(): LoopReport;
}

const TICK_MS = 5;
const BLOCK_MS = 50;

/**
 * Ticks, and notes how late each tick comes and how much of that main itself was at work. A
 * histogram of Node's own would not do: Electron runs Node's loop inside Chromium's and wakes it
 * from a thread of its own, so that on a busy machine an idle main is late as well. What main would
 * spend waiting for a file shows in `latestMs` alone.
 */
export function watchLoop(): LoopWatch {
  const none: LoopReport = { worstMs: 0, blocks: 0, latestMs: 0, samples: 0 };
  let report = { ...none };
  let last = performance.now();
  let worked = workedMs();
  const tick = () => {
    const now = performance.now();
    const workedNow = workedMs();
    const late = Math.max(0, now - last - TICK_MS);
    const held = Math.min(late, workedNow - worked);
    last = now;
    worked = workedNow;
    report.samples += 1;
    report.latestMs = Math.max(report.latestMs, late);
    report.worstMs = Math.max(report.worstMs, held);
    if (held > BLOCK_MS) report.blocks += 1;
  };
  setInterval(tick, TICK_MS).unref();
  return {
    reset() {
      report = { ...none };
      last = performance.now();
      worked = workedMs();
    },
    read: () => ({ ...report }),
  };
}

/** Processor time of this process's first thread, main's. Where no kernel tells it: the clock. */
function workedMs(): number {
  if (process.platform !== 'linux') return performance.now();
  const [ranNs] = readFileSync('/proc/self/schedstat', 'utf8').split(' ');
  return Number(ranNs) / 1e6;
}
