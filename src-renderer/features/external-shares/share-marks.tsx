import { useTranslations } from 'use-intl';
import type { ShareItem, ShareRisk, ShareState } from '../../../src-shared/queries/sharing';
import { useFormat } from '../../language';
import { Badge, type Risk, RiskMark } from '../../ui';
import css from './external-shares.module.css';
import { SOON_DAYS } from './share-filter';

const TONES: Record<ShareState, 'open' | 'accent' | 'neutral'> = {
  live: 'open',
  pending: 'accent',
  expired: 'neutral',
  revoked: 'neutral',
  withdrawn: 'neutral',
};
const WEIGHTS: Record<ShareRisk, Risk> = {
  private: 'high',
  tenant: 'high',
  'read-write': 'medium',
  'no-expiry': 'medium',
  unused: 'medium',
};

export const isOpen = ({ status }: ShareItem) => status === 'pending' || status === 'live';
export const weightOf = ({ risks }: ShareItem): Risk | null =>
  risks[0] === undefined ? null : WEIGHTS[risks[0]];

const SOON_MS = SOON_DAYS * 86_400_000;
export const endsSoon = (share: ShareItem, now = Date.now()) =>
  isOpen(share) && share.expiresAt !== null && Date.parse(share.expiresAt) - now <= SOON_MS;

/** How it stands; what ends within a week says so. */
export function ShareStatus({ share }: { share: ShareItem }) {
  const t = useTranslations('externalShares');
  const format = useFormat();
  if (share.status === 'live' && share.expiresAt !== null && endsSoon(share)) {
    return <Badge tone="caution">{t('expires', { when: format.relative(share.expiresAt) })}</Badge>;
  }
  return <Badge tone={TONES[share.status]}>{t(`status.${share.status}`)}</Badge>;
}

/** The gravest in words, how many more there are beside it, all of them in the title. */
export function ShareRisks({ share }: { share: ShareItem }) {
  const t = useTranslations('externalShares');
  const format = useFormat();
  const [first, ...more] = share.risks;
  if (first === undefined) return <span className={css.faint}>{t('riskNone')}</span>;
  return (
    <span className={css.risks} title={format.list(share.risks.map((one) => t(`risk.${one}`)))}>
      <RiskMark risk={WEIGHTS[first]}>{t(`risk.${first}`)}</RiskMark>
      {more.length === 0 ? null : (
        <span className={css.faint}>
          {t('riskMore', { count: more.length })}
          <span className="visually-hidden">
            {' '}
            {format.list(more.map((one) => t(`risk.${one}`)))}
          </span>
        </span>
      )}
    </span>
  );
}
