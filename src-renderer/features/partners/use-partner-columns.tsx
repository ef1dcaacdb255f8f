import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { PartnerItem } from '../../../src-shared/queries/sharing';
import { useBoardDirectory } from '../../api';
import { useStable } from '../../app/use-stable';
import { useFormat } from '../../language';
import { type DataColumn, RiskMark } from '../../ui';
import { PartnerMenu } from './partner-menu';
import css from './partners.module.css';
import type { ThingKind } from './use-things';

export const nameOf = ({ organisation, email }: PartnerItem) => organisation ?? email;

type Managing = (partner: PartnerItem, of: ThingKind) => void;

/** One row a partner: who brought it in, since when, how many people, reports and boards. */
export function usePartnerColumns(
  tab: 'active' | 'pending',
  manage: Managing,
): DataColumn<PartnerItem>[] {
  const t = useTranslations('partners');
  const format = useFormat();
  const boards = useBoardDirectory();
  const onManage = useStable(manage);
  return useMemo(() => {
    const hidden = (partner: PartnerItem) =>
      partner.boards.filter((id) => boards.get(id)?.private === true).length;
    return [
      {
        id: 'organisation',
        header: t('columns.organisation'),
        rowHeader: true,
        width: '2fr',
        minWidth: 180,
        value: nameOf,
        cell: (partner) => (
          <span className={css.name} title={partner.email}>
            <b>{nameOf(partner)}</b>
            <small>{partner.organisation === null ? '' : partner.email}</small>
          </span>
        ),
      },
      {
        id: 'addedBy',
        header: t('columns.addedBy'),
        width: '1fr',
        minWidth: 110,
        optional: true,
        value: ({ invitedByName }) => invitedByName,
        cell: ({ invitedByName }) => <span className={css.quiet}>{invitedByName}</span>,
      },
      {
        id: 'since',
        header: t(tab === 'active' ? 'columns.since' : 'invitedSince'),
        width: 104,
        optional: true,
        value: ({ invitedAt }) => invitedAt,
        cell: ({ invitedAt }) => <span className={css.quiet}>{format.date(invitedAt)}</span>,
      },
      {
        id: 'people',
        header: t('columns.people'),
        width: 76,
        align: 'end',
        value: ({ members }) => members,
        cell: ({ members }) => format.count(members),
      },
      {
        id: 'reports',
        header: t('columns.reports'),
        width: 76,
        align: 'end',
        value: ({ reports }) => reports.length,
        cell: ({ reports }) => format.count(reports.length),
      },
      {
        id: 'boards',
        header: t('columns.boards'),
        width: 76,
        align: 'end',
        value: (partner) => partner.boards.length,
        cell: (partner) => format.count(partner.boards.length),
      },
      {
        id: 'risk',
        header: t('columns.risk'),
        width: 156,
        cell: (partner) =>
          hidden(partner) === 0 ? null : (
            <RiskMark risk="high">{t('risk', { count: hidden(partner) })}</RiskMark>
          ),
      },
      {
        id: 'manage',
        header: t('columns.manage'),
        width: 120,
        align: 'end',
        cell: (partner) => <PartnerMenu partner={partner} onManage={onManage} />,
      },
    ];
  }, [t, format, boards, tab, onManage]);
}
