import { Copy } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton, toasts } from '../../ui';
import css from './history.module.css';

/** 9f3c 41d0 7be2 … a8e5: enough to compare by eye. */
export function shortHash(hash: string): string {
  const groups = hash.slice(0, 12).match(/.{4}/g) ?? [];
  return `${groups.join(' ')} … ${hash.slice(-4)}`;
}

/** A hash, short to read and whole to copy. */
export function EntryHash({ hash }: { hash: string }) {
  const t = useTranslations('history.entry');
  const c = useTranslations('common.actions');
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(hash);
    toasts.show({ tone: 'done', title: c('copied') });
  }
  return (
    <span className={css.who}>
      <code className={css.mono} title={hash}>
        {shortHash(hash)}
      </code>
      <IconButton icon={Copy} size={20} label={t('copyHash')} onPress={() => void copy()} />
    </span>
  );
}
