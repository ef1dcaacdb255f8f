import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './paths.mjs';

/**
 * Runs a program to its end. `quiet` keeps its output back (and hands it over); otherwise output
 * goes to the terminal, standard output included, on standard error when `toStderr` is set.
 * @param {string} program
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, toStderr?: boolean,
 *   timeout?: number}} [options]
 * @returns {Promise<{status: number, output: string}>}
 */
export function run(program, args, options = {}) {
  const { cwd = root, env = process.env, quiet = false, toStderr = false, timeout } = options;
  const out = quiet ? 'pipe' : toStderr ? 2 : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      timeout,
      stdio: ['ignore', out, quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    const keep = (chunk) => {
      // The end says what went wrong; a compiler's whole log would only fill memory.
      output = (output + chunk).slice(-200_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ status: 127, output: `${output}${error.message}` }));
    child.on('close', (code, signal) =>
      resolve({ status: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }),
    );
  });
}

export const lastLines = (text, count = 15) =>
  stripVTControlCharacters(text).trimEnd().split('\n').slice(-count).join('\n');
