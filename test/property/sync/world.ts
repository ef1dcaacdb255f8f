import { copyFileSync, rmSync } from 'node:fs';
import type { HubEntry } from '../../../src-main/sync/hub';
import type { ReplicaOptions } from '../../../src-main/sync/replica';
import { MemoryHub } from '../../support/memory-hub';
import { type Clock, SyncConsole } from '../../support/sync-console';
import { SyncPair } from '../../support/sync-pair';
import { type scratch, T0 } from '../../support/workspace';

export const MOST_CONSOLES = 6;

/** Databases of consoles that share one workspace, closed, to start any number of schedules from. */
export interface Template {
  files: string[];
  names: string[];
  log: HubEntry[];
  details: MemoryHub['kept'];
  now: number;
}

/** Makes the template once: two consoles of the pair, and more that join. */
export async function template(folder: ReturnType<typeof scratch>): Promise<Template> {
  const files = Array.from({ length: MOST_CONSOLES }, (_, i) => folder.path(`template-${i}`));
  const pair = await SyncPair.open({}, [files[0] ?? '', files[1] ?? '']);
  const { server, a, clock } = pair;
  const consoles = [pair.a, pair.b];
  for (const file of files.slice(2)) {
    const more = new SyncConsole(file, server, { clock, file });
    await more.engine.sync.join(more.hub, 'ws');
    a.run('admin', { type: 'console.enrol', publicKey: more.publicKey, name: 'more' });
    consoles.push(more);
  }
  await a.sync();
  for (const one of consoles) await one.sync();
  for (const one of consoles) {
    one.engine.checkpoint();
    one.close();
  }
  const names = consoles.map(({ name }) => name);
  return { files, names, log: [...server.entries], details: new Map(server.kept), now: clock.now };
}

/** Fresh consoles on copies of a template's databases, on a hub of their own. */
export class World {
  readonly server = new MemoryHub();
  readonly consoles: SyncConsole[];
  readonly clock: Clock;
  /** The hub never loses what the schedules start from. */
  readonly floor: number;

  constructor(
    from: Template,
    count: number,
    folder: ReturnType<typeof scratch>,
    options: ReplicaOptions,
  ) {
    this.server.published = true;
    this.floor = from.log.length;
    this.server.entries = [...from.log];
    for (const [id, detail] of from.details) this.server.kept.set(id, detail);
    this.clock = { now: Math.max(from.now, T0) };
    this.consoles = from.files.slice(0, count).map((template, i) => {
      const file = folder.path(`console-${i}`);
      for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
      copyFileSync(template, file);
      const made = new SyncConsole(from.names[i] ?? '', this.server, {
        ...options,
        clock: this.clock,
        file,
      });
      return made;
    });
  }

  close(): void {
    for (const one of this.consoles) one.close();
  }
}
