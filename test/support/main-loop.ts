import type { ElectronApplication } from '@playwright/test';
import type { LoopReport, LoopWatch } from '../../src-main/platform/loop-watch';

/** How main's event loop fared (bar 3: no block over 50 ms). Main measures; tests reset and read. */
export interface MainLoop {
  reset(): Promise<void>;
  read(): Promise<LoopReport>;
}

interface Watched {
  gatehouseLoop: LoopWatch;
}

export function mainLoop(app: ElectronApplication): MainLoop {
  return {
    reset: () => app.evaluate(() => (globalThis as unknown as Watched).gatehouseLoop.reset()),
    read: () => app.evaluate(() => (globalThis as unknown as Watched).gatehouseLoop.read()),
  };
}
