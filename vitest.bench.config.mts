import { defineConfig } from 'vitest/config';

// Run by `npm run bench`, which gives the environment. One file after the other: on two cores a
// second measurement would be the first one's noise.
export default defineConfig({
  test: {
    include: ['test/bench/**/*.bench.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
