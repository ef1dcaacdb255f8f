import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ShareItem } from '../../../src-shared/queries/sharing';
import { useFormat } from '../../language';
import { type DataColumn, LevelChip, LockMark, TwoLines } from '../../ui';
import css from './external-shares.module.css';
import { ShareRisks, ShareStatus } from './share-marks';
import { ShareMenu } from './share-menu';
import type { ShareChanges } from './use-share-changes';

/** E6: who, what scope and target, level, since, until, last used, granted by, status, risk. */
export function useShareColumns(changes: ShareChanges): DataColumn<ShareItem>[] {
  const t = useTranslations('externalShares');
  const format = useFormat();
  return useMemo(() => {
    const date = (at: string | null, none: string) => (
      <span className={at === null ? css.faint : css.quiet}>
        {at === null ? none : format.date(at)}
      </span>
    );
    return [
      {
        id: 'recipient',
        header: t('columns.recipient'),
        rowHeader: true,
        sortable: true,
        width: '1fr',
        minWidth: 112,
        cell: ({ name, email }) => (
          <TwoLines
            first={name}
            second={name === email ? '' : email}
            title={`${name} · ${email}`}
          />
        ),
      },
      {
        id: 'scope',
        header: t('columns.scope'),
        sortable: true,
        width: 58,
        cell: ({ scope }) => <span className={css.quiet}>{t(`scopeShort.${scope}`)}</span>,
      },
      {
        id: 'target',
        header: t('columns.target'),
        sortable: true,
        width: '1fr',
        minWidth: 112,
        cell: (share) => <Target share={share} />,
      },
      {
        id: 'level',
        header: t('columns.level'),
        sortable: true,
        width: 58,
        cell: ({ access }) => (
          <span title={t(`access.${access}`)}>
            <LevelChip level={access === 'read-write' ? 'edit' : 'view'} size={16} />
          </span>
        ),
      },
      {
        id: 'since',
        header: t('columns.since'),
        sortable: true,
        width: 98,
        optional: true,
        cell: ({ since }) => date(since, ''),
      },
      {
        id: 'until',
        header: t('columns.until'),
        sortable: true,
        width: 98,
        cell: ({ expiresAt }) => date(expiresAt, t('expiry.none')),
      },
      {
        id: 'lastUsed',
        header: t('columns.lastUsed'),
        sortable: true,
        width: 98,
        optional: true,
        cell: ({ lastUsedAt }) => date(lastUsedAt, t('never')),
      },
      {
        id: 'grantedBy',
        header: t('columns.grantedBy'),
        sortable: true,
        width: 98,
        optional: true,
        cell: ({ grantedByName }) => (
          <span className={css.quiet} title={grantedByName}>
            {grantedByName}
          </span>
        ),
      },
      {
        id: 'status',
        header: t('columns.status'),
        sortable: true,
        width: 104,
        cell: (share) => <ShareStatus share={share} />,
      },
      {
        id: 'risk',
        header: t('columns.risk'),
        sortable: true,
        width: 164,
        cell: (share) => <ShareRisks share={share} />,
      },
      {
        id: 'actions',
        header: t('columns.actions'),
        width: 48,
        cell: (share) => <ShareMenu share={share} changes={changes} />,
      },
    ];
  }, [t, format, changes]);
}

function Target({ share }: { share: ShareItem }) {
  const t = useTranslations('externalShares');
  const { scope, targetName, boardName, risks } = share;
  const name = scope === 'tenant' ? t('scope.tenant') : (targetName ?? '');
  return (
    <TwoLines
      first={
        <span className={css.target}>
          <span>{name}</span>
          {risks.includes('private') ? <LockMark meaning="private" /> : null}
        </span>
      }
      second={scope === 'card' ? (boardName ?? '') : ''}
      title={name}
    />
  );
}
