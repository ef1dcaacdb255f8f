import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { EntryAnswer } from '../../../src-shared/queries/history';
import { useFormat } from '../../language';
import { type DataColumn, DataTable, Icon } from '../../ui';
import { type FieldLine, fieldLines } from './entry-lines';
import css from './history.module.css';

const rowId = (line: FieldLine) => line.key;
const rowName = (line: FieldLine) => `${line.name} ${line.field ?? ''}`;

/** Records before and after, a line for each changed field. */
export function FieldTable({ entry }: { entry: EntryAnswer }) {
  const t = useTranslations('history');
  const format = useFormat();
  const lines = useMemo(() => fieldLines(entry), [entry]);
  const columns = useMemo((): DataColumn<FieldLine>[] => {
    const e = (key: 'record' | 'field' | 'before' | 'after') => t(`entry.${key}`);
    const tables = (table: string) => {
      const key = `tables.${table}` as 'tables.board';
      return t.has(key) ? t(key) : table;
    };
    const fields = (field: string) => {
      const key = `fields.${field}` as 'fields.name';
      return t.has(key) ? t(key) : field;
    };
    function value(line: FieldLine, side: 'before' | 'after'): string {
      const raw = line[side];
      if (raw === undefined || raw === null) return '–';
      if (typeof raw === 'boolean') return t(raw ? 'entry.yes' : 'entry.no');
      if (typeof raw === 'number') {
        return line.field?.toLowerCase().endsWith('at') ? format.exact(raw) : format.number(raw);
      }
      if (typeof raw === 'string') return entry.names[raw] || raw;
      return JSON.stringify(raw);
    }
    return [
      {
        id: 'record',
        header: e('record'),
        rowHeader: true,
        width: '2fr',
        minWidth: 120,
        cell: (line) => (
          <span className={css.clip} title={line.name}>
            <span className={css.quiet}>{tables(line.table)}</span> {line.name}
          </span>
        ),
      },
      {
        id: 'field',
        header: e('field'),
        width: '1fr',
        minWidth: 90,
        cell: (line) => fields(line.field ?? ''),
      },
      {
        id: 'before',
        header: e('before'),
        width: '1fr',
        minWidth: 90,
        cell: (line) => (
          <span className={css.step}>
            <Value text={value(line, 'before')} />
            <Icon of={ArrowRight} size={12} />
          </span>
        ),
      },
      {
        id: 'after',
        header: e('after'),
        width: '1fr',
        minWidth: 90,
        cell: (line) => <Value text={value(line, 'after')} strong />,
      },
    ];
  }, [t, format, entry]);
  return (
    <DataTable
      label={t('entry.changes')}
      rows={lines}
      columns={columns}
      rowId={rowId}
      rowName={rowName}
    />
  );
}

function Value({ text, strong = false }: { text: string; strong?: boolean }) {
  return (
    <span className={strong ? css.clip : css.quietClip} title={text}>
      {text}
    </span>
  );
}
