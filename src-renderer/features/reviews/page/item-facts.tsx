import { useTranslations } from 'use-intl';
import { AFFILIATIONS } from '../../../../src-shared/model/words';
import type { ReviewItem, ReviewItemAnswer } from '../../../../src-shared/queries/review';
import { usePathName } from '../../../app/path-words';
import { useFormat } from '../../../language';
import { Avatar, Badge, LevelChip, RiskMark, RuleTag } from '../../../ui';
import { useItemWords } from '../use-item-words';
import css from './page.module.css';

interface ItemFactsProps {
  item: ReviewItem;
  /** What is known of it now; left out while it is asked for. */
  now: ReviewItemAnswer | undefined;
}

/** Who reaches what, through what, until when, last used when, and why it was given. */
export function ItemFacts({ item, now }: ItemFactsProps) {
  const t = useTranslations('reviews');
  const levels = useTranslations('levels.name');
  const roles = useTranslations('roles');
  const format = useFormat();
  const pathName = usePathName();
  const words = useItemWords();
  const who = words.who(item);
  const thing = words.thing(item);
  const place = words.place(item);
  const path = item.kind === 'partner' ? t('kind.partner') : pathName(item.via);
  const affiliation = AFFILIATIONS.find((one) => one === item.affiliation) ?? null;
  const grantedBy = now?.grantedByName ?? null;
  const reason = now?.reason ?? '';

  function through(): string {
    if (item.since === null) return path;
    const date = format.date(item.since);
    return grantedBy === null
      ? t('item.since', { path, date })
      : t('item.granted', { path, name: grantedBy, date });
  }
  return (
    <dl className={css.facts}>
      <dt>{t('item.who')}</dt>
      <dd>
        {item.kind === 'link' ? null : <Avatar name={who} size={20} />}
        <b>{who}</b>
        {item.email === '' || item.email === who ? null : (
          <span className={css.quiet}>{item.email}</span>
        )}
        {affiliation === null || affiliation === 'member' ? null : (
          <Badge>{roles(`affiliation.${affiliation}`)}</Badge>
        )}
      </dd>
      {thing === '' ? null : (
        <>
          <dt>{t('item.reaches')}</dt>
          <dd>
            <LevelChip level={item.level} override={item.via === 'P2.1'} decorative />
            <span>
              {levels(item.level)}: <b>{thing}</b>
            </span>
            {place === '' ? null : (
              <span className={css.quiet}>{t('item.board', { board: place })}</span>
            )}
          </dd>
        </>
      )}
      <dt>{t('item.through')}</dt>
      <dd>
        <RuleTag rule={item.via} />
        <span>{through()}</span>
      </dd>
      {item.kind === 'share' ? (
        <>
          <dt>{t('item.until')}</dt>
          <dd>
            {item.expiresAt === null ? (
              <RiskMark risk="medium" brief>
                {t('item.noExpiry')}
              </RiskMark>
            ) : (
              format.date(item.expiresAt)
            )}
          </dd>
        </>
      ) : null}
      <dt>{t('item.lastUsed')}</dt>
      <dd>
        <LastUsed item={item} />
      </dd>
      {reason === '' ? null : (
        <>
          <dt>{t('item.reason')}</dt>
          <dd>{t('item.quoted', { text: reason })}</dd>
        </>
      )}
      {item.decision === null ? null : (
        <>
          <dt>{t('item.decision')}</dt>
          <dd>
            {item.decidedByName === null || item.decidedAt === null
              ? words.decided(item)
              : t('item.decided', {
                  what: words.decided(item),
                  name: item.decidedByName,
                  date: format.dateTime(item.decidedAt),
                })}
            {item.outcome === null ? null : <Badge>{t(`outcome.${item.outcome}`)}</Badge>}
            {item.outcomeRule === null ? null : <RuleTag rule={item.outcomeRule} />}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The date and how long ago; a mark where that is the ground of the recommendation. */
function LastUsed({ item }: { item: ReviewItem }) {
  const t = useTranslations('reviews.item');
  const format = useFormat();
  const { ground } = item.recommendation;
  if (ground === 'never-used') {
    return (
      <RiskMark risk="medium" brief>
        {t('neverUsed')}
      </RiskMark>
    );
  }
  if (item.lastUsedAt === null) return <span className={css.quiet}>{t('notRecorded')}</span>;
  const said = t('ago', {
    date: format.date(item.lastUsedAt),
    ago: format.relative(item.lastUsedAt),
  });
  return ground === 'unused' ? (
    <RiskMark risk="medium" brief>
      {said}
    </RiskMark>
  ) : (
    <span>{said}</span>
  );
}
