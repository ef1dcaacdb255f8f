import { useTranslations } from 'use-intl';
import { saveSettings, useAppState } from '../../api';
import { LANGUAGES, THEMES } from '../../app/choices';
import { chooseLocale } from '../../language';
import { Segments } from '../../ui';
import { Line, Section } from './section';

export function Appearance() {
  const t = useTranslations('settings');
  const c = useTranslations('common');
  const { settings, locale } = useAppState();
  const system = chooseLocale('system', [locale, ...navigator.languages]).language;
  return (
    <Section title={t('appearance')}>
      <Line title={t('language')} text={t('languageWhy', { system: c(`language.${system}`) })}>
        <Segments
          label={t('language')}
          options={LANGUAGES.map((id) => ({ id, label: c(`language.${id}`) }))}
          value={settings.language}
          onChange={(language) => void saveSettings({ language })}
        />
      </Line>
      <Line title={t('theme')} text={t('themeWhy')}>
        <Segments
          label={t('theme')}
          options={THEMES.map((id) => ({ id, label: c(`theme.${id}`) }))}
          value={settings.theme}
          onChange={(theme) => void saveSettings({ theme })}
        />
      </Line>
    </Section>
  );
}
