import { FileCheck, Keyboard, Table2 } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReviewItem, ReviewSummary } from '../../../../src-shared/queries/review';
import { useListRun, useQueryRun } from '../../../api';
import { useActions } from '../../../app/actions';
import { ListProblem } from '../../../app/list-problem';
import { useReady } from '../../../app/ready';
import { useStable } from '../../../app/use-stable';
import { useFormat } from '../../../language';
import { useLayoutValue } from '../../../state';
import {
  Badge,
  Button,
  Head,
  Icon,
  Segments,
  Skeleton,
  type Sort,
  StatusBar,
  useReadOnly,
} from '../../../ui';
import { CloseDialog } from '../close/close-dialog';
import { EvidenceDialog } from '../close/evidence-dialog';
import { ReviewProgress } from '../review-progress';
import css from '../reviews.module.css';
import { itemsQuery, NO_FILTER } from './item-filter';
import { ItemTable } from './item-table';
import { OneAtATime } from './one-at-a-time';
import { useDecisions } from './use-decisions';

type Mode = 'one' | 'table';

/** One review: its items one at a time or as a table, and the way to close it. */
export function ReviewPage({ id }: { id: string }) {
  // The summary alone, so that the head stands before the items do.
  const run = useQueryRun({ type: 'review', review: id, limit: 1 });
  const review = run.data?.review;
  useReady('view', review !== undefined || run.error !== null);
  if (run.error !== null) {
    return <ListProblem error={run.error} onRetry={() => void run.refetch()} />;
  }
  return review === undefined ? <Waiting /> : <Page review={review} />;
}

function Waiting() {
  const t = useTranslations('reviews.page');
  return (
    <div className={css.waiting} role="status" aria-label={t('loading')}>
      <Skeleton width="30%" />
      <Skeleton width="60%" />
      <Skeleton width="50%" />
    </div>
  );
}

function Page({ review }: { review: ReviewSummary }) {
  const t = useTranslations('reviews');
  const closed = review.status === 'closed';
  const [chosen, setMode] = useLayoutValue<Mode>('reviews.mode', 'one');
  // What is closed is read, not gone through.
  const mode = closed ? 'table' : chosen;
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState<Sort | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [closing, setClosing] = useState(false);
  const [proof, setProof] = useState(false);
  const list = useListRun(itemsQuery(review.id, mode === 'one' ? NO_FILTER : filter, sort));
  const decisions = useDecisions(review.id);
  const workspace = useQueryRun({ type: 'workspace' });
  const askClosing = useStable(() => setClosing(true));
  const openOne = useStable((item: ReviewItem) => {
    setCurrent(item.item);
    setMode('one');
  });
  const past = useReadOnly() !== null;
  const mayClose = review.mayClose && !closed && !past;
  useActions(
    useMemo(
      () => [
        {
          id: 'review.mode',
          label: t('actions.table'),
          group: 'here' as const,
          icon: Table2,
          keys: ['t'],
          disabled: closed,
          run: () => setMode(mode === 'one' ? 'table' : 'one'),
        },
        {
          id: 'review.close',
          label: t('actions.close'),
          group: 'here' as const,
          icon: FileCheck,
          keys: ['mod+Enter'],
          disabled: !mayClose,
          run: askClosing,
        },
      ],
      [t, mode, setMode, closed, mayClose, askClosing],
    ),
  );
  const head = workspace.data?.head.entry;
  const shown = {
    review,
    decisions,
    current,
    onCurrent: setCurrent,
  };
  return (
    <>
      <PageHead review={review}>
        {closed ? (
          <Button kind="primary" icon={FileCheck} onPress={() => setProof(true)}>
            {t('evidence.open')}
          </Button>
        ) : (
          <>
            <Segments
              label={t('page.mode')}
              options={[
                { id: 'one', label: <ModeLabel icon={Keyboard} words={t('page.one')} /> },
                { id: 'table', label: <ModeLabel icon={Table2} words={t('page.table')} /> },
              ]}
              value={mode}
              onChange={setMode}
            />
            <Button isDisabled={!mayClose} onPress={askClosing}>
              {t('page.close')}
            </Button>
          </>
        )}
      </PageHead>
      <ReviewProgress counts={review.counts} />
      {list.error !== null ? (
        <ListProblem error={list.error} onRetry={list.retry} />
      ) : mode === 'one' ? (
        list.loading ? (
          <Waiting />
        ) : (
          <OneAtATime {...shown} items={list.items} />
        )
      ) : (
        <ItemTable
          {...shown}
          list={list}
          filter={filter}
          onFilter={setFilter}
          sort={sort}
          onSort={setSort}
          onOpen={closed ? () => {} : openOne}
        />
      )}
      <StatusBar
        end={closed || head === undefined ? null : <span>{t('page.head', { entry: head })}</span>}
      >
        <span>
          {t(closed ? 'page.savedClosed' : review.mayDecide ? 'page.saved' : 'page.mayNot')}
        </span>
      </StatusBar>
      {closing ? (
        <CloseDialog
          review={review}
          onClosed={() => {
            // What was narrowed while deciding is whole again to be read.
            setFilter(NO_FILTER);
            setProof(true);
          }}
          onClose={() => setClosing(false)}
        />
      ) : null}
      {proof ? <EvidenceDialog review={review} onClose={() => setProof(false)} /> : null}
    </>
  );
}

function ModeLabel({ icon, words }: { icon: typeof Keyboard; words: string }) {
  return (
    <span className={css.modeLabel}>
      <Icon of={icon} size={14} /> {words}
    </span>
  );
}

function PageHead({ review, children }: { review: ReviewSummary; children: ReactNode }) {
  const t = useTranslations('reviews');
  const format = useFormat();
  const detail =
    review.closedAt !== null
      ? t('page.closed', { date: format.date(review.closedAt), name: review.closedByName ?? '' })
      : t(review.overdue ? 'page.overdue' : 'page.due', {
          date: format.date(review.due),
          name: review.openedByName,
        });
  return (
    <Head
      title={review.name}
      detail={
        <span className={css.headDetail}>
          {detail} {review.overdue ? <Badge tone="caution">{t('overdue')}</Badge> : null}
        </span>
      }
    >
      {children}
    </Head>
  );
}
