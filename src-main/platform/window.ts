import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { ConsoleFile, WindowPlace } from './console-file';
import type { Page } from './page-origin';
import { type Bar, barColours, TITLE_BAR, windowColours } from './theme';
import { fitInto } from './window-place';

/** The one window, shown when it has something to show. */
export function openWindow(page: Page, preload: string, file: ConsoleFile): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const primary = screen.getPrimaryDisplay().workArea;
  const { maximized, ...bounds } = fitInto(file.window, areas, primary);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: app.name,
    backgroundColor: windowColours().ground,
    titleBarStyle: 'hidden',
    titleBarOverlay: { ...barColours('ground'), height: TITLE_BAR },
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
      // Compiled scripts are kept from the first start on, not after the usual days of use.
      v8CacheOptions: 'bypassHeatCheck',
      devTools: !app.isPackaged,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => file.saveWindow(placeOf(window)));
  followTheme(window);
  comeBack(window, page);
  void window.loadURL(page.url);
  return window;
}

/** Relative to the entry point, which the bundler puts into out/main. */
export const preloadOf = (entryFolder: string) => join(entryFolder, '../preload/preload.js');
export const pageFolderOf = (entryFolder: string) => join(entryFolder, '../renderer');

/** Chromium lets a page go to about:blank without asking anybody (confine.ts stops the rest). */
function comeBack(window: BrowserWindow, page: Page): void {
  window.webContents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(`${page.origin}/`)) void window.loadURL(page.url);
  });
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

function followTheme(window: BrowserWindow): void {
  const follow = () => {
    window.setBackgroundColor(windowColours().ground);
    colourBar(window, bars.get(window) ?? 'ground');
  };
  nativeTheme.on('updated', follow);
  window.on('closed', () => nativeTheme.off('updated', follow));
}

const bars = new WeakMap<BrowserWindow, Bar>();

/** Gives the window's own buttons the colour of the bar that the page draws beside them. */
export function colourBar(window: BrowserWindow, bar: Bar): void {
  bars.set(window, bar);
  if (process.platform !== 'darwin') window.setTitleBarOverlay(barColours(bar));
}
