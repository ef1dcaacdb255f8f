import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { isNoise } from './chromium-noise.mjs';
import { root } from './paths.mjs';

/** Electron refuses to run its sandbox as root. */
export const sandboxArgs = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * Starts the console's window.
 * @param {import('../electron-runtime.mjs').Runtime} runtime
 * @param {string[]} args
 * @param {{env: NodeJS.ProcessEnv, onLine?: (line: string) => void, timeout?: number}} options
 * @returns {Promise<{status: number, timedOut: boolean, log: string[]}>}
 */
export function launch(runtime, args, { env, onLine = console.log, timeout }) {
  const child = spawn(runtime.path, [...sandboxArgs(), root, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = [];
  let timedOut = false;
  const late = timeout
    ? setTimeout(() => {
        timedOut = true;
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 3_000).unref();
      }, timeout)
    : undefined;
  const pass = (signal) => process.on(signal, () => child.kill(signal));
  pass('SIGINT');
  pass('SIGTERM');
  createInterface({ input: child.stdout }).on('line', (line) =>
    onLine(line, () => clearTimeout(late)),
  );
  createInterface({ input: child.stderr }).on('line', (line) => {
    log.push(line);
    if (log.length > 500) log.shift();
    if (!isNoise(line)) process.stderr.write(`${line}\n`);
  });
  return new Promise((resolve) => {
    const end = (status) => {
      clearTimeout(late);
      resolve({ status, timedOut, log });
    };
    child.on('error', (error) => {
      log.push(error.message);
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
