import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { WhatItem } from '../../../src-shared/queries/access';
import type { PersonItem } from '../../../src-shared/queries/lists';
import { useBoardDirectory, useQueryRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { PathWords } from '../../app/path-words';
import { useReady } from '../../app/ready';
import { go } from '../../state';
import { type DataColumn, DataTable, EmptyState, LevelChip, Segments, Toolbar } from '../../ui';
import css from './people.module.css';

const LEAST = ['view', 'comment', 'edit', 'own'] as const;
const rowId = (item: WhatItem) => item.board ?? item.card ?? item.report ?? item.name;
const rowName = (item: WhatItem) => item.name;
const ORDER = ['none', 'view', 'comment', 'edit', 'own'];

/** Everything somebody reaches: how far, and through what. */
export function Reach({ person }: { person: PersonItem }) {
  const t = useTranslations('people.page');
  const b = useTranslations('boards');
  const levels = useTranslations('levels.name');
  const [least, setLeast] = useState<(typeof LEAST)[number]>('view');
  const what = useQueryRun({ type: 'what', person: person.id, level: least }, { keep: true });
  const boards = useBoardDirectory();
  const items = what.data?.items ?? [];
  useReady('view', what.data !== undefined || what.error !== null);
  const columns = useMemo(
    (): DataColumn<WhatItem>[] => [
      {
        id: 'board',
        header: t('board'),
        rowHeader: true,
        width: '2fr',
        value: (item) => item.name,
        cell: (item) => (
          <button
            type="button"
            className={css.open}
            onClick={() => item.board !== undefined && go({ view: 'boards', board: item.board })}
          >
            {item.name}
          </button>
        ),
      },
      {
        id: 'teamspace',
        header: b('columns.teamspace'),
        width: '1fr',
        minWidth: 120,
        optional: true,
        value: (item) => boards.get(item.board ?? '')?.teamspaceName ?? '',
        cell: (item) => (
          <span className={css.quiet}>{boards.get(item.board ?? '')?.teamspaceName}</span>
        ),
      },
      {
        id: 'level',
        header: t('level'),
        width: 120,
        value: (item) => ORDER.indexOf(item.level),
        cell: (item) => (
          <span className={css.level}>
            <LevelChip level={item.level} size={16} override={item.via === 'P2.1'} decorative />
            {levels(item.level)}
          </span>
        ),
      },
      {
        id: 'via',
        header: t('through'),
        width: 180,
        value: (item) => item.via,
        cell: (item) => <PathWords path={item.via} />,
      },
    ],
    [t, b, levels, boards],
  );
  const count = items.length;
  return (
    <>
      <Toolbar
        label={t('reaches')}
        end={t(what.data?.next === undefined ? 'reachesCount' : 'reachesMore', { count })}
      >
        <span className={css.facts}>{t('atLeast')}</span>
        <Segments
          label={t('atLeast')}
          options={LEAST.map((id) => ({ id, label: levels(id) }))}
          value={least}
          onChange={setLeast}
        />
      </Toolbar>
      <DataTable
        label={t('reaches')}
        rows={items}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        onOpen={(item) => item.board !== undefined && go({ view: 'boards', board: item.board })}
        isLoading={what.isPending}
        empty={
          what.error ? (
            <ListProblem error={what.error} onRetry={() => void what.refetch()} />
          ) : (
            <EmptyState title={t('reachesNone')} text={t('reachesNoneWhy')} />
          )
        }
      />
    </>
  );
}
