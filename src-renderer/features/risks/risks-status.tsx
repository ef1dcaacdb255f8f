import { useTranslations } from 'use-intl';
import { SEVERITIES } from '../../../src-shared/model/review';
import type { RiskItem } from '../../../src-shared/queries/risk';
import { useFormat } from '../../language';
import { RiskMark, StatusBar } from '../../ui';
import css from './risks.module.css';

/** How many findings are shown, and of which weight. */
export function RisksStatus({ risks, hasMore }: { risks: readonly RiskItem[]; hasMore: boolean }) {
  const t = useTranslations('risks');
  const format = useFormat();
  return (
    <StatusBar
      end={
        <span className={css.counts}>
          {SEVERITIES.map((severity) => {
            const count = risks.filter((risk) => risk.severity === severity).length;
            return count === 0 ? null : (
              <RiskMark key={severity} risk={severity}>
                {format.number(count)}
              </RiskMark>
            );
          })}
        </span>
      }
    >
      <span>{t(hasMore ? 'shownMore' : 'count', { count: risks.length })}</span>
    </StatusBar>
  );
}
