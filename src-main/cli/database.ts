import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Engine } from '../engine/api';
import { openEngine } from '../engine/open';
import { dataPaths } from '../platform/data-paths';
import { headFolder } from '../platform/head-folder';
import { machineName } from '../platform/machine-name';
import { UsageError } from './exit-status';
import type { GlobalOptions } from './options';
import { Sealing } from './sealing';

/** How long to wait for a console or another command line to let go of the file. */
const WAIT_MS = 2_000;

export function databaseFile(options: GlobalOptions, env: NodeJS.ProcessEnv): string {
  return options.db === undefined ? dataPaths(env).database : resolve(options.db);
}

/**
 * Opens the database, hands it to `work` and closes it whatever happens. `existing`: a question to
 * a file that is not there is a slip of the hand, and must not leave an empty one behind.
 */
export async function withEngine<T>(
  options: GlobalOptions,
  env: NodeJS.ProcessEnv,
  existing: boolean,
  work: (engine: Engine, sealing: Sealing) => T | Promise<T>,
): Promise<T> {
  const file = databaseFile(options, env);
  if (existing && !existsSync(file)) throw new UsageError(`there is no database at ${file}`);
  const { now } = options;
  const fixed = now === undefined ? {} : { clock: () => now, rehearsed: true };
  const sealing = new Sealing(env);
  const engine = openEngine(file, {
    ...fixed,
    waitMs: WAIT_MS,
    key: sealing.current,
    signer: sealing.signer,
    consoleName: machineName(),
    heads: headFolder(dataPaths(env).folder),
  });
  try {
    return await work(engine, sealing);
  } finally {
    engine.close();
  }
}
