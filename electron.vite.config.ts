import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string) => resolve(__dirname, path);

// Natives cannot be bundled, and a missing libsecret must stay a run-time question: these two are
// loaded from node_modules. Everything else goes into the bundle.
const natives = ['better-sqlite3', 'keytar'];

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      emptyOutDir: true,
      sourcemap: true,
      // Node's target, not Electron's: the command line runs the same chunks under the machine's
      // own Node, whose floor (20.18) is also the oldest Electron's.
      target: 'node20.18',
      rolldownOptions: {
        input: {
          main: here('src-main/main.ts'),
          worker: here('src-main/worker.ts'),
          'worker-doors': here('src-main/worker-doors.ts'),
          'worker-evidence': here('src-main/worker-evidence.ts'),
          cli: here('src-main/cli.ts'),
        },
        external: natives,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      emptyOutDir: true,
      sourcemap: true,
      rolldownOptions: {
        input: { preload: here('src-main/preload.ts') },
        // A sandboxed preload can load neither packages nor sibling chunks.
        output: { entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: here('src-renderer'),
    plugins: [react()],
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      sourcemap: true,
      // Half as much to read and parse at every start.
      minify: true,
      rolldownOptions: { input: { index: here('src-renderer/index.html') } },
    },
  },
});
