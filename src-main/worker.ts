import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openEngine } from './engine/open';
import type { WorkerStart } from './ipc/protocol';
import { serveWorker } from './ipc/worker-host';
import { dataPaths } from './platform/data-paths';
import { headFolder } from './platform/head-folder';
import { machineName } from './platform/machine-name';

if (!parentPort) throw new Error('worker.ts runs as a worker thread of main.ts');

type Doors = typeof import('./worker-doors');
type Evidence = typeof import('./worker-evidence');
const load = createRequire(join(__dirname, 'worker.js'));
let loaded: Doors | null = null;

/** Calls are answered one after the other, so what is loaded late is loaded at once. */
function doors(): Doors {
  loaded ??= load('./worker-doors.js') as Doors;
  return loaded;
}

/** The machine's part, which the command line fills in the same way. */
const machine = { consoleName: machineName(), heads: headFolder(dataPaths().folder) };

let written: Evidence | null = null;
function evidence(): Evidence {
  written ??= load('./worker-evidence.js') as Evidence;
  return written;
}

serveWorker(parentPort, workerData as WorkerStart, {
  openEngine: (file, options) => openEngine(file, { ...options, ...machine }),
  makeDemo: (...given) => doors().makeDemo(...given),
  importing: {
    read: (path) => doors().importing.read(path),
    opened: (...given) => doors().importing.opened(...given),
    plan: (...given) => doors().importing.plan(...given),
    isFault: (error): error is Error => doors().importing.isFault(error),
  },
  hubs: {
    connect: async (url, workspace) =>
      (await import('./sync/postgres/postgres-hub')).postgresHub(url, workspace),
    probe: async (url) => (await import('./sync/postgres/postgres-hub')).probeHub(url),
    setupSql: async () => {
      const { script, setupSql } = await import('./sync/postgres/setup-sql');
      return script(setupSql());
    },
  },
  evidence: {
    file: (...given) => evidence().evidenceFile(...given),
    name: (...given) => evidence().evidenceName(...given),
  },
});
