import { UserPlus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { PersonItem } from '../../../src-shared/queries/lists';
import { useListRun, useQueryRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { openCreation } from '../../app/overlays';
import { useReady } from '../../app/ready';
import { useFilterAction } from '../../app/use-filter-action';
import { go, useLayoutValue } from '../../state';
import { Button, Changes, DataTable, EmptyState, Head, StatusBar } from '../../ui';
import { usePeopleColumns } from './people-columns';
import { filterCount, NO_FILTER, type PeopleFilter, peopleQuery } from './people-filter';
import { PeopleFilters } from './people-filters';
import { PersonPage } from './person-page';

const PAGE = 1_000;
const rowId = (person: PersonItem) => person.id;
const rowName = (person: PersonItem) => person.name || person.email;
const open = (person: PersonItem) => go({ view: 'people', person: person.id });

export function People({ person }: { person: string | undefined }) {
  return person === undefined ? <Directory /> : <PersonPage key={person} id={person} />;
}

/** Everybody the workspace knows. */
function Directory() {
  const t = useTranslations('people');
  const c = useTranslations('common');
  const input = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useLayoutValue<PeopleFilter>('people.filter', NO_FILTER);
  const list = useListRun(peopleQuery(filter, PAGE));
  const workspace = useQueryRun({ type: 'workspace' });
  const columns = usePeopleColumns({ open, sortable: !list.hasMore });
  const total = workspace.data?.counts.people;
  useReady('view', !list.loading);
  useFilterAction(input, t('filter'));
  return (
    <>
      <Head
        title={t('title')}
        {...(total === undefined ? {} : { detail: t('count', { count: total }) })}
      >
        <Changes>
          <Button icon={UserPlus} onPress={() => openCreation('person')}>
            {t('add')}
          </Button>
        </Changes>
      </Head>
      <PeopleFilters filter={filter} onChange={setFilter} inputRef={input} />
      <DataTable
        label={t('title')}
        rows={list.items}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        onOpen={open}
        isLoading={list.loading || list.loadingMore}
        onEndReached={list.loadMore}
        empty={
          list.error !== null ? (
            <ListProblem error={list.error} onRetry={list.retry} />
          ) : (
            <EmptyState
              title={t('empty')}
              text={c('filter.on', { count: filterCount(filter) })}
              action={
                <Button onPress={() => setFilter(NO_FILTER)}>{c('actions.clearFilters')}</Button>
              }
            />
          )
        }
      />
      <StatusBar>{t(list.hasMore ? 'shownMore' : 'count', { count: list.items.length })}</StatusBar>
    </>
  );
}
