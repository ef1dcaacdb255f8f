import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ReviewItem } from '../../../../src-shared/queries/review';
import { usePathName } from '../../../app/path-words';
import { useFormat } from '../../../language';
import { type DataColumn, Icon, LevelChip, RuleTag, TwoLines } from '../../../ui';
import { DECISION_ICONS } from '../decision-icons';
import css from '../reviews.module.css';
import { useItemWords } from '../use-item-words';

/** Who, what, through what, how far, last used, what is recommended, what was decided. */
export function useItemColumns(closed: boolean): DataColumn<ReviewItem>[] {
  const t = useTranslations('reviews');
  const format = useFormat();
  const words = useItemWords();
  const pathName = usePathName();
  return useMemo((): DataColumn<ReviewItem>[] => {
    const named = (first: string, second: string) => (
      <TwoLines first={first} second={second} title={`${first} ${second}`.trim()} />
    );
    return [
      {
        id: 'who',
        header: t('table.who'),
        width: '1fr',
        minWidth: 130,
        rowHeader: true,
        sortable: true,
        cell: (item) => named(words.who(item), item.email),
      },
      {
        id: 'thing',
        header: t('table.thing'),
        width: '1fr',
        minWidth: 130,
        sortable: true,
        cell: (item) => named(words.thing(item) || t(`kind.${item.kind}`), words.place(item)),
      },
      {
        id: 'level',
        header: t('table.level'),
        width: 54,
        sortable: true,
        cell: ({ level, via }) => <LevelChip level={level} override={via === 'P2.1'} size={16} />,
      },
      {
        id: 'kind',
        header: t('table.kind'),
        width: 148,
        sortable: true,
        optional: true,
        cell: ({ via, kind }) => (
          <span className={css.clip} title={kind === 'partner' ? t('kind.partner') : pathName(via)}>
            {t(`kind.${kind}`)} <RuleTag rule={via} />
          </span>
        ),
      },
      {
        id: 'lastUsed',
        header: t('table.lastUsed'),
        width: 98,
        sortable: true,
        optional: true,
        cell: ({ lastUsedAt, recommendation }) => (
          <span className={css.quiet}>
            {recommendation.ground === 'never-used'
              ? t('table.never')
              : lastUsedAt === null
                ? '–'
                : format.date(lastUsedAt)}
          </span>
        ),
      },
      {
        id: 'recommendation',
        header: t('table.recommendation'),
        width: 168,
        sortable: true,
        cell: (item) => (
          <TwoLines
            first={t(`decision.${item.recommendation.decision}`)}
            second={words.ground(item)}
            title={words.recommendation(item)}
          />
        ),
      },
      {
        id: 'decision',
        header: t('table.decision'),
        width: 176,
        sortable: true,
        cell: (item) => <Decided item={item} said={words.decided(item)} />,
      },
      ...(closed
        ? [
            {
              id: 'outcome',
              header: t('table.outcome'),
              width: 148,
              cell: ({ outcome, outcomeRule }: ReviewItem) => (
                <span className={css.clip}>
                  {outcome === null ? '–' : t(`outcome.${outcome}`)}{' '}
                  {outcomeRule === null ? null : <RuleTag rule={outcomeRule} />}
                </span>
              ),
            },
          ]
        : []),
    ];
  }, [t, format, words, pathName, closed]);
}

function Decided({ item, said }: { item: ReviewItem; said: string }) {
  const { decision, decidedByName, note } = item;
  if (decision === null) return <span className={css.quiet}>{said}</span>;
  const by = [decidedByName ?? '', note].filter((part) => part !== '').join(' · ');
  return (
    <span className={css.decided} data-decision={decision}>
      <Icon of={DECISION_ICONS[decision]} size={14} />
      <TwoLines first={said} second={by} title={`${said} ${by}`} />
    </span>
  );
}
