import { useTranslations } from 'use-intl';
import type { ShareItem } from '../../../src-shared/queries/sharing';
import { useFormat } from '../../language';
import { type Risk, RiskMark, StatusBar } from '../../ui';
import css from './external-shares.module.css';
import { endsSoon, isOpen, weightOf } from './share-marks';

interface SharesStatusProps {
  shares: readonly ShareItem[];
  hasMore: boolean;
}

/** How many there are, what is due (E5), what ends soon (E4), how many carry a risk. */
export function SharesStatus({ shares, hasMore }: SharesStatusProps) {
  const t = useTranslations('externalShares');
  const format = useFormat();
  const open = shares.filter(isOpen);
  const risky = (risk: Risk) => open.filter((share) => weightOf(share) === risk).length;
  const due = open.filter(({ expiresAt }) => expiresAt === null).length;
  const soon = open.filter((share) => endsSoon(share)).length;
  return (
    <StatusBar
      end={
        <span className={css.counts}>
          {(['high', 'medium'] as const).map((risk) =>
            risky(risk) === 0 ? null : (
              <RiskMark key={risk} risk={risk}>
                {format.number(risky(risk))}
              </RiskMark>
            ),
          )}
        </span>
      }
    >
      <span>{t(hasMore ? 'shownMore' : 'shown', { count: shares.length })}</span>
      {due === 0 ? null : <span>{t('due', { count: due })}</span>}
      {soon === 0 ? null : <span>{t('soon', { count: soon })}</span>}
    </StatusBar>
  );
}
