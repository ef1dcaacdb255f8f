import { Told } from './say.mjs';

/**
 * What `npm start --` was given: `--keep-open`, `--db FILE`, and the rest, which is Electron's.
 * @param {string[]} given
 */
export function parseStart(given) {
  const args = [];
  let keepOpen = false;
  let db;
  for (let index = 0; index < given.length; index += 1) {
    const arg = given[index];
    if (arg === '--keep-open') keepOpen = true;
    else if (arg === '--db') {
      index += 1;
      db = given[index];
      if (!db) throw new Told('--db wants the name of a file');
    } else if (arg.startsWith('--db=')) db = arg.slice('--db='.length);
    else args.push(arg);
  }
  return { keepOpen, db, args };
}
