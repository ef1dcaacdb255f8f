import { useTranslations } from 'use-intl';
import type { TiesAnswer } from '../../../../src-shared/queries/sharing';
import { useFormat } from '../../../language';
import css from './offboard.module.css';

const NAMED = 6;

/** What is stored and ends: the first few by name, the rest as a number. */
export function TieLines({ ties }: { ties: TiesAnswer }) {
  const t = useTranslations('people.offboard');
  const s = useTranslations('externalShares');
  const format = useFormat();
  const kept = ties.owns.filter(({ archived }) => archived).length;
  const lines = [
    ['teamspaces', ties.teamspaces.map(({ name }) => name)],
    ['participates', ties.participates.map(({ name }) => name)],
    ['overrides', ties.overrides.map(({ name }) => name)],
    ['shares', ties.shares.map(({ scope, targetName }) => targetName ?? s(`scope.${scope}`))],
    ['partners', ties.partners.map(({ name }) => name)],
  ] as const;
  return (
    <section className={css.part}>
      <h3>{t('ends')}</h3>
      <dl className={css.lines}>
        {lines.map(([id, names]) => (
          <div key={id}>
            <dt>
              {t(id)} <b>{format.count(names.length)}</b>
            </dt>
            <dd>
              {names.length === 0 ? t('none') : format.list(names.slice(0, NAMED))}
              {names.length > NAMED ? ` ${t('more', { count: names.length - NAMED })}` : ''}
              {id === 'partners' && names.length > 0 ? ` · ${t('partnersWhy')}` : ''}
            </dd>
          </div>
        ))}
      </dl>
      {kept === 0 ? null : <p className={css.quiet}>{t('keeps', { count: kept })}</p>}
    </section>
  );
}
