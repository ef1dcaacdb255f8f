import { spawn } from 'node:child_process';
import { Told } from './say.mjs';

/** Whether there is a screen to put a window on. */
export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * Starts a virtual screen on a display number of its own choice.
 * @returns {Promise<{env: {DISPLAY: string}, stop: () => void}>}
 */
export function virtualDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const stop = () => server.kill();
  // However this process ends, the screen does not outlive it.
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    let complaint = '';
    server.stderr.on('data', (text) => {
      complaint = (complaint + text).slice(-2_000);
    });
    server.on('error', (error) => reject(new Told(`Xvfb does not start: ${error.message}`)));
    server.on('exit', (code) => reject(new Told(`Xvfb ended (${code}):\n${complaint}`)));
    server.stdio[3].once('data', (number) => {
      resolve({ env: { DISPLAY: `:${String(number).trim()}` }, stop });
    });
  });
}
