import { RefreshCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../actions/button';
import { Icon } from '../marks/icon';
import css from './message.module.css';

interface FailedStateProps {
  title?: string;
  text?: ReactNode;
  onRetry?: () => void;
}

/** Something went wrong that is nobody's doing; trying again may help. */
export function FailedState({ title, text, onRetry }: FailedStateProps) {
  const t = useTranslations('common');
  return (
    <div className={css.message} role="alert">
      <Icon of={TriangleAlert} size={24} className={css.stop} />
      <p className={css.title}>{title ?? t('failed.title')}</p>
      {text === undefined ? null : <p className={css.text}>{text}</p>}
      {onRetry === undefined ? null : (
        <div className={css.action}>
          <Button icon={RefreshCw} onPress={onRetry}>
            {t('actions.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
