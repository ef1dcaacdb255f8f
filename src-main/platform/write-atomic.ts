import { open, rename, rm } from 'node:fs/promises';

/**
 * Replaces a file whole or not at all: a crash in the middle leaves the old one. One writer per
 * file at a time (the temporary name is fixed, so that a crash leaves one leftover at most).
 */
export async function writeAtomic(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.new`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
