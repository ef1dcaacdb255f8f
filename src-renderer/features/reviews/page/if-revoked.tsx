import { useTranslations } from 'use-intl';
import type { ReviewItem, ReviewItemAnswer } from '../../../../src-shared/queries/review';
import { ChangeMark, Notice, Skeleton } from '../../../ui';
import { useItemWords } from '../use-item-words';
import css from './page.module.css';

interface IfRevokedProps {
  item: ReviewItem;
  now: ReviewItemAnswer | undefined;
  failed: boolean;
}

/** What revoking would take away, and whether something else keeps it open. */
export function IfRevoked({ item, now, failed }: IfRevokedProps) {
  const t = useTranslations('reviews.item');
  const levels = useTranslations('levels.name');
  const words = useItemWords();
  if (failed) return null;
  if (now === undefined) {
    return (
      <div className={css.card}>
        <Skeleton height={40} />
      </div>
    );
  }
  if (now.present !== 'same') return <Notice tone="caution" title={t(now.present)} />;
  if (!item.canRevoke) {
    const why = { owner: 'cannotRevokeOwner', admin: 'cannotRevokeAdmin' } as const;
    const key = item.kind === 'owner' || item.kind === 'admin' ? why[item.kind] : null;
    return (
      <Notice tone="neutral" title={t('cannotRevoke')}>
        {key === null ? null : t(key)}
      </Notice>
    );
  }
  const stays = now.left !== null && now.left !== 'none';
  const name = words.who(item);
  return (
    <div className={css.card}>
      <div className={css.if}>
        <b>{t('if')}</b>
        <span className={css.loss}>
          <ChangeMark change={stays ? 'same' : 'lose'} />
          {stays
            ? t('keeps', { name, level: levels(now.left ?? 'none') })
            : t('loses', { name, level: levels(item.level), thing: words.thing(item) || name })}
        </span>
        <p>{t(stays ? 'otherPath' : 'nothingElse')}</p>
      </div>
    </div>
  );
}
