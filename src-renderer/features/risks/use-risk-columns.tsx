import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { RISK_KINDS, SEVERITIES } from '../../../src-shared/model/review';
import type { RiskItem } from '../../../src-shared/queries/risk';
import { useFormat } from '../../language';
import { Button, Changes, type DataColumn, RiskMark, TwoLines } from '../../ui';
import { RiskMenu } from './risk-menu';
import css from './risks.module.css';
import type { RiskChanges } from './use-risk-changes';
import { useRiskWords } from './use-risk-words';

interface Options {
  changes: RiskChanges;
  onSnooze: (risk: RiskItem) => void;
  /** Only a list that is loaded whole can be sorted by its header. */
  sortable: boolean;
}

/** What it is, about whom, why, since when, and the one action that ends it. */
export function useRiskColumns({ changes, onSnooze, sortable }: Options): DataColumn<RiskItem>[] {
  const t = useTranslations('risks');
  const format = useFormat();
  const words = useRiskWords();
  return useMemo(() => {
    const sorts = (value: (risk: RiskItem) => string | number) => (sortable ? { value } : {});
    return [
      {
        id: 'finding',
        header: t('columns.finding'),
        width: 220,
        rowHeader: true,
        ...sorts((risk) => SEVERITIES.indexOf(risk.severity) * 100 + RISK_KINDS.indexOf(risk.kind)),
        cell: ({ kind, severity, ageDays }) => (
          <TwoLines
            first={
              <RiskMark risk={severity} brief>
                <b className={css.kind}>{t(`kind.${kind}`)}</b>
              </RiskMark>
            }
            second={
              <span className={css.under}>{t('weight', { risk: severity, days: ageDays })}</span>
            }
          />
        ),
      },
      {
        id: 'about',
        header: t('columns.about'),
        width: '1fr',
        minWidth: 150,
        ...sorts((risk) => words.about(risk)),
        cell: (risk) => (
          <TwoLines
            first={words.about(risk)}
            second={words.place(risk) || risk.email}
            title={`${words.about(risk)} ${words.place(risk)}`.trim()}
          />
        ),
      },
      {
        id: 'why',
        header: t('columns.why'),
        width: '1fr',
        minWidth: 180,
        cell: (risk) => <Why risk={risk} text={words.why(risk)} />,
      },
      {
        id: 'since',
        header: t('columns.since'),
        width: 98,
        optional: true,
        ...sorts((risk) => risk.since),
        cell: ({ since }) => <span className={css.quiet}>{format.date(since)}</span>,
      },
      {
        id: 'remedy',
        header: t('columns.remedy'),
        width: 176,
        cell: (risk) => <Remedy risk={risk} changes={changes} />,
      },
      {
        id: 'more',
        header: t('columns.more'),
        width: 48,
        cell: (risk) => (
          <RiskMenu risk={risk} name={words.about(risk)} changes={changes} onSnooze={onSnooze} />
        ),
      },
    ];
  }, [t, format, words, changes, onSnooze, sortable]);
}

function Why({ risk, text }: { risk: RiskItem; text: string }) {
  const t = useTranslations('risks');
  const format = useFormat();
  const { snoozed } = risk;
  const off =
    snoozed === undefined
      ? ''
      : t('until', {
          date: format.date(snoozed.until),
          name: snoozed.byName,
          reason: snoozed.reason,
        });
  return (
    <span className={css.why} title={`${text} ${off}`.trim()}>
      {off === '' ? text : off}
    </span>
  );
}

function Remedy({ risk, changes }: { risk: RiskItem; changes: RiskChanges }) {
  const words = useRiskWords();
  const verb = words.verb(risk.remedy);
  return (
    <Changes>
      <Button label={`${verb}: ${words.about(risk)}`} onPress={() => changes.end(risk)}>
        {verb}
      </Button>
    </Changes>
  );
}
