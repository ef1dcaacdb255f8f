import { X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { REVIEW_DECISIONS, type ReviewDecision } from '../../../../src-shared/model/review';
import type { ReviewItem, ReviewSummary } from '../../../../src-shared/queries/review';
import { type ListRun, runQuery } from '../../../api';
import { useFilterAction } from '../../../app/use-filter-action';
import { useStable } from '../../../app/use-stable';
import {
  Button,
  DataTable,
  EmptyState,
  IconButton,
  type Sort,
  TextField,
  Tray,
  useReadOnly,
} from '../../../ui';
import { ChangeDialog } from '../change-dialog';
import { DECISION_ICONS } from '../decision-icons';
import css from '../reviews.module.css';
import { useItemWords } from '../use-item-words';
import { canDecide, filterCount, type ItemFilter, itemsQuery, NO_FILTER } from './item-filter';
import { ItemFilters } from './item-filters';
import type { Decisions, Verdict } from './use-decisions';
import { useItemActions } from './use-item-actions';
import { useItemColumns } from './use-item-columns';

const NONE: ReadonlyMap<string, ReviewItem> = new Map();
const rowId = (item: ReviewItem) => item.item;

interface ItemTableProps {
  review: ReviewSummary;
  list: ListRun<ReviewItem>;
  filter: ItemFilter;
  onFilter: (filter: ItemFilter) => void;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  decisions: Decisions;
  current: string | null;
  onCurrent: (item: string) => void;
  /** Opens one item by itself. */
  onOpen: (item: ReviewItem) => void;
}

/** All items at once: what is selected is decided together, else the current row alone. */
export function ItemTable(props: ItemTableProps) {
  const { review, list, filter, decisions, current } = props;
  const t = useTranslations('reviews');
  const c = useTranslations('common');
  const words = useItemWords();
  const input = useRef<HTMLInputElement>(null);
  const [selected, setSelected] = useState(NONE);
  const [note, setNote] = useState('');
  const [changing, setChanging] = useState<readonly ReviewItem[] | null>(null);
  const closed = review.status === 'closed';
  const past = useReadOnly() !== null;
  const isDisabled = past || !review.mayDecide || closed;
  const columns = useItemColumns(closed);
  const selection = useMemo(() => new Set(selected.keys()), [selected]);
  const picked = useMemo(() => [...selected.values()], [selected]);
  const clear = () => setSelected(NONE);
  useFilterAction(input, t('table.filter'));

  function keep(items: readonly ReviewItem[], ids: ReadonlySet<string> | null): void {
    const known = new Map(items.map((item) => [item.item, item]));
    const next = [...(ids ?? known.keys())].flatMap((id) => {
      const item = known.get(id) ?? selected.get(id);
      return item === undefined ? [] : [[id, item] as const];
    });
    setSelected(new Map(next));
  }
  async function select(ids: ReadonlySet<string>): Promise<void> {
    keep(list.items, ids);
    // The header's checkbox means everything that matches, also what is not loaded.
    if (!list.hasMore || ids.size < list.items.length) return;
    const all = { ...itemsQuery(review.id, filter, props.sort), limit: 10_000 };
    keep((await runQuery(all)).items, null);
  }
  const decide = useStable(
    async (items: readonly ReviewItem[], verdict: Verdict): Promise<void> => {
      if (items.length === 0 || isDisabled) return;
      if (!(await decisions.decide(items, { ...verdict, note }))) return;
      setNote('');
      clear();
    },
  );
  const choose = useStable((decision: ReviewDecision): void => {
    const row = list.items.find(({ item }) => item === current);
    const meant = picked.length > 0 ? picked : row === undefined ? [] : [row];
    // What a rule lets only be kept (S17, W2) stays out of what is done with the rest.
    const able = meant.filter((item) => canDecide(item, decision));
    if (decision === 'change') setChanging(able.length === 0 ? null : able);
    else void decide(able, { decision });
  });
  useItemActions(
    useMemo(
      () => ({
        choose,
        takeBack: decisions.last === null ? null : () => void decisions.takeBack(),
        isDisabled,
      }),
      [choose, decisions, isDisabled],
    ),
  );
  const on = filterCount(filter);
  return (
    <>
      <ItemFilters filter={filter} onChange={props.onFilter} inputRef={input} />
      <DataTable
        label={t('table.label')}
        rows={list.items}
        columns={columns}
        rowId={rowId}
        rowName={(item) => `${words.who(item)} ${words.thing(item)}`}
        density="two-line"
        sort={props.sort}
        onSortChange={props.onSort}
        {...(isDisabled
          ? {}
          : { selection, onSelectionChange: (ids: ReadonlySet<string>) => void select(ids) })}
        current={current}
        onCurrentChange={props.onCurrent}
        onOpen={props.onOpen}
        isLoading={list.loading || list.loadingMore}
        onEndReached={list.loadMore}
        empty={
          <EmptyState
            title={t(on > 0 ? 'page.none' : 'page.noneAll')}
            {...(on > 0
              ? {
                  text: c('filter.on', { count: on }),
                  action: (
                    <Button onPress={() => props.onFilter(NO_FILTER)}>
                      {c('actions.clearFilters')}
                    </Button>
                  ),
                }
              : {})}
          />
        }
      />
      {picked.length === 0 || isDisabled ? null : (
        <Tray
          label={t('table.selected', { count: picked.length })}
          selection={
            <>
              <b>{t('table.selected', { count: picked.length })}</b>
              <small>
                {t('table.selectedFree', {
                  count: picked.filter(({ decision }) => decision === null).length,
                })}
              </small>
            </>
          }
          actions={
            <>
              {REVIEW_DECISIONS.map((decision) => (
                <Button
                  key={decision}
                  kind={decision === 'revoke' ? 'danger' : 'plain'}
                  icon={DECISION_ICONS[decision]}
                  keys={[decision.charAt(0).toUpperCase()]}
                  shortcut={decision.charAt(0).toUpperCase()}
                  onPress={() => choose(decision)}
                >
                  {t(`decision.${decision}`)}
                </Button>
              ))}
              <TextField
                label={t('table.note')}
                hideLabel
                placeholder={t('table.note')}
                value={note}
                onChange={setNote}
                className={css.noteLine ?? ''}
                maxLength={2000}
              />
              <IconButton icon={X} label={c('actions.selectNone')} onPress={clear} />
            </>
          }
        />
      )}
      {changing === null ? null : (
        <ChangeDialog
          items={changing}
          onDecide={(verdict) => void decide(changing, verdict)}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}
