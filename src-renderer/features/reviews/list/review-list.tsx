import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReviewSummary } from '../../../../src-shared/queries/review';
import { useListRun } from '../../../api';
import { useActions } from '../../../app/actions';
import { FilterBar } from '../../../app/filter-bar';
import { ListProblem } from '../../../app/list-problem';
import { useReady } from '../../../app/ready';
import { useFilterAction } from '../../../app/use-filter-action';
import { go, useLayoutValue } from '../../../state';
import { Button, Changes, DataTable, EmptyState, Head, Segments, useReadOnly } from '../../../ui';
import { NewReviewDialog } from '../open/new-review-dialog';
import { DueToOpen } from './due-to-open';
import { useReviewColumns } from './use-review-columns';

const SHOWN = ['open', 'closed', 'all'] as const;
type Shown = (typeof SHOWN)[number];

const PAGE = 500;
const rowId = ({ id }: ReviewSummary) => id;
const rowName = ({ name }: ReviewSummary) => name;
const open = ({ id }: ReviewSummary) => go({ view: 'reviews', review: id });

/** The table `Reviews`: campaigns with their progress, what is due to be opened above it. */
export function ReviewList() {
  const t = useTranslations('reviews');
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useLayoutValue<Shown>('reviews.shown', 'all');
  const [text, setText] = useState('');
  const [making, setMaking] = useState(false);
  const past = useReadOnly() !== null;
  const columns = useReviewColumns();
  const words = text.trim();
  const list = useListRun({
    type: 'reviews',
    limit: PAGE,
    ...(shown === 'all' ? {} : { statuses: [shown] }),
    ...(words === '' ? {} : { text: words }),
  });
  useReady('view', !list.loading);
  useFilterAction(input, t('filter'));
  useActions(
    useMemo(
      () => [
        {
          id: 'review.open',
          label: t('actions.add'),
          group: 'here' as const,
          icon: Plus,
          disabled: past,
          run: () => setMaking(true),
        },
      ],
      [t, past],
    ),
  );
  const narrowed = words !== '' || shown !== 'all';
  const add = (
    <Changes>
      <Button kind="primary" icon={Plus} onPress={() => setMaking(true)}>
        {t('add')}
      </Button>
    </Changes>
  );
  return (
    <>
      <Head
        title={t('title')}
        {...(list.loading || list.hasMore
          ? {}
          : {
              detail: t('count', {
                count: list.items.length,
                open: list.items.filter(({ status }) => status === 'open').length,
              }),
            })}
      >
        {add}
      </Head>
      <FilterBar label={t('filter')} text={text} onText={setText} inputRef={input}>
        <Segments
          label={t('show')}
          options={SHOWN.map((id) => ({ id, label: t(`status.${id}`) }))}
          value={shown}
          onChange={setShown}
        />
      </FilterBar>
      <DueToOpen />
      <DataTable
        label={t('title')}
        rows={list.items}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        density="two-line"
        onOpen={open}
        isLoading={list.loading || list.loadingMore}
        onEndReached={list.loadMore}
        empty={
          list.error !== null ? (
            <ListProblem error={list.error} onRetry={list.retry} />
          ) : narrowed ? (
            <EmptyState title={t('empty')} />
          ) : (
            <EmptyState title={t('none')} text={t('noneWhy')} action={add} />
          )
        }
      />
      {making ? <NewReviewDialog onClose={() => setMaking(false)} /> : null}
    </>
  );
}
