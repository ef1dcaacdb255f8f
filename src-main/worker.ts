import { parentPort, workerData } from 'node:worker_threads';
import { openEngine } from './engine/open';
import { importing } from './ipc/importing';
import type { WorkerStart } from './ipc/protocol';
import { serveWorker } from './ipc/worker-host';
import { makeDemo } from './services/demo';

if (!parentPort) throw new Error('worker.ts runs as a worker thread of main.ts');
serveWorker(parentPort, workerData as WorkerStart, { openEngine, makeDemo, importing });
