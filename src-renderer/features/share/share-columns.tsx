import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ShareItem, ShareState } from '../../../src-shared/queries/sharing';
import { useFormat } from '../../language';
import { Avatar, Badge, type DataColumn } from '../../ui';
import css from './share.module.css';

const TONES: Record<ShareState, 'open' | 'accent' | 'neutral' | 'caution'> = {
  live: 'open',
  pending: 'accent',
  expired: 'caution',
  revoked: 'neutral',
  withdrawn: 'neutral',
};

/** To whom, what and how far, until when, and how it stands. */
export function useShareColumns(): DataColumn<ShareItem>[] {
  const t = useTranslations('share.shares');
  const format = useFormat();
  return useMemo(() => {
    const target = (item: ShareItem) =>
      item.scope === 'card'
        ? t('card', { name: item.targetName ?? '' })
        : t(item.scope === 'board' ? 'board' : 'tenant');
    return [
      {
        id: 'who',
        header: t('who'),
        rowHeader: true,
        minWidth: 150,
        value: (item) => item.name,
        cell: (item) => (
          <span className={css.who}>
            <Avatar name={item.name} />
            <span className={css.whoWords}>
              <span className={css.clip}>{item.name}</span>
              <span className={css.caption}>{item.email}</span>
            </span>
          </span>
        ),
      },
      {
        id: 'what',
        header: t('what'),
        width: 120,
        value: (item) => item.scope,
        cell: (item) => (
          <span className={css.whoWords}>
            <span className={css.clip} title={target(item)}>
              {target(item)}
            </span>
            <span className={css.caption}>{t(`access.${item.access}`)}</span>
          </span>
        ),
      },
      {
        id: 'until',
        header: t('until'),
        width: 98,
        value: (item) => item.expiresAt ?? '9',
        cell: (item) => (
          <span className={css.whoWords}>
            <span className={css.clip}>
              {item.expiresAt === null ? t('noEnd') : format.date(item.expiresAt)}
            </span>
            <span className={css.caption}>
              {item.lastUsedAt === null
                ? t('neverUsed')
                : t('lastUsed', { when: format.relative(item.lastUsedAt) })}
            </span>
          </span>
        ),
      },
      {
        id: 'state',
        header: t('state'),
        width: 114,
        value: (item) => item.status,
        cell: (item) => <Badge tone={TONES[item.status]}>{t(`states.${item.status}`)}</Badge>,
      },
    ];
  }, [t, format]);
}
