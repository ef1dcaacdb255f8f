import type { Settings } from '../../src-shared/ipc/app';

export type MenuLanguage = 'en' | 'de';

/** The language of the settings; `system` is German where the system is, else English. */
export function languageOf(setting: Settings['language'], locale: string): MenuLanguage {
  if (setting !== 'system') return setting;
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}
