import {
  keepPreviousData,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Answers, QueryInput } from '../../src-shared/queries';
import { asOf, useAsOf } from '../state/as-of';
import { call } from './call';
import { askedAt } from './past';

export type QueryInputOf<T extends QueryInput['type']> = Extract<QueryInput, { type: T }>;

/** Every answer of `query.run` is cached under this, so that `changed` events find it by type. */
export function queryKey(query: QueryInput): readonly unknown[] {
  return ['query', query.type, query];
}

/**
 * Asks exactly this, whatever instant the window shows: a cached answer belongs to its question,
 * also when it is fetched again later. The channel's type cannot say which answer belongs to which.
 */
export async function runExactly<Q extends QueryInput>(query: Q): Promise<Answers[Q['type']]> {
  return (await call('query.run', query)) as Answers[Q['type']];
}

/** One query over IPC, about the instant that the window shows. */
export function runQuery<Q extends QueryInput>(query: Q): Promise<Answers[Q['type']]> {
  return runExactly(askedAt(query, asOf()));
}

interface QueryRunOptions {
  /** False: do not ask yet. */
  enabled?: boolean;
  /** Show the last answer while the next is on its way; for filters that change while one types. */
  keep?: boolean;
}

/**
 * A query about the instant that the window shows, its answer kept until something it rests on
 * changes. `null` asks nothing.
 */
export function useQueryRun<Q extends QueryInput>(
  query: Q | null,
  options: QueryRunOptions = {},
): UseQueryResult<Answers[Q['type']]> {
  const at = useAsOf();
  const asked = query === null ? null : askedAt(query, at);
  return useQuery({
    queryKey: asked === null ? ['query', 'none'] : queryKey(asked),
    queryFn: () => runExactly(asked as Q),
    enabled: asked !== null && options.enabled !== false,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** The queries that answer pages. */
type PagedType = {
  [T in keyof Answers]: Answers[T] extends { items: unknown[]; next?: string } ? T : never;
}[keyof Answers];
type Paged = Extract<QueryInput, { type: PagedType; after?: string | undefined }>;
export type ItemOf<Q extends QueryInput> = Answers[Q['type']] extends { items: (infer I)[] }
  ? I
  : never;

export interface ListRun<Item> {
  items: Item[];
  /** True until the first page is there. */
  loading: boolean;
  error: unknown;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore(): void;
  retry(): void;
}

/** A list paged by key: pages follow as `loadMore` asks for them. */
export function useListRun<Q extends Paged>(query: Q, enabled = true): ListRun<ItemOf<Q>> {
  const at = useAsOf();
  const asked = askedAt(query, at);
  const run = useInfiniteQuery({
    queryKey: [...queryKey(asked), 'pages'],
    queryFn: async ({ pageParam }) => {
      const after = pageParam === undefined ? {} : { after: pageParam };
      // Of all answers that are pages, the type cannot say which one belongs to the question.
      const page: { items: unknown[]; next?: string } = await runExactly({
        ...asked,
        ...after,
      });
      return page as { items: ItemOf<Q>[]; next?: string };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled,
  });
  const items = useMemo(() => run.data?.pages.flatMap((page) => page.items) ?? [], [run.data]);
  return {
    items,
    loading: run.isPending,
    error: run.error,
    hasMore: run.hasNextPage,
    loadingMore: run.isFetchingNextPage,
    loadMore: () => {
      if (run.hasNextPage && !run.isFetching) void run.fetchNextPage();
    },
    retry: () => void run.refetch(),
  };
}
