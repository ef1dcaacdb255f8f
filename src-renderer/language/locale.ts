import type { Language, SpokenLanguage } from './types';

export interface ChosenLocale {
  language: SpokenLanguage;
  /** With its region, since that decides how numbers and dates are written. */
  locale: string;
}

const REGION: Record<SpokenLanguage, string> = { en: 'en-GB', de: 'de-DE' };

function spoken(tag: string): SpokenLanguage | null {
  const base = tag.toLowerCase().split('-')[0];
  return base === 'en' || base === 'de' ? base : null;
}

/**
 * The language to speak and the locale to format with. The first system locale in the chosen
 * language decides the region; a system that speaks neither gets English.
 */
export function chooseLocale(language: Language, systemLocales: readonly string[]): ChosenLocale {
  const system = systemLocales.map(spoken).find((each) => each !== null) ?? 'en';
  const chosen = language === 'system' ? system : language;
  const regional = systemLocales.find((tag) => spoken(tag) === chosen && tag.includes('-'));
  return { language: chosen, locale: regional ?? REGION[chosen] };
}

/** The machine's locales, best first: the one main knows, then what the page is told. */
export function systemLocales({ locale }: { locale: string }): string[] {
  return [locale, ...navigator.languages];
}
