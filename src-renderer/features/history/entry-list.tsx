// biome-ignore-all lint/a11y/useFocusableInteractive: the list holds the one tab stop; see onKeyDown.
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import { useTranslations } from 'use-intl';
import type { HistoryItem } from '../../../src-shared/queries/history';
import type { ListRun } from '../../api';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Skeleton } from '../../ui';
import { withDays } from './days';
import { EntryLine } from './entry-line';
import css from './history.module.css';
import { useLineWords } from './use-line-words';

const DAY_HEIGHT = 28;
const ENTRY_HEIGHT = 44;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

interface EntryListProps {
  list: ListRun<HistoryItem>;
  current: number | undefined;
  /** Left out: beside the list, in History. */
  onOpen?: (entry: number) => void;
  /** In place of entries when there are none. */
  empty: ReactNode;
}

const openBeside = (entry: number) => go({ view: 'history', entry }, true);

/** The ledger, newest first, by day; only what is in view is in the page. */
export function EntryList({ list, current, empty, onOpen: open = openBeside }: EntryListProps) {
  const t = useTranslations('history');
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const lines = useMemo(() => withDays(list.items), [list.items]);
  // Constant between pages, or every render would measure the whole ledger again.
  const keyOf = useCallback((index: number) => lines[index]?.key ?? index, [lines]);
  const words = useLineWords();
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (lines[index]?.kind === 'day' ? DAY_HEIGHT : ENTRY_HEIGHT),
    getItemKey: keyOf,
    overscan: 10,
  });
  const shown = virtualizer.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (list.hasMore && last >= lines.length - 20) list.loadMore();
  });

  function onKeyDown(event: KeyboardEvent): void {
    const at = list.items.findIndex(({ entry }) => entry === current);
    const end = list.items.length - 1;
    const step = STEPS[event.key];
    const to =
      step !== undefined ? at + step : event.key === 'Home' ? 0 : event.key === 'End' ? end : null;
    if (to === null) return;
    event.preventDefault();
    const item = list.items[Math.min(Math.max(to, 0), end)];
    if (item === undefined) return;
    open(item.entry);
    virtualizer.scrollToIndex(lines.findIndex(({ key }) => key === String(item.entry)));
  }

  if (list.loading) return <Loading />;
  if (list.items.length === 0) return <div className={css.empty}>{empty}</div>;
  const visible = shown.some(({ index }) => lines[index]?.key === String(current));
  return (
    <div
      ref={box}
      className={css.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      {...(visible ? { 'aria-activedescendant': `${prefix}${current}` } : {})}
      onKeyDown={onKeyDown}
    >
      <div className={css.lines} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {shown.map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          if (line.kind === 'day') {
            return (
              <div
                key={line.key}
                className={css.day}
                style={{ transform: `translateY(${start}px)` }}
                role="presentation"
              >
                {format.day(line.at)}
              </div>
            );
          }
          return (
            <EntryLine
              key={line.key}
              domId={`${prefix}${line.item.entry}`}
              entry={line.item.entry}
              at={line.item.at}
              {...words(line.item)}
              start={start}
              current={line.item.entry === current}
              onOpen={open}
            />
          );
        })}
      </div>
    </div>
  );
}

function Loading() {
  const c = useTranslations('common');
  return (
    <div className={css.list} aria-busy="true">
      <span className="visually-hidden">{c('loading')}</span>
      {Array.from({ length: 10 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks without identity.
        <div key={index} className={css.loadingLine}>
          <Skeleton width="60%" />
          <Skeleton width="35%" />
        </div>
      ))}
    </div>
  );
}
