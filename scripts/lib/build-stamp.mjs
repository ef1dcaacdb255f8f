// Whether out/ is what these sources give. Times and sizes, not contents: it is asked at every start.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inRoot, root } from './paths.mjs';

const sources = [
  'src-main',
  'src-renderer',
  'src-shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

const stampFile = () => inRoot('out', '.stamp');

export function sourcesNow(from = root) {
  const hash = createHash('sha256');
  for (const source of sources) {
    const top = join(from, source);
    if (!existsSync(top)) continue;
    const files = statSync(top).isDirectory()
      ? readdirSync(top, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [top];
    for (const file of files) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${file.slice(from.length).split(sep).join('/')}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

export function built() {
  const file = stampFile();
  return existsSync(file) && readFileSync(file, 'utf8') === sourcesNow();
}

export const stamp = (sources) => writeFileSync(stampFile(), sources);
