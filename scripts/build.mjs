import { bundle } from './lib/bundle.mjs';
import { fail } from './lib/say.mjs';
import { ensureDependencies } from './setup.mjs';

try {
  await ensureDependencies();
  await bundle({ quiet: false });
} catch (error) {
  fail(error);
}
