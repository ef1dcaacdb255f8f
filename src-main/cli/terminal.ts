import type { Readable, Writable } from 'node:stream';
import { jsonChunks } from './json-chunks';

/** Progress is told once work has lasted this long. */
const QUIET_MS = 500;

/** The three streams and the environment of one run. */
export interface Streams {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
  env: NodeJS.ProcessEnv;
}

/**
 * Standard output carries documents only, standard error everything else. A reader that goes away
 * early (`gatehouse history | head`) is no error: what is left is dropped.
 */
export class Terminal {
  readonly stdin: Readable;
  readonly env: NodeJS.ProcessEnv;
  readonly #streams: Streams;
  #readerLeft = false;
  #progress = -1;
  #workBegan = 0;

  constructor(streams: Streams) {
    this.#streams = streams;
    this.stdin = streams.stdin;
    this.env = streams.env;
    streams.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.#readerLeft = true;
    });
    streams.stderr.on('error', () => {});
  }

  /** One JSON document on a line of its own. */
  async document(value: unknown): Promise<void> {
    for (const chunk of jsonChunks(value)) {
      if (this.#readerLeft) return;
      await this.text(chunk);
    }
    await this.text('\n');
  }

  async text(text: string): Promise<void> {
    const { stdout } = this.#streams;
    if (this.#readerLeft || stdout.write(text)) return;
    await new Promise<void>((goOn) => {
      const events = ['drain', 'close', 'error'];
      const done = () => {
        for (const event of events) stdout.off(event, done);
        goOn();
      };
      for (const event of events) stdout.on(event, done);
    });
  }

  message(text: string): void {
    this.#streams.stderr.write(`gatehouse: ${text}\n`);
  }

  /** Progress in words: rewritten in place on a terminal, a line each tenth elsewhere. */
  progress(what: string, done: number, total: number): void {
    const { stderr } = this.#streams;
    if (this.#workBegan === 0) this.#workBegan = performance.now();
    // Work that is over at once has nothing to show.
    if (performance.now() - this.#workBegan < QUIET_MS) return;
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    if (percent === this.#progress) return;
    const tenth = Math.floor(percent / 10) !== Math.floor(this.#progress / 10);
    this.#progress = percent;
    if (stderr.isTTY) stderr.write(`\r${what} ${percent} %${percent === 100 ? '\n' : ''}`);
    else if (tenth) stderr.write(`${what} ${percent} %\n`);
  }
}
