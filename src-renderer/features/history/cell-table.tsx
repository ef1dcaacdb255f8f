import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { EntryAnswer, EntryCell } from '../../../src-shared/queries/history';
import { type DataColumn, DataTable, Icon, LevelChip } from '../../ui';
import css from './history.module.css';

const rowId = (cell: EntryCell) => `${cell.board} ${cell.person}`;

/** Overrides before and after, a line for each cell. */
export function CellTable({ entry }: { entry: EntryAnswer }) {
  const t = useTranslations('history.entry');
  const columns = useMemo((): DataColumn<EntryCell>[] => {
    const name = (id: string) => entry.names[id] || id;
    return [
      {
        id: 'person',
        header: t('person'),
        rowHeader: true,
        width: '1fr',
        value: (cell) => name(cell.person),
        cell: (cell) => <b className={css.clip}>{name(cell.person)}</b>,
      },
      {
        id: 'board',
        header: t('board'),
        width: '1fr',
        value: (cell) => name(cell.board),
        cell: (cell) => <span className={css.clip}>{name(cell.board)}</span>,
      },
      {
        id: 'before',
        header: t('before'),
        width: 160,
        value: (cell) => cell.before,
        cell: (cell) => (
          <span className={css.step}>
            <Override level={cell.before} />
            <Icon of={ArrowRight} size={12} />
          </span>
        ),
      },
      {
        id: 'after',
        header: t('after'),
        width: 130,
        value: (cell) => cell.after,
        cell: (cell) => <Override level={cell.after} />,
      },
    ];
  }, [t, entry]);
  return (
    <DataTable
      label={t('changes')}
      rows={entry.cells}
      columns={columns}
      rowId={rowId}
      rowName={rowId}
    />
  );
}

function Override({ level }: { level: EntryCell['before'] }) {
  const t = useTranslations('history.entry');
  const levels = useTranslations('levels.name');
  return (
    <span className={css.level}>
      <LevelChip level={level ?? 'none'} override={level !== null} size={20} decorative />
      <span className={level === null ? css.quiet : ''}>
        {level === null ? t('noOverride') : t('override', { level: levels(level) })}
      </span>
    </span>
  );
}
