import { type ReactNode, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'use-intl';
import { DICTIONARIES } from './dictionaries';
import type { en } from './en';
import { chooseLocale } from './locale';
import type { Language, SpokenLanguage } from './types';

interface LanguageProviderProps {
  language: Language;
  /** The machine's preferences, best first; left out: what the page is told. */
  systemLocales?: readonly string[];
  /** IANA name; left out: the machine's own. */
  timeZone?: string;
  children: ReactNode;
}

/** Says on the page what language it is in; whoever says it anew has everything styled anew. */
export function speak(language: SpokenLanguage): void {
  const page = document.documentElement;
  if (page.lang !== language) page.lang = language;
}

/** Gives everything below it its words, number and date formats, and the page its `lang`. */
export function LanguageProvider(props: LanguageProviderProps) {
  const system = props.systemLocales ?? navigator.languages;
  const { language, locale } = useMemo(
    () => chooseLocale(props.language, system),
    [props.language, system],
  );
  const zone = props.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  useEffect(() => speak(language), [language]);
  return (
    // German has the same keys (Translation), other texts: the literal types are English's alone.
    <IntlProvider
      locale={locale}
      timeZone={zone}
      messages={DICTIONARIES[language] as typeof en}
      onError={(error) => console.error(error.message)}
    >
      <I18nProvider locale={locale}>{props.children}</I18nProvider>
    </IntlProvider>
  );
}
