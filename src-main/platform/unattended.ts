import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import type { Summary } from '../ipc/protocol';

/**
 * A start that nobody watches: waits for the paint and says so in a line of JSON (`painted`), then
 * leaves a picture and says in a second one (`ready`) what workspace it shows.
 */
export interface Unattended {
  screenshot: string | null;
  exit: boolean;
}

export function unattended(env: NodeJS.ProcessEnv): Unattended | null {
  const screenshot = env.GATEHOUSE_SCREENSHOT || null;
  const exit = env.GATEHOUSE_EXIT_AFTER_PAINT === '1';
  return screenshot || exit ? { screenshot, exit } : null;
}

const PAINT_WITHIN_MS = 60_000;
const SETTLE_MS = 400;

/** Throws when the page does not say in time that it has painted something real. */
export async function reportPaint(
  window: BrowserWindow,
  painted: Promise<string>,
  { screenshot }: Unattended,
  summary: () => Promise<Summary | null>,
): Promise<void> {
  const ready = await inTime(painted);
  // Counts from the start of the process; Electron's getCreationTime is a second off on Linux.
  const ms = Math.round(performance.now());
  await say({ painted: ready, ms });
  // With it the database is open, where the first screen was one that had been kept.
  const workspace = await summary();
  if (screenshot) {
    // The first paint is what counts; the picture may wait for what comes right after it.
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const picture = await window.webContents.capturePage();
    await writeFile(screenshot, picture.toPNG());
  }
  await say({ ready, workspace, screenshot, ms });
}

function say(line: object): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve());
  });
}

async function inTime(painted: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const message = `nothing was painted within ${PAINT_WITHIN_MS / 1000} s`;
    timer = setTimeout(() => reject(new Error(message)), PAINT_WITHIN_MS);
  });
  try {
    return await Promise.race([painted, late]);
  } finally {
    clearTimeout(timer);
  }
}
