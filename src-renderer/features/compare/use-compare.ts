import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { DiffItem } from '../../../src-shared/queries/diff';
import { type QueryInputOf, queryKey, runExactly } from '../../api';

/** More rows than anybody reads; then it waits to be told to go on. */
const AT_A_TIME = 20_000;

export interface Comparison {
  items: readonly DiffItem[];
  progress: { done: number; total: number };
  /** Pages are still on their way. */
  running: boolean;
  complete: boolean;
  error: unknown;
  stop(): void;
  goOn(): void;
  retry(): void;
}

/** The comparison as it comes, page after page, until it is whole or stopped. */
export function useCompare(query: QueryInputOf<'diff'>): Comparison {
  const key = [...queryKey(query), 'pages'];
  const name = JSON.stringify(key);
  const [stopped, setStopped] = useState<string | null>(null);
  const [room, setRoom] = useState(AT_A_TIME);
  const run = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      runExactly({ ...query, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = run;
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const waits = stopped === name || items.length >= room;
  useEffect(() => {
    if (hasNextPage && !isFetching && !waits) void fetchNextPage();
  }, [hasNextPage, isFetching, waits, fetchNextPage]);
  const last = data?.pages.at(-1);
  return {
    items,
    progress: last?.progress ?? { done: 0, total: 0 },
    running: run.isPending || isFetching || (hasNextPage && !waits),
    complete: last?.complete ?? false,
    error: run.error,
    stop: () => setStopped(name),
    goOn: () => {
      setStopped(null);
      setRoom(items.length + AT_A_TIME);
    },
    retry: () => void run.refetch(),
  };
}
