import { Funnel, UserMinus, UserPlus, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PersonItem } from '../../../../src-shared/queries/lists';
import { isRefusal, refusalOf, useListRun } from '../../../api';
import { useReady } from '../../../app/ready';
import { useFilterAction } from '../../../app/use-filter-action';
import { go } from '../../../state';
import {
  Button,
  Changes,
  DataTable,
  EmptyState,
  FailedState,
  IconButton,
  RefusedState,
  SearchField,
  Toolbar,
  Tray,
} from '../../../ui';
import { useSettled } from '../page/use-settled';
import { useMemberChanges } from './use-member-changes';
import { useMemberColumns } from './use-member-columns';

interface MembersTabProps {
  teamspace: string;
  name: string;
  archived: boolean;
  onAdd: () => void;
}

const PAGE = 1_000;
const TYPING_MS = 120;
const NONE: ReadonlySet<string> = new Set();
const rowId = (person: PersonItem) => person.id;
const rowName = (person: PersonItem) => person.name;
const open = (person: PersonItem) => go({ view: 'people', person: person.id });

/** Who is in the teamspace and with which level. */
export function MembersTab({ teamspace, name, archived, onAdd }: MembersTabProps) {
  const t = useTranslations('grid.members');
  const page = useTranslations('grid.page');
  const c = useTranslations('common.actions');
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [selection, setSelection] = useState(NONE);
  const asked = useSettled(text.trim(), TYPING_MS);
  const list = useListRun({
    type: 'people',
    teamspace,
    limit: PAGE,
    ...(asked === '' ? {} : { text: asked }),
  });
  const changes = useMemberChanges(teamspace, name);
  const columns = useMemberColumns(changes, { archived, sortable: !list.hasMore });
  const picked = useMemo(
    () => list.items.filter(({ id }) => selection.has(id)),
    [list.items, selection],
  );
  useReady('view', !list.loading);
  useFilterAction(input, t('search'));
  const empty = () => {
    if (list.error !== null) {
      const refused = refusalOf(list.error);
      if (isRefusal(refused)) return <RefusedState refusal={refused} />;
      return <FailedState text={refused.message} onRetry={list.retry} />;
    }
    if (asked !== '') return <EmptyState title={t('none')} />;
    const add = (
      <Changes>
        <Button icon={UserPlus} isDisabled={archived} onPress={onAdd}>
          {page('addMember')}
        </Button>
      </Changes>
    );
    return <EmptyState title={t('empty')} text={t('emptyWhy')} action={add} />;
  };
  return (
    <>
      <Toolbar label={t('search')}>
        <SearchField
          label={t('search')}
          icon={Funnel}
          keys={['/']}
          value={text}
          onChange={setText}
          inputRef={input}
        />
      </Toolbar>
      <DataTable
        label={t('label')}
        rows={list.items}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={open}
        isLoading={list.loading || list.loadingMore}
        onEndReached={list.loadMore}
        empty={empty()}
      />
      {picked.length > 0 ? (
        <Tray
          label={t('selected', { count: picked.length })}
          selection={t('selected', { count: picked.length })}
          actions={
            <>
              <Changes>
                <Button
                  kind="danger"
                  icon={UserMinus}
                  onPress={() => changes.remove(picked, () => setSelection(NONE))}
                >
                  {t('remove')}
                </Button>
              </Changes>
              <IconButton icon={X} label={c('selectNone')} onPress={() => setSelection(NONE)} />
            </>
          }
        />
      ) : null}
    </>
  );
}
