import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

// What stands before the window: docs/decisions/012.

const ROOT = resolve(import.meta.dirname, '..', '..');
/** `import … from 'x'`, `export … from 'x'` and `import 'x'`, but for types. */
const IMPORTS = /^(?:import|export)(?!\s+type\b)(?:[^;'"]*?\bfrom)?\s*['"]([^'"]+)['"]/gms;

function fileOf(from: string, path: string): string {
  const base = resolve(dirname(from), path);
  const found = [`${base}.ts`, join(base, 'index.ts')].find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${from} imports ${path}, which is no file`);
  return found;
}

/** Packages that an entry loads at once, with the files that do. */
function packagesOf(entry: string): Map<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORTS)) {
      if (path.endsWith('.json')) continue;
      if (path.startsWith('.')) visit(fileOf(file, path));
      else if (!path.startsWith('node:')) packages.set(path, file.slice(ROOT.length + 1));
    }
  };
  visit(join(ROOT, entry));
  return packages;
}

test('main loads no package before the window: schemas, mail and SQLite come when it is there', () => {
  expect([...packagesOf('src-main/main.ts').keys()]).toEqual(['electron']);
});

test('the search finds what an entry does load', () => {
  expect(packagesOf('src-main/ipc/answering.ts').get('zod')).toMatch(/\.ts$/);
  expect([...packagesOf('src-main/worker.ts').keys()]).toContain('better-sqlite3');
});
