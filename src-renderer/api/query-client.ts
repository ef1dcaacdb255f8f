import { QueryClient } from '@tanstack/react-query';
import { RefusedError } from './refused-error';

/**
 * The cache of what main answered. Nothing goes stale by time: main tells what changed, and
 * `listenForChanges` asks again for just that.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // IPC needs no network: without this a laptop on a plane would wait for ever.
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (failures, error) => !(error instanceof RefusedError) && failures < 1,
    },
    mutations: { networkMode: 'always' },
  },
});
