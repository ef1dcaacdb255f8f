import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SEVERITIES } from '../../../src-shared/model/review';
import type { OverviewAnswer } from '../../../src-shared/queries/overview';
import { useFormat } from '../../language';
import { EmptyState, Icon, RiskMark, Skeleton, TextButton } from '../../ui';
import { showRisks } from '../risks/show-risks';
import { Card } from './card';
import css from './overview.module.css';

/** Findings by kind, the gravest first; each leads to just them. */
export function RisksCard({ answer }: { answer: OverviewAnswer | undefined }) {
  const t = useTranslations('overview.risks');
  const kinds = useTranslations('risks.kind');
  const format = useFormat();
  const found = (answer?.risks ?? []).filter(({ count }) => count > 0);
  const total = found.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...found.map(({ count }) => count));
  const snoozed = answer?.snoozed ?? 0;
  return (
    <Card
      title={t('title')}
      {...(answer === undefined ? {} : { detail: t('findings', { count: total }) })}
      end={
        snoozed === 0 ? null : (
          <TextButton onPress={() => showRisks({ snoozed: true })}>
            {t('snoozed', { count: snoozed })}
          </TextButton>
        )
      }
    >
      {answer === undefined ? (
        <div className={css.waiting}>
          <Skeleton height={120} />
        </div>
      ) : total === 0 ? (
        <EmptyState title={t('none')} text={t('noneWhy')} />
      ) : (
        <>
          <ul className={css.risks}>
            {found.map(({ kind, count, worst }) => {
              const severity = worst ?? 'low';
              return (
                <li key={kind}>
                  <button
                    type="button"
                    className={css.risk}
                    onClick={() => showRisks({ kinds: [kind] })}
                  >
                    <span className={css.riskWords}>
                      <span className={css.riskLine}>
                        <RiskMark risk={severity} brief>
                          <span className={css.riskKind}>{kinds(kind)}</span>
                        </RiskMark>
                        <b>{format.number(count)}</b>
                      </span>
                      <span className={css.riskBar}>
                        <i
                          className={css[severity]}
                          style={{ width: `${(count / most) * 100}%` }}
                        />
                      </span>
                    </span>
                    <Icon of={ChevronRight} size={14} />
                  </button>
                </li>
              );
            })}
          </ul>
          <p className={css.legend} aria-hidden="true">
            {SEVERITIES.map((severity) => (
              <RiskMark key={severity} risk={severity} />
            ))}
          </p>
        </>
      )}
    </Card>
  );
}
