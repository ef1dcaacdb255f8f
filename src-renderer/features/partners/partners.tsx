import { Filter, Handshake } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PartnerItem } from '../../../src-shared/queries/sharing';
import { useListRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { useReady } from '../../app/ready';
import { useFilterAction } from '../../app/use-filter-action';
import { useLayoutValue } from '../../state';
import {
  Button,
  Changes,
  DataTable,
  EmptyState,
  Head,
  SearchField,
  StatusBar,
  Tabs,
  Toolbar,
} from '../../ui';
import { AddPartnerDialog } from './add-partner-dialog';
import { ManageShared } from './manage-shared';
import { nameOf, usePartnerColumns } from './use-partner-columns';
import type { ThingKind } from './use-things';

type PartnerTab = 'active' | 'pending';
const TABS: readonly PartnerTab[] = ['active', 'pending'];
const rowId = (partner: PartnerItem) => partner.id;

/** Other organisations and what they view (G1 to G5), the active and the invited. */
export function Partners() {
  const t = useTranslations('partners');
  const input = useRef<HTMLInputElement>(null);
  const [tab, setTab] = useLayoutValue<PartnerTab>('partners.tab', 'active');
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const [managing, setManaging] = useState<{ id: string; of: ThingKind } | null>(null);
  const words = text.trim().slice(0, 200);
  const asked = words === '' ? {} : { text: words };
  const active = useListRun({ type: 'partners', statuses: ['active'], limit: 10_000, ...asked });
  const pending = useListRun({ type: 'partners', statuses: ['pending'], limit: 10_000, ...asked });
  const list = tab === 'active' ? active : pending;
  const columns = usePartnerColumns(tab, (partner, of) => setManaging({ id: partner.id, of }));
  const managed = list.items.find(({ id }) => id === managing?.id);
  const sum = (count: (partner: PartnerItem) => number) =>
    list.items.reduce((all, partner) => all + count(partner), 0);
  useReady('view', !list.loading);
  useFilterAction(input, t('filter'));

  return (
    <>
      <Head title={t('title')} detail={t('detail')}>
        <Changes>
          <Button kind="primary" icon={Handshake} onPress={() => setAdding(true)}>
            {t('addVerb')}
          </Button>
        </Changes>
      </Head>
      <Tabs
        label={t('tabs.label')}
        items={TABS.map((id) => {
          const { items, loading } = id === 'active' ? active : pending;
          return { id, label: t(`tabs.${id}`), count: loading ? undefined : items.length };
        })}
        value={tab}
        onChange={setTab}
      >
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
          rowName={nameOf}
          density="two-line"
          isLoading={list.loading || list.loadingMore}
          onEndReached={list.loadMore}
          empty={
            list.error !== null ? (
              <ListProblem error={list.error} onRetry={list.retry} />
            ) : words !== '' ? (
              <EmptyState title={t('noMatch')} />
            ) : (
              <EmptyState
                title={t(`none.${tab}`)}
                text={t(`noneWhy.${tab}`)}
                action={
                  <Changes>
                    <Button onPress={() => setAdding(true)}>{t('addVerb')}</Button>
                  </Changes>
                }
              />
            )
          }
        />
      </Tabs>
      <StatusBar>
        <span>{t(`status.${tab}`, { count: list.items.length })}</span>
        <span>{t('people', { count: sum(({ members }) => members) })}</span>
        <span>
          {t('sum', {
            reports: sum(({ reports }) => reports.length),
            boards: sum(({ boards }) => boards.length),
          })}
        </span>
      </StatusBar>
      {adding ? (
        <AddPartnerDialog onDone={() => setAdding(false)} onClose={() => setAdding(false)} />
      ) : null}
      {managing === null || managed === undefined ? null : (
        <ManageShared
          key={`${managing.of} ${managing.id}`}
          partner={managed}
          of={managing.of}
          onClose={() => setManaging(null)}
        />
      )}
    </>
  );
}
