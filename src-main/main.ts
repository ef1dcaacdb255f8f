import { dirname, join } from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, nativeTheme, session as sessions } from 'electron';
import type { EventName, Events } from '../src-shared/ipc/contract';
import type { Answering } from './ipc/answering';
import { FirstScreen } from './ipc/first-screen';
import { closeKeeping } from './ipc/keeping';
import { buildOf, readKeptOpening } from './ipc/kept-opening';
import { registerHandlers } from './ipc/register';
import { done } from './ipc/replies';
import { isOurPage } from './ipc/sender';
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
// Else Electron makes a menu of its own before any window, which ours would only replace.
Menu.setApplicationMenu(null);
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
  const parts = [
    __filename,
    join(__dirname, 'worker.js'),
    join(pageFolderOf(__dirname), 'index.html'),
  ];
  const build = buildOf(app.getVersion(), parts);
  const keptFor = () => ({ database: paths.database, build, settings: file.settings });
  const kept = readKeptOpening(keptFor(), Date.now());
  let window: BrowserWindow | null = null;
  const send = <E extends EventName>(event: E, payload: Events[E]) => {
    if (window && !window.isDestroyed()) window.webContents.send(event, payload);
  };

  const worker = new WorkerClient(join(__dirname, 'worker.js'), {
    progress: (event) => send('progress', event),
    changed: (event) => {
      send('changed', event);
      void session.committed(event.tables);
      answering?.outward.committed(event.tables);
    },
    ended: (error) => void session.lost(error),
  });
  const session = new Session(
    worker,
    file,
    paths.database,
    () => ({ locale: app.getLocale(), version: app.getVersion(), platform: process.platform }),
    {
      told: ({ phase }) => window && colourBar(window, phase === 'ready' ? 'chrome' : 'ground'),
      opened: async (person) => {
        const shown = first.takeShown();
        if (shown !== null) await (await answers()).opening.confirm(shown, person);
      },
      ready: () => void answers().then(({ outward }) => outward.ready()),
      changed: (state) => send('state', state),
    },
  );
  const first = new FirstScreen(session, kept);
  // The database opens while Chromium starts; where its first screen is known, after that stands.
  if (kept === null) session.begin();
  const machine = new Machine(
    file,
    dirname(paths.database),
    () => window,
    (action) => send('menu', { action }),
  );

  const open = () => {
    const made = openWindow(page, preloadOf(__dirname), file);
    window = made;
    made.on('focus', () => answering?.outward.focused(true));
    made.on('blur', () => answering?.outward.focused(false));
    made.on('closed', () => {
      if (window === made) window = null;
    });
    return made;
  };

  let answering: Answering | null = null;
  /** Loads what answers the page; begun by whoever needs it first. */
  const answers = async (): Promise<Answering> => {
    await app.whenReady();
    const { beginAnswering } = await import('./ipc/answering');
    answering ??= beginAnswering({
      session,
      worker,
      machine,
      file,
      language: () => languageOf(file.settings.language, app.getLocale()),
      version: app.getVersion(),
      changed: (event) => send('changed', event),
    });
    return answering;
  };

  void app.whenReady().then(async () => {
    confine(sessions.defaultSession, [page.origin]);
    servePage(pageFolderOf(__dirname));
    registerHandlers(
      ipcMain,
      (event) => isOurPage(event, window?.webContents ?? null, page.origin),
      async (channel, input) => {
        const screen = channel === 'app.opening' && input === undefined ? first.take() : null;
        if (screen !== null) return done(screen);
        if (channel === 'app.painted') first.painted(input);
        await first.stands;
        return (await answers()).answer(channel, input);
      },
    );
    machine.followTheme();
    nativeTheme.on('updated', async () => {
      if (session.begun) send('state', await session.state());
    });
    const shown = open();
    // The menu is made while the page is at work, not while it waits for its files.
    shown.once('ready-to-show', () => setImmediate(() => machine.followSettings()));
    if (watched) void endUnattended(shown);
    // The page's process starts meanwhile.
    if (kept === null) (await answers()).opening.begin();
  });

  const endUnattended = async (shown: BrowserWindow) => {
    try {
      if (!watched) return;
      await reportPaint(shown, first.said, watched, async () => {
        await session.person();
        return worker.keep('engine.summary', undefined);
      });
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
    const late = new Promise((resolve) => setTimeout(resolve, 3_000));
    const close = async () => {
      await Promise.race([answering?.outward.stop(), late]);
      const opening = answering?.opening ?? null;
      await Promise.all([
        closeKeeping({ session, worker, opening, of: keptFor, closeMs: 5_000 }),
        file.settled(),
      ]);
    };
    void close().finally(() => app.quit());
  });

  if (process.env.GATEHOUSE_TEST === '1' && !app.isPackaged) {
    Object.assign(globalThis, { gatehouseLoop: watchLoop() });
  }
}
