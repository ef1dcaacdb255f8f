import { useTranslations } from 'use-intl';
import type { EntryAnswer } from '../../../src-shared/queries/history';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Avatar, Facts, TextButton } from '../../ui';
import { EntryHash } from './entry-hash';
import { EntrySignature } from './entry-signature';
import css from './history.module.css';

/** What, when, who, why, and which console signed it. */
export function EntryFacts({ entry }: { entry: EntryAnswer }) {
  const t = useTranslations('history');
  const format = useFormat();
  const { actor, undoes, undoneBy } = entry;

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
                <Avatar name={entry.names[actor] || actor} size={20} />
                <TextButton onPress={() => go({ view: 'people', person: actor })}>
                  {entry.names[actor] || actor}
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
        { id: 'hash', label: t('entry.hash'), value: <EntryHash hash={entry.hash} /> },
        {
          id: 'signature',
          label: t('signature.label'),
          value: <EntrySignature entry={entry} />,
        },
        ...(entry.void === undefined
          ? []
          : [{ id: 'void', label: t('entry.void'), value: t('entry.voidWhy') }]),
      ]}
    />
  );
}
