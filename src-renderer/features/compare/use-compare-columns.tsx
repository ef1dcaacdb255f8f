import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { levelCode } from '../../../src-shared/model/level';
import type { DiffItem } from '../../../src-shared/queries/diff';
import { ChangeMark, type DataColumn, Icon, LevelChip } from '../../ui';
// A level before and after looks here as it does in an entry.
import css from '../history/history.module.css';
import { useCauseWords } from './use-cause-words';

/** Whose access to what, from which level to which, and by whom last. */
export function useCompareColumns(): DataColumn<DiffItem>[] {
  const t = useTranslations('compare');
  const levels = useTranslations('levels.name');
  const words = useCauseWords();
  return useMemo(() => {
    const change = (item: DiffItem) => (item.direction === 'up' ? 'gain' : 'lose');
    return [
      {
        id: 'direction',
        header: t('columns.direction'),
        width: 64,
        value: (item) => levelCode(item.to) - levelCode(item.from),
        cell: (item) => <ChangeMark change={change(item)} size={10} named />,
      },
      {
        id: 'person',
        header: t('columns.person'),
        rowHeader: true,
        width: '3fr',
        minWidth: 120,
        value: (item) => item.name,
        cell: (item) => (
          <b className={css.clip} title={item.email}>
            {item.name}
          </b>
        ),
      },
      {
        id: 'thing',
        header: t('columns.thing'),
        width: '3fr',
        minWidth: 120,
        value: (item) => item.thing,
        cell: (item) => (
          <span className={css.clip} title={item.thing}>
            {item.thing}
          </span>
        ),
      },
      {
        id: 'from',
        header: t('columns.from'),
        width: 134,
        value: (item) => levelCode(item.from),
        cell: (item) => (
          <span className={css.step}>
            <span className={css.level}>
              <LevelChip level={item.from} size={20} decorative />
              <span className={css.quiet}>{levels(item.from)}</span>
            </span>
            <Icon of={ArrowRight} size={12} />
          </span>
        ),
      },
      {
        id: 'to',
        header: t('columns.to'),
        width: 108,
        value: (item) => levelCode(item.to),
        cell: (item) => (
          <span className={css.level}>
            <LevelChip level={item.to} size={20} decorative />
            {levels(item.to)}
          </span>
        ),
      },
      {
        id: 'by',
        header: t('columns.by'),
        width: '2fr',
        minWidth: 110,
        optional: true,
        cell: (item) => {
          const last = item.entries.at(-1);
          return <span className={css.quietClip}>{last === undefined ? '–' : words(last).by}</span>;
        },
      },
    ];
  }, [t, levels, words]);
}
