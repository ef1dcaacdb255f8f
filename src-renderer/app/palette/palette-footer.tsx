import { useTranslations } from 'use-intl';
import { Kbd } from '../../ui';
import css from './palette.module.css';

export function PaletteFooter() {
  const t = useTranslations('palette.footer');
  return (
    <footer className={css.footer}>
      <span>
        <Kbd keys={['↑', '↓']} /> {t('move')}
      </span>
      <span>
        <Kbd keys={['↵']} /> {t('open')}
      </span>
      <span className={css.prefixes}>{t('prefixes')}</span>
    </footer>
  );
}
