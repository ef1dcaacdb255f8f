import { Copy } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { EntryAnswer } from '../../../src-shared/queries/history';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Avatar, Facts, IconButton, TextButton, toasts } from '../../ui';
import css from './history.module.css';

/** 9f3c 41d0 7be2 … a8e5: enough to compare by eye. */
export function shortHash(hash: string): string {
  const groups = hash.slice(0, 12).match(/.{4}/g) ?? [];
  return `${groups.join(' ')} … ${hash.slice(-4)}`;
}

export function EntryFacts({ entry }: { entry: EntryAnswer }) {
  const t = useTranslations('history');
  const c = useTranslations('common.actions');
  const format = useFormat();
  const { actor, undoes, undoneBy } = entry;

  async function copyHash(): Promise<void> {
    await navigator.clipboard.writeText(entry.hash);
    toasts.show({ tone: 'done', title: c('copied') });
  }
  const link = (to: number, label: string) => (
    <TextButton key={to} onPress={() => go({ view: 'history', entry: to })}>
      {label}
    </TextButton>
  );
  const relation = [
    ...(undoes === null ? [] : [link(undoes, t('undoes', { entry: undoes }))]),
    ...(undoneBy === null ? [] : [link(undoneBy, t('undone', { entry: undoneBy }))]),
  ];
  return (
    <Facts
      items={[
        {
          id: 'entry',
          label: t('entry.entry'),
          value: (
            <span className={css.relation}>
              {format.number(entry.entry)} {relation}
            </span>
          ),
        },
        { id: 'when', label: t('entry.when'), value: format.exact(entry.at) },
        {
          id: 'who',
          label: t('entry.who'),
          value:
            actor === null ? (
              t('nobody')
            ) : (
              <span className={css.who}>
                <Avatar name={entry.names[actor] ?? actor} size={20} />
                <TextButton onPress={() => go({ view: 'people', person: actor })}>
                  {entry.names[actor] ?? actor}
                </TextButton>
              </span>
            ),
        },
        {
          id: 'command',
          label: t('entry.command'),
          value: <code className={css.mono}>{entry.command}</code>,
        },
        {
          id: 'reason',
          label: t('entry.reason'),
          value: entry.reason ?? <span className={css.quiet}>{t('entry.noReason')}</span>,
        },
        {
          id: 'hash',
          label: t('entry.hash'),
          value: (
            <span className={css.who}>
              <code className={css.mono} title={entry.hash}>
                {shortHash(entry.hash)}
              </code>
              <IconButton
                icon={Copy}
                size={20}
                label={t('entry.copyHash')}
                onPress={() => void copyHash()}
              />
            </span>
          ),
        },
      ]}
    />
  );
}
