import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { ImportError } from './import-error';

const CHUNK = 1024 * 1024;

/** A file's bytes, refused as soon as there are more than `limit` of them. */
export function readBytes(path: string, limit: number): Buffer {
  const file = basename(path);
  const descriptor = open(path, file);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new ImportError('not a file', { file });
    if (stat.size > limit) throw tooLarge(file, limit);
    // The size is what the directory says; a file that grows meanwhile is stopped while reading.
    const chunks: Buffer[] = [];
    let total = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, limit + 1 - total));
      const read = readSync(descriptor, chunk, 0, chunk.length, null);
      if (read === 0) return Buffer.concat(chunks, total);
      chunks.push(chunk.subarray(0, read));
      total += read;
      if (total > limit) throw tooLarge(file, limit);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Strict UTF-8; a byte order mark is taken off. */
export function decodeText(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('not valid UTF-8', { file });
  }
}

function open(path: string, file: string): number {
  try {
    // A pipe without a writer must be refused as no file, not waited for.
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`;
    throw new ImportError(why, { file });
  }
}

function tooLarge(file: string, limit: number): ImportError {
  return new ImportError(`larger than the limit of ${limit} bytes (--limit file-size=…)`, { file });
}
