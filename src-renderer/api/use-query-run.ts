import {
  keepPreviousData,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Answers, QueryInput } from '../../src-shared/queries';
import { call } from './call';

export type QueryInputOf<T extends QueryInput['type']> = Extract<QueryInput, { type: T }>;

/** Every answer of `query.run` is cached under this, so that `changed` events find it by type. */
export function queryKey(query: QueryInput): readonly unknown[] {
  return ['query', query.type, query];
}

/** One query over IPC. The channel's type cannot say which answer belongs to which question. */
export async function runQuery<Q extends QueryInput>(query: Q): Promise<Answers[Q['type']]> {
  return (await call('query.run', query)) as Answers[Q['type']];
}

interface QueryRunOptions {
  /** False: do not ask yet. */
  enabled?: boolean;
  /** Show the last answer while the next is on its way; for filters that change while one types. */
  keep?: boolean;
}

/** A query, its answer kept until something it rests on changes. `null` asks nothing. */
export function useQueryRun<Q extends QueryInput>(
  query: Q | null,
  options: QueryRunOptions = {},
): UseQueryResult<Answers[Q['type']]> {
  return useQuery({
    queryKey: query === null ? ['query', 'none'] : queryKey(query),
    queryFn: () => runQuery(query as Q),
    enabled: query !== null && options.enabled !== false,
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
  const run = useInfiniteQuery({
    queryKey: [...queryKey(query), 'pages'],
    queryFn: async ({ pageParam }) => {
      const after = pageParam === undefined ? {} : { after: pageParam };
      // Of all answers that are pages, the type cannot say which one belongs to the question.
      const page: { items: unknown[]; next?: string } = await runQuery({ ...query, ...after });
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
