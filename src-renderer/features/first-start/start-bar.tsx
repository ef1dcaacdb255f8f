import { Globe, SunMoon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { saveSettings, useSettings } from '../../api';
import { LANGUAGES, THEMES } from '../../app/choices';
import { Arch, Button, Menu, MenuItem } from '../../ui';
import css from './first-start.module.css';

/** The title bar before there is a workspace: language and theme. */
export function StartBar() {
  const t = useTranslations('firstStart');
  const c = useTranslations('common');
  const { language, theme } = useSettings();
  return (
    <header className={css.bar}>
      <div className={css.barInside}>
        <Arch kind="logo" />
        <b>{c('app')}</b>
        <span className={css.spring} />
        <Menu
          label={t('language')}
          placement="bottom end"
          selection="single"
          selected={[language]}
          trigger={
            <Button
              kind="quiet"
              icon={Globe}
              label={`${t('language')}: ${c(`language.${language}`)}`}
            >
              {c(`language.${language}`)}
            </Button>
          }
          onSelect={(chosen) => {
            const one = LANGUAGES.find((id) => chosen.has(id));
            if (one !== undefined) void saveSettings({ language: one });
          }}
        >
          {LANGUAGES.map((id) => (
            <MenuItem key={id} id={id}>
              {c(`language.${id}`)}
            </MenuItem>
          ))}
        </Menu>
        <Menu
          label={c('theme.label')}
          placement="bottom end"
          selection="single"
          selected={[theme]}
          trigger={
            <Button
              kind="quiet"
              icon={SunMoon}
              label={`${c('theme.label')}: ${c(`theme.${theme}`)}`}
            >
              {c(`theme.${theme}`)}
            </Button>
          }
          onSelect={(chosen) => {
            const one = THEMES.find((id) => chosen.has(id));
            if (one !== undefined) void saveSettings({ theme: one });
          }}
        >
          {THEMES.map((id) => (
            <MenuItem key={id} id={id}>
              {c(`theme.${id}`)}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </header>
  );
}
