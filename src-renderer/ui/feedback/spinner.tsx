import { Loader } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Icon } from '../marks/icon';
import css from './spinner.module.css';

/** Something runs whose length nobody knows; at most a second or two. */
export function Spinner({ size = 16, named = false }: { size?: number; named?: boolean }) {
  const t = useTranslations('common');
  return (
    <Icon
      of={Loader}
      size={size}
      className={css.spinner}
      {...(named ? { label: t('busy') } : {})}
    />
  );
}
