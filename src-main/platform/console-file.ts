import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings } from '../../src-shared/ipc/app';
import type { KnownMailSettings } from '../../src-shared/ipc/outward';
import { writeAtomic } from './write-atomic';

/** Who works at this console; the id is known once the person has been found in the database. */
export interface Remembered {
  id?: string | undefined;
  email: string;
}

export interface WindowPlace {
  x?: number | undefined;
  y?: number | undefined;
  width: number;
  height: number;
  maximized: boolean;
}

interface Content {
  settings: Settings;
  window: WindowPlace;
  /** By database file. */
  people: Record<string, Remembered>;
  /** By database file, as read: MailDesk decodes its own. */
  mail: Record<string, unknown>;
}

const DEFAULTS: Content = {
  settings: { language: 'system', theme: 'system', layout: {} },
  window: { width: 1280, height: 800, maximized: false },
  people: {},
  mail: {},
};

/**
 * Decodes part by part: what is damaged falls back alone, and nothing here can stop a start. By
 * hand, since no window is made before this is read and the schemas' library alone takes longer
 * than all that comes before the window.
 */
export function decodeConsoleFile(text: string): Content {
  let raw: Fields = {};
  try {
    raw = fieldsOf(JSON.parse(text)) ?? {};
  } catch {
    console.warn('console.json is damaged; starting with default settings');
  }
  return {
    settings: asSettings(fieldsOf(raw.settings) ?? {}),
    window: asPlace(fieldsOf(raw.window) ?? {}) ?? DEFAULTS.window,
    people: asPeople(fieldsOf(raw.people) ?? {}) ?? DEFAULTS.people,
    mail: fieldsOf(raw.mail) ?? DEFAULTS.mail,
  };
}

type Fields = Record<string, unknown>;

function fieldsOf(value: unknown): Fields | null {
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value);
  return fields ? (value as Fields) : null;
}

/** The words of `Settings`, for a page that has none of them yet. */
const LANGUAGES: readonly Settings['language'][] = ['system', 'en', 'de'];
const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark'];

function asSettings(raw: Fields): Settings {
  const { language, theme, layout } = DEFAULTS.settings;
  return {
    language: LANGUAGES.find((one) => one === raw.language) ?? language,
    theme: THEMES.find((one) => one === raw.theme) ?? theme,
    layout: (fieldsOf(raw.layout) as Settings['layout'] | null) ?? layout,
  };
}

function asPlace({ x, y, width, height, maximized }: Fields): WindowPlace | null {
  if (!isPixels(width) || width < 320 || !isPixels(height) || height < 240) return null;
  if (typeof maximized !== 'boolean') return null;
  if ((x !== undefined && !isPixels(x)) || (y !== undefined && !isPixels(y))) return null;
  return { x, y, width, height, maximized };
}

function isPixels(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function asPeople(raw: Fields): Content['people'] | null {
  const people: Content['people'] = {};
  for (const [database, value] of Object.entries(raw)) {
    const { id, email } = fieldsOf(value) ?? {};
    if (typeof email !== 'string' || !(id === undefined || typeof id === 'string')) return null;
    people[database] = id === undefined ? { email } : { id, email };
  }
  return people;
}

/** What this console remembers between starts, one small file beside the database. */
export class ConsoleFile {
  readonly #file: string;
  #content: Content;
  #writing: Promise<void> = Promise.resolve();
  #dirty = false;

  constructor(file: string) {
    this.#file = file;
    this.#content = decodeConsoleFile(readIfThere(file));
  }

  get settings(): Settings {
    return this.#content.settings;
  }
  get window(): WindowPlace {
    return this.#content.window;
  }
  person(database: string): Remembered | null {
    return this.#content.people[database] ?? null;
  }

  /** The database's mail settings as they were read: not decoded. */
  mail(database: string): unknown {
    return this.#content.mail[database] ?? null;
  }

  saveSettings(patch: Partial<Settings>): void {
    this.#save({ settings: { ...this.#content.settings, ...patch } });
  }
  saveWindow(window: WindowPlace): void {
    this.#save({ window });
  }
  savePerson(database: string, person: Remembered): void {
    this.#save({ people: { ...this.#content.people, [database]: person } });
  }

  saveMail(database: string, settings: KnownMailSettings | null): void {
    const { [database]: _old, ...others } = this.#content.mail;
    this.#save({ mail: settings === null ? others : { ...others, [database]: settings } });
  }

  /** Resolves when everything saved so far is on disk (or could not be written, which is logged). */
  settled(): Promise<void> {
    return this.#writing;
  }

  #save(change: Partial<Content>): void {
    this.#content = { ...this.#content, ...change };
    if (this.#dirty) return;
    this.#dirty = true;
    // One write at a time; changes made while one is under way share the next.
    this.#writing = this.#writing.then(() => {
      this.#dirty = false;
      return this.#write();
    });
  }

  async #write(): Promise<void> {
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      await writeAtomic(this.#file, `${JSON.stringify(this.#content, null, 2)}\n`);
    } catch (error) {
      console.error('settings could not be written:', error);
    }
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '{}';
  }
}
