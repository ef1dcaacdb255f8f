import { type DemoSize, makeDemo } from '../services/demo';
import { withEngine } from './database';
import { EXIT, type ExitStatus } from './exit-status';
import type { GlobalOptions } from './options';
import type { Terminal } from './terminal';

/** Fills an empty database with a made-up workspace. */
export async function demo(
  size: DemoSize,
  options: GlobalOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  return withEngine(options, terminal.env, false, async (engine, sealing) => {
    await sealing.unlock(engine);
    const work = {
      progress: (done: number, total: number) => terminal.progress('demo', done, total),
    };
    const made = makeDemo(engine, size, work, options.now);
    if ('refused' in made) {
      await terminal.document(made);
      return EXIT.refused;
    }
    await terminal.document({ ok: true, size, ...made });
    return EXIT.done;
  });
}
