import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, shell } from 'electron';
import type { Settings } from '../../src-shared/ipc/app';
import type { MenuAction } from '../../src-shared/ipc/menu';
import type { ConsoleFile } from './console-file';
import { languageOf } from './language';
import { menuTemplate } from './menu';
import { MENU_WORDS } from './menu-words';
import { writeAtomic } from './write-atomic';

/** Electron's side of what the handlers ask of the machine. */
export class Machine {
  readonly #file: ConsoleFile;
  readonly #folder: string;
  readonly #window: () => BrowserWindow | null;
  readonly #send: (action: MenuAction) => void;

  constructor(
    file: ConsoleFile,
    folder: string,
    window: () => BrowserWindow | null,
    send: (action: MenuAction) => void,
  ) {
    this.#file = file;
    this.#folder = folder;
    this.#window = window;
    this.#send = send;
  }

  applySettings(patch: Partial<Settings>): void {
    this.#file.saveSettings(patch);
    this.followSettings();
  }

  /** Puts into force what the settings say about the window's frame: theme and menu. */
  followSettings(): void {
    this.followTheme();
    const language = this.#language();
    if (language === this.#menuLanguage) return;
    this.#menuLanguage = language;
    const options = {
      language,
      mac: process.platform === 'darwin',
      development: !app.isPackaged,
      send: this.#send,
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
  }
  #menuLanguage: string | null = null;

  /** The theme alone: what a window has to know before it is made. */
  followTheme(): void {
    if (nativeTheme.themeSource !== this.#file.settings.theme) {
      nativeTheme.themeSource = this.#file.settings.theme;
    }
  }

  popUpMenu(x: number, y: number): void {
    const window = this.#window();
    if (window) Menu.getApplicationMenu()?.popup({ window, x, y });
  }

  async openDataFolder(): Promise<void> {
    const problem = await shell.openPath(this.#folder);
    if (problem) throw new Error(problem);
  }

  async openMail(url: string): Promise<void> {
    // The one scheme that this program ever hands to the system.
    if (!url.startsWith('mailto:')) throw new Error('not a mail');
    await shell.openExternal(url);
  }

  async askForImport(): Promise<string | null> {
    const words = MENU_WORDS[this.#language()];
    const options = {
      properties: ['openFile' as const],
      filters: [
        { name: words.importFiles, extensions: ['json', 'csv'] },
        { name: words.allFiles, extensions: ['*'] },
      ],
    };
    const window = this.#window();
    const { canceled, filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return canceled ? null : (filePaths[0] ?? null);
  }

  async saveAs(suggested: string, bytes: Uint8Array): Promise<string | null> {
    const extension = extname(suggested).slice(1);
    const options = {
      defaultPath: join(app.getPath('documents'), suggested),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    };
    const window = this.#window();
    const { canceled, filePath } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    if (canceled || filePath === '') return null;
    await writeAtomic(filePath, bytes);
    return basename(filePath);
  }

  #language() {
    return languageOf(this.#file.settings.language, app.getLocale());
  }
}
