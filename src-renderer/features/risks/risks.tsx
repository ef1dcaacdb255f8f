import { BellOff, CircleCheck, SlidersHorizontal, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RiskItem } from '../../../src-shared/queries/risk';
import { useListRun } from '../../api';
import { useReady } from '../../app/ready';
import { useFilterAction } from '../../app/use-filter-action';
import { go, useLayoutValue } from '../../state';
import { Button, Changes, DataTable, Head, IconButton, Tray } from '../../ui';
import { FILTER_KEY, NO_FILTER, type RiskFilter, risksQuery } from './risk-filter';
import { RiskFilters } from './risk-filters';
import { RisksEmpty } from './risks-empty';
import { RisksStatus } from './risks-status';
import { SnoozeDialog } from './snooze-dialog';
import { useRiskChanges } from './use-risk-changes';
import { useRiskColumns } from './use-risk-columns';
import { useRiskWords } from './use-risk-words';

const PAGE = 1_000;
const NONE: ReadonlyMap<string, RiskItem> = new Map();
const rowId = ({ kind, subject }: RiskItem) => `${kind} ${subject}`;

/** Findings, the gravest first: why each is one, and the action that ends it. */
export function Risks() {
  const t = useTranslations('risks');
  const c = useTranslations('common.actions');
  const input = useRef<HTMLInputElement>(null);
  const [stored, setFilter] = useLayoutValue<RiskFilter>(FILTER_KEY, NO_FILTER);
  const filter = useMemo(() => ({ ...NO_FILTER, ...stored }), [stored]);
  const [selected, setSelected] = useState(NONE);
  const [snoozing, setSnoozing] = useState<readonly RiskItem[] | null>(null);
  const list = useListRun(risksQuery(filter, PAGE));
  const changes = useRiskChanges();
  const words = useRiskWords();
  const snoozeOne = useMemo(() => (risk: RiskItem) => setSnoozing([risk]), []);
  const sortable = !list.hasMore;
  const columns = useRiskColumns({ changes, onSnooze: snoozeOne, sortable });
  const selection = useMemo(() => new Set(selected.keys()), [selected]);
  const picked = [...selected.values()];
  const clear = () => setSelected(NONE);
  useReady('view', !list.loading);
  useFilterAction(input, t('filter'));

  function select(ids: ReadonlySet<string>): void {
    const known = new Map(list.items.map((risk) => [rowId(risk), risk]));
    const next = [...ids].flatMap((id) => {
      const risk = known.get(id) ?? selected.get(id);
      return risk === undefined ? [] : [[id, risk] as const];
    });
    setSelected(new Map(next));
  }
  const count = list.items.length;
  return (
    <>
      <Head
        title={t('title')}
        {...(list.loading || list.hasMore
          ? {}
          : { detail: t(filter.snoozed ? 'countSnoozed' : 'count', { count }) })}
      >
        <Button icon={SlidersHorizontal} onPress={() => go({ view: 'settings' })}>
          {t('thresholds')}
        </Button>
      </Head>
      <RiskFilters filter={filter} onChange={setFilter} inputRef={input} />
      <DataTable
        label={t('title')}
        rows={list.items}
        columns={columns}
        rowId={rowId}
        rowName={(risk) => `${t(`kind.${risk.kind}`)} ${words.about(risk)}`}
        density="two-line"
        selection={selection}
        onSelectionChange={select}
        isLoading={list.loading || list.loadingMore}
        onEndReached={list.loadMore}
        empty={
          <RisksEmpty
            filter={filter}
            error={list.error}
            onRetry={list.retry}
            onClear={() => setFilter(NO_FILTER)}
          />
        }
      />
      {picked.length === 0 ? null : (
        <Tray
          label={t('selected', { count: picked.length })}
          selection={<b>{t('selected', { count: picked.length })}</b>}
          actions={
            <Changes>
              <Button
                kind="danger"
                icon={CircleCheck}
                onPress={() => changes.endAll(picked, clear)}
              >
                {t('remedy.batch')}
              </Button>
              <Button icon={BellOff} onPress={() => setSnoozing(picked)}>
                {t('snooze')}
              </Button>
              <IconButton icon={X} label={c('selectNone')} onPress={clear} />
            </Changes>
          }
        />
      )}
      <RisksStatus risks={list.items} hasMore={list.hasMore} />
      {snoozing === null ? null : (
        <SnoozeDialog
          risks={snoozing}
          onDone={() => {
            setSnoozing(null);
            clear();
          }}
          onClose={() => setSnoozing(null)}
        />
      )}
    </>
  );
}
