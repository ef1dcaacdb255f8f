import { Filter, Plus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { TeamspaceItem } from '../../../src-shared/queries/lists';
import { useListRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { openCreation } from '../../app/overlays';
import { useReady } from '../../app/ready';
import { useFilterAction } from '../../app/use-filter-action';
import { useStable } from '../../app/use-stable';
import { go, useLayoutValue } from '../../state';
import {
  Button,
  Changes,
  DataTable,
  EmptyState,
  Head,
  SearchField,
  StatusBar,
  Toolbar,
} from '../../ui';
import { useTeamspaceColumns } from './teamspace-columns';
import { useArchive } from './use-archive';

const rowId = (one: TeamspaceItem) => one.id;
const rowName = (one: TeamspaceItem) => one.name;
const open = (one: TeamspaceItem) => go({ view: 'teamspaces', teamspace: one.id });

/** All teamspaces; choosing one opens its grid. */
export function Teamspaces() {
  const t = useTranslations('teamspaces');
  const c = useTranslations('common');
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useLayoutValue('teamspaces.text', '');
  const words = text.trim().slice(0, 200);
  const list = useListRun({
    type: 'teamspaces',
    limit: 500,
    ...(words === '' ? {} : { text: words }),
  });
  const archive = useStable(useArchive());
  const columns = useTeamspaceColumns({ open, archive });
  useReady('view', !list.loading);
  useFilterAction(input, t('filter'));

  const create = (
    <Changes>
      <Button icon={Plus} onPress={() => openCreation('teamspace')}>
        {t('create')}
      </Button>
    </Changes>
  );
  const empty =
    list.error !== null ? (
      <ListProblem error={list.error} onRetry={list.retry} />
    ) : words !== '' ? (
      <EmptyState
        title={t('noMatch')}
        text={c('filter.on', { count: 1 })}
        action={<Button onPress={() => setText('')}>{c('actions.clearFilters')}</Button>}
      />
    ) : (
      <EmptyState title={t('empty')} text={t('emptyWhy')} action={create} />
    );
  return (
    <>
      <Head title={t('title')}>{create}</Head>
      <Toolbar label={t('filter')}>
        <SearchField
          label={t('filter')}
          icon={Filter}
          keys={['/']}
          value={text}
          onChange={setText}
          inputRef={input}
        />
      </Toolbar>
      <DataTable
        label={t('title')}
        rows={list.items}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        onOpen={open}
        isLoading={list.loading || list.loadingMore}
        onEndReached={list.loadMore}
        empty={empty}
      />
      <StatusBar>{t('count', { count: list.items.length })}</StatusBar>
    </>
  );
}
