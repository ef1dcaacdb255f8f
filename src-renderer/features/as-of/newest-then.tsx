import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { runExactly } from '../../api';
import { useZoneFormat } from '../../app/workspace-zone';
import { useTitles } from '../history/titles';
import css from './as-of.module.css';

interface NewestThenProps {
  /** Epoch milliseconds. */
  at: number;
  /** True: there was nothing yet. */
  onEmpty: (empty: boolean) => void;
}

/** The entry that was the newest at an instant: whether it is the one that was meant. */
export function NewestThen({ at, onEmpty }: NewestThenProps) {
  const t = useTranslations('asOf.dialog');
  const format = useZoneFormat();
  const titles = useTitles();
  const query = { type: 'history', to: new Date(at).toISOString(), limit: 1 } as const;
  const run = useQuery({
    queryKey: ['query', 'history', query],
    queryFn: () => runExactly(query),
  });
  const item = run.data?.items[0];
  const empty = run.data !== undefined && item === undefined;
  useEffect(() => onEmpty(empty), [empty, onEmpty]);
  return (
    <div className={css.newest} role="status">
      <p className={css.quiet}>{t('newest')}</p>
      {item === undefined ? (
        <p>{t(empty ? 'before' : 'looking')}</p>
      ) : (
        <>
          <p className={css.title}>{titles.brief(item)}</p>
          <p className={css.quiet}>
            {t('entryAt', { entry: item.entry, date: format.exact(item.at) })}
          </p>
        </>
      )}
    </div>
  );
}
