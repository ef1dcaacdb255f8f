import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ImportError } from '../import-error';
import type { ImportLimits } from '../limits';
import { readBytes } from '../read-bytes';
import type { NamedBytes } from './read';

/** The CSV files right inside a folder; links are refused, folders inside are left alone. */
export function gatherFolder(path: string, limits: ImportLimits): NamedBytes[] {
  const names = readdirSync(path).sort();
  if (names.length > limits.entries) {
    throw new ImportError(`${names.length} entries are more than the limit of ${limits.entries}`, {
      file: path,
    });
  }
  let room = limits.totalSize;
  return names.flatMap((name): NamedBytes[] => {
    const stat = lstatSync(join(path, name));
    if (stat.isSymbolicLink())
      throw new ImportError('a link, which is not followed', { file: name });
    if (!stat.isFile() || !name.toLowerCase().endsWith('.csv')) return [];
    const bytes = readBytes(join(path, name), Math.min(limits.fileSize, room));
    room -= bytes.length;
    return [{ name, bytes }];
  });
}
