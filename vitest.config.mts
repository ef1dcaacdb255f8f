import { defineConfig } from 'vitest/config';
import { sqliteEnv } from './scripts/lib/native.mjs';

export default defineConfig(async () => ({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/bench/**', '**/node_modules/**'],
    env: await sqliteEnv(),
    // A crash in a native module then takes one file down, not the run.
    pool: 'forks',
    testTimeout: 20_000,
    // A server of a file's own takes its time where the machine is busy.
    hookTimeout: 60_000,
  },
}));
