import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Level } from '../../../src-shared/model/level';
import type { WhoItem } from '../../../src-shared/queries/access';
import { useQueryRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { PathWords } from '../../app/path-words';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Avatar, type DataColumn, DataTable, LevelChip, Select } from '../../ui';
import css from './boards.module.css';

const AT_LEAST = ['any', 'comment', 'edit', 'own'] as const;
type AtLeast = (typeof AT_LEAST)[number];
const rowId = (item: WhoItem) => item.person;
const rowName = (item: WhoItem) => item.name;

/** Everybody who reaches the board: how far, and by which path. */
export function WhoList({ board, onLeave }: { board: string; onLeave: () => void }) {
  const t = useTranslations('boards.drawer');
  const b = useTranslations('boards');
  const levels = useTranslations('levels.name');
  const format = useFormat();
  const [least, setLeast] = useState<AtLeast>('any');
  const level = least === 'any' ? {} : { level: least satisfies Level };
  const who = useQueryRun({ type: 'who', board, ...level }, { keep: true });
  const items = who.data?.items ?? [];
  const columns = useMemo(
    (): DataColumn<WhoItem>[] => [
      {
        id: 'name',
        header: b('columns.name'),
        rowHeader: true,
        value: (item) => item.name,
        cell: (item) => (
          <span className={css.whoCell}>
            <Avatar name={item.name} />
            <span className={css.whoWords}>
              <button
                type="button"
                className={css.nameButton}
                onClick={() => {
                  onLeave();
                  go({ view: 'people', person: item.person });
                }}
              >
                {item.name}
              </button>
              <small>{item.email}</small>
            </span>
          </span>
        ),
      },
      {
        id: 'level',
        header: t('level'),
        width: 88,
        value: (item) => ['none', 'view', 'comment', 'edit', 'own'].indexOf(item.level),
        cell: (item) => (
          <span className={css.mode}>
            <LevelChip level={item.level} size={16} override={item.via === 'P2.1'} decorative />
            {levels(item.level)}
          </span>
        ),
      },
      {
        id: 'via',
        header: t('through'),
        width: 148,
        value: (item) => item.via,
        cell: (item) => <PathWords path={item.via} />,
      },
    ],
    [t, b, levels, onLeave],
  );
  return (
    <section className={css.who}>
      <header className={css.whoHead}>
        <h3>{t('who')}</h3>
        <span className={css.quiet}>
          {who.data === undefined
            ? ''
            : `${format.number(items.length)}${who.data.next ? '+' : ''}`}
        </span>
        <span className={css.spring} />
        <Select
          label={t('atLeast')}
          hideLabel
          value={least}
          onChange={setLeast}
          options={AT_LEAST.map((id) => ({
            id,
            label: id === 'any' ? t('anyLevel') : `${t('atLeast')} ${levels(id)}`,
          }))}
        />
      </header>
      <DataTable
        label={t('who')}
        rows={items}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        density="two-line"
        isLoading={who.isPending}
        empty={
          who.error ? (
            <ListProblem error={who.error} onRetry={() => void who.refetch()} />
          ) : (
            t('whoNone')
          )
        }
      />
    </section>
  );
}
