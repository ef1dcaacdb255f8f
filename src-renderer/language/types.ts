import type { en } from './en';

/** The same keys as a dictionary, any words: a translation with a missing key does not compile. */
export type Translation<Dictionary> = {
  [Key in keyof Dictionary]: Dictionary[Key] extends string ? string : Translation<Dictionary[Key]>;
};

/** What the console speaks. `system` follows the machine. */
export const LANGUAGES = ['system', 'en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
export type SpokenLanguage = Exclude<Language, 'system'>;

// English is the source: its literal texts tell the compiler which arguments a message takes.
declare module 'use-intl' {
  interface AppConfig {
    Locale: string;
    Messages: typeof en;
  }
}
