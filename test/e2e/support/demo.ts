import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Launched, type LaunchOptions, launch, painted } from '../../support/launch';

let made: Promise<string> | undefined;

async function make(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-demo-'));
  const first = await launch({ folder });
  await painted(first.page);
  await first.page.keyboard.press('3');
  await first.page.waitForFunction(() => document.documentElement.dataset.ready === 'grid');
  await first.close({ keep: true });
  return first.database;
}

/** The console on a copy of the demo workspace, which the first door makes once a run. */
export async function launchDemo(options: LaunchOptions = {}): Promise<Launched> {
  made ??= make();
  const console = await launch({ ...options, database: await made });
  await painted(console.page);
  return console;
}
