import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type Settings, settings } from '../../src-shared/ipc/app';
import { type KnownMailSettings, mailSettings } from '../../src-shared/ipc/outward';
import { writeAtomic } from './write-atomic';

const remembered = z.object({ id: z.string().optional(), email: z.string() });
/** Who works at this console; the id is known once the person has been found in the database. */
export type Remembered = z.infer<typeof remembered>;

const place = z.number().int();
const windowPlace = z.object({
  x: place.optional(),
  y: place.optional(),
  width: place.min(320),
  height: place.min(240),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlace>;

/** The password has no place in a file: the keychain has it. */
const knownMail = mailSettings.omit({ password: true }).extend({ hasPassword: z.boolean() });

interface Content {
  settings: Settings;
  window: WindowPlace;
  /** By database file. */
  people: Record<string, Remembered>;
  /** By database file. */
  mail: Record<string, KnownMailSettings>;
}

const DEFAULTS: Content = {
  settings: { language: 'system', theme: 'system', layout: {} },
  window: { width: 1280, height: 800, maximized: false },
  people: {},
  mail: {},
};

/** Decodes part by part: what is damaged falls back alone, and nothing here can stop a start. */
export function decodeConsoleFile(text: string): Content {
  let raw: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) raw = parsed as Record<string, unknown>;
  } catch {
    console.warn('console.json is damaged; starting with default settings');
  }
  const part = <T>(schema: z.ZodType<T>, value: unknown, fallback: T): T => {
    const decoded = schema.safeParse(value);
    return decoded.success ? decoded.data : fallback;
  };
  return {
    settings: decodeSettings(raw.settings, part),
    window: part(windowPlace, raw.window, DEFAULTS.window),
    people: part(z.record(z.string(), remembered), raw.people, {}),
    mail: part(z.record(z.string(), knownMail), raw.mail, {}),
  };
}

type Part = <T>(schema: z.ZodType<T>, value: unknown, fallback: T) => T;
function decodeSettings(value: unknown, part: Part): Settings {
  const raw = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { shape } = settings;
  return {
    language: part(shape.language, raw.language, DEFAULTS.settings.language),
    theme: part(shape.theme, raw.theme, DEFAULTS.settings.theme),
    layout: part(shape.layout, raw.layout, DEFAULTS.settings.layout),
  };
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

  mail(database: string): KnownMailSettings | null {
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
