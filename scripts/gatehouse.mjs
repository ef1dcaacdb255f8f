#!/usr/bin/env node
// The command line. It runs in this very process: a second one would double what a small query costs.

import { createRequire } from 'node:module';
import { inRoot } from './lib/paths.mjs';
import { fail } from './lib/say.mjs';
import { ensureBuilt, ensureDependencies, nodeEnv } from './setup.mjs';

try {
  await ensureDependencies();
  await ensureBuilt();
  Object.assign(process.env, await nodeEnv());
} catch (error) {
  fail(error);
}

const entry = inRoot('out', 'main', 'cli.js');
process.argv[1] = entry;
process.setSourceMapsEnabled(true);
createRequire(import.meta.url)(entry);
