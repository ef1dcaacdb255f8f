import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const scripts = resolve(__dirname, '../../scripts');

// Playwright loads tests as CommonJS, which cannot import the scripts: a child asks them.
const ask = `
  import { electronRuntime } from ${JSON.stringify(`${scripts}/electron-runtime.mjs`)};
  import { sqliteEnv } from ${JSON.stringify(`${scripts}/lib/native.mjs`)};
  const { path, major } = await electronRuntime();
  const { GATEHOUSE_SQLITE_BINDING } = await sqliteEnv({ electronMajor: major });
  console.log(JSON.stringify({ path, binding: GATEHOUSE_SQLITE_BINDING }));
`;

interface Found {
  path: string;
  /** Left out where the SQLite package's own binary fits. */
  binding?: string;
}

let found: Found | undefined;

/** The Electron to test with: `npm test` names it; run by hand, the one `npm start` would use. */
export function electronToTest(env: NodeJS.ProcessEnv = process.env): Found {
  if (env.ELECTRON_EXEC_PATH) {
    const binding = env.GATEHOUSE_SQLITE_BINDING;
    return { path: env.ELECTRON_EXEC_PATH, ...(binding ? { binding } : {}) };
  }
  found ??= JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', ask], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  ) as Found;
  return found;
}
