import { appendFileSync } from 'node:fs';

export interface BenchResult {
  /** What was measured: `grid open, large demo`. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The least that any way of doing it costs, measured in the same run, and how often it fits in. */
  readonly floor?: number;
  readonly ratio?: number;
  /** What value (or ratio, if there is one) may be at most, where a bar is set; the bench asserts it. */
  readonly bar?: number;
}

/** Hands a measurement to `npm run bench`, which prints them all as JSON at its end. */
export function report(result: BenchResult): void {
  const file = process.env.GATEHOUSE_BENCH_OUT;
  if (file) appendFileSync(file, `${JSON.stringify(result)}\n`);
}
