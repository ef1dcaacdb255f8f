import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { inRoot } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { say, Told } from './say.mjs';

const cli = inRoot('out', 'main', 'cli.js');

/**
 * The database that an unwatched start shows: the console's own, or, while that holds no workspace,
 * a demo beside it. Nobody's empty database is filled without having been asked.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} undefined: the console's own
 */
export async function databaseToShow(env) {
  const asked = ['query', '{"type":"workspace"}'];
  const own = await run(process.execPath, [cli, ...asked], { env, quiet: true });
  // 1: it holds no workspace yet, 2: there is no such file; anything else is for the window to show.
  if (own.status !== 1 && own.status !== 2) return undefined;
  // A demo made by another version of the program may be one that this one cannot read.
  const version = createHash('sha256').update(readFileSync(cli)).digest('hex').slice(0, 12);
  const folder = await cached(`demo-${version}`, async (place) => {
    say('the console holds no workspace yet: making a demo to show …');
    const args = [cli, 'demo', '--size', 'small', '--db', join(place, 'demo.sqlite')];
    const made = await run(process.execPath, args, { env, quiet: true });
    if (made.status !== 0) throw new Told(`the demo failed:\n${lastLines(made.output)}`);
  });
  return join(folder, 'demo.sqlite');
}
