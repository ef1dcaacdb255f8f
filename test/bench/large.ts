import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../src-main/commands/core';
import type { Engine, OpenOptions } from '../../src-main/engine/api';
import type { Sqlite } from '../../src-main/store/open';
import { signerNamed } from '../support/signers';
import { bundled, BENCH_FOLDER as folder } from './bundled';
import { longStory } from './long-story';

const { bulkDemo, engineOf, LARGE, makeDemo, openCore, openStore } = bundled;
/** One for all bench files of a run: the runner gives each run its own number. */
const run = process.env.GATEHOUSE_BENCH_RUN ?? String(process.ppid);

export const TEAMSPACE = 'netzwerk';

function remove(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
}

/** The large demo's database: 10,000 people × 1,000 boards, 100,000 overrides, 50,000 entries. */
export function largeDatabase(): string {
  return databaseOf('large', (engine) => {
    makeDemo(engine, 'large');
  });
}

/** The same people and boards, with five million changed overrides in 100,000 entries. */
export function longDatabase(): string {
  return databaseOf('long', (engine) => {
    for (const issues of longStory(Date.now() - 60_000, 1_000)) {
      const refused = engine
        .executeAll(issues)
        .find((result) => !result.ok || result.entry === null);
      if (refused !== undefined) throw new Error(JSON.stringify(refused));
      engine.checkpoint();
    }
  });
}

export const SIGNED_ENTRIES = 200_000;

/** The large demo's people and boards with 200,000 entries, each signed (bar 2). */
export function signedDatabase(): string {
  const signer = signerNamed('bench');
  return databaseOf(
    'signed',
    (engine) => {
      const size = { ...LARGE, entries: SIGNED_ENTRIES };
      for (const issues of bulkDemo(size, Date.now() - 60_000, 2_000).chunks) {
        engine.executeAll(issues);
        engine.checkpoint();
      }
    },
    { signer: () => signer },
  );
}

/** Made once a run, by whichever bench asks first. */
function databaseOf(
  name: string,
  fill: (engine: Engine) => void,
  options: OpenOptions = {},
): string {
  const file = join(folder, `${name}-${run}.sqlite`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.new`;
  remove(unfinished);
  const { engine } = openCoreEngine(unfinished, options);
  fill(engine);
  engine.checkpoint();
  engine.close();
  renameSync(unfinished, file);
  return file;
}

export interface Large {
  core: Core;
  engine: Engine;
  file: string;
  /** The admin's address. */
  admin: string;
  close(): void;
}

let copies = 0;

/** A copy of one of them, open; left out: of the large demo's. */
export function openLarge(of: () => string = largeDatabase): Large {
  const file = join(folder, `copy-${process.pid}-${copies++}.sqlite`);
  remove(file);
  copyFileSync(of(), file);
  const { core, engine } = openCoreEngine(file);
  const admin = [...core.state.people].find((person) => person.workspaceRole === 'admin');
  const close = () => {
    engine.close();
    remove(file);
  };
  return { core, engine, file, admin: admin?.email ?? '', close };
}

function openCoreEngine(file: string, options?: OpenOptions): { core: Core; engine: Engine } {
  const core = openCore(file, options);
  return { core, engine: engineOf(core) };
}

/** A second copy without our engine, for floors: the same tables, the same settings of SQLite. */
export function openBare(of: () => string = largeDatabase): { db: Sqlite; close(): void } {
  const file = join(folder, `bare-${process.pid}-${copies++}.sqlite`);
  remove(file);
  copyFileSync(of(), file);
  const db = openStore(file);
  const close = () => {
    db.close();
    remove(file);
  };
  return { db, close };
}
