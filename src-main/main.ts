import { dirname, join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, session as sessions } from 'electron';
import type { EventName, Events } from '../src-shared/ipc/contract';
import type { Outward } from './ipc/outward';
import { Session } from './ipc/session';
import { WorkerClient } from './ipc/worker-client';
import { confine } from './platform/confine';
import { ConsoleFile } from './platform/console-file';
import { dataPaths } from './platform/data-paths';
import { languageOf } from './platform/language';
import { watchLoop } from './platform/loop-watch';
import { Machine } from './platform/machine';
import { pageToShow } from './platform/page-origin';
import { claimScheme, servePage } from './platform/page-protocol';
import { reportPaint, unattended } from './platform/unattended';
import { colourBar, openWindow, pageFolderOf, preloadOf } from './platform/window';

const paths = dataPaths();
app.setPath('userData', paths.folder);
claimScheme();
// As root Chromium cannot use its sandbox and is started with --no-sandbox; enforcing it would
// only end every page at birth.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const watched = unattended(process.env);
if (app.requestSingleInstanceLock()) start();
else {
  console.error(`Gatehouse is open already on ${paths.folder}`);
  app.exit(watched ? 1 : 0);
}

function start(): void {
  const page = pageToShow(process.env.ELECTRON_RENDERER_URL, app.isPackaged);
  const file = new ConsoleFile(paths.console);
  let window: BrowserWindow | null = null;
  const send = <E extends EventName>(event: E, payload: Events[E]) => {
    if (window && !window.isDestroyed()) window.webContents.send(event, payload);
  };

  const worker = new WorkerClient(join(__dirname, 'worker.js'), {
    progress: (event) => send('progress', event),
    changed: (event) => {
      send('changed', event);
      void session.committed(event.tables);
      outward?.committed(event.tables);
    },
    ended: (error) => void session.lost(error),
  });
  let outward: Outward | null = null;
  // The database opens while Chromium starts.
  const session = new Session(
    worker,
    file,
    paths.database,
    () => ({ locale: app.getLocale(), version: app.getVersion(), platform: process.platform }),
    {
      told: ({ phase }) => window && colourBar(window, phase === 'ready' ? 'chrome' : 'ground'),
      ready: () => void answering.then((begun) => begun.ready()),
      changed: (state) => send('state', state),
    },
  );
  const machine = new Machine(
    file,
    dirname(paths.database),
    () => window,
    (action) => send('menu', { action }),
  );

  const open = () => {
    const made = openWindow(page, preloadOf(__dirname), file);
    window = made;
    made.on('closed', () => {
      if (window === made) window = null;
    });
    return made;
  };

  const answering = app.whenReady().then(async () => {
    confine(sessions.defaultSession, [page.origin]);
    servePage(pageFolderOf(__dirname));
    machine.followTheme();
    nativeTheme.on('updated', async () => send('state', await session.state()));
    const shown = open();
    // The page's process starts meanwhile; the page asks nothing before this turn has ended.
    const { answerPage } = await import('./ipc/answering');
    outward = answerPage({
      session,
      worker,
      machine,
      file,
      language: () => languageOf(file.settings.language, app.getLocale()),
      window: () => window,
      origin: page.origin,
    });
    setImmediate(() => machine.followSettings());
    if (watched) void endUnattended(shown);
    return outward;
  });

  const endUnattended = async (shown: BrowserWindow) => {
    try {
      if (!watched) return;
      await reportPaint(shown, watched, () => worker.keep('engine.summary', undefined));
      if (watched.exit) app.quit();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      app.exit(1);
    }
  };

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (window === null && app.isReady()) open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    const quiet = Promise.race([outward?.stop(), new Promise((late) => setTimeout(late, 3_000))]);
    void quiet
      .then(() => Promise.all([worker.close(5_000), file.settled()]))
      .finally(() => app.quit());
  });

  if (process.env.GATEHOUSE_TEST === '1' && !app.isPackaged) {
    Object.assign(globalThis, { gatehouseLoop: watchLoop() });
  }
}
