import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'vite';

export const BENCH_FOLDER = resolve(import.meta.dirname, '..', '..', 'test-results', 'bench');

async function bundle(): Promise<typeof import('./entry')> {
  // One a process: bench files run one after the other, each in its own.
  const outDir = join(BENCH_FOLDER, `engine-${process.pid}`);
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, 'entry.ts'),
      outDir,
      target: 'node20',
      rollupOptions: {
        external: ['better-sqlite3'],
        output: { format: 'cjs', entryFileNames: 'engine.cjs' },
      },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  return createRequire(import.meta.url)(join(outDir, 'engine.cjs')) as typeof import('./entry');
}

export const bundled = await bundle();
