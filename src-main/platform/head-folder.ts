import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { HeadStore } from '../engine/api';

/**
 * A folder of the console's own, beside its settings and away from the databases, with a file for
 * each database. What cannot be kept is said and no more: it must not stop anybody's work.
 */
export function headFolder(dataFolder: string): HeadStore {
  const folder = join(dataFolder, 'checkpoints');
  const fileOf = (database: string) => join(folder, `${database}.json`);
  return {
    read: (database) => {
      try {
        return readFileSync(fileOf(database), 'utf8');
      } catch {
        return null;
      }
    },
    write: (database, text) => {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const unfinished = `${fileOf(database)}.new`;
        const handle = openSync(unfinished, 'w', 0o600);
        try {
          writeSync(handle, text);
          fsyncSync(handle);
        } finally {
          closeSync(handle);
        }
        renameSync(unfinished, fileOf(database));
      } catch (error) {
        console.warn('the newest head could not be kept outside the database:', error);
      }
    },
  };
}
