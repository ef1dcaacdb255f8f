import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { SyncView } from '../../../src-shared/ipc/sync';
import { call, queryClient } from '../../api';

const KEY = ['sync', 'view'] as const;

/** How the exchange stands; asked again after every commit and whenever the loop has something new. */
export function useSync(enabled = true): UseQueryResult<SyncView> {
  return useQuery({ queryKey: KEY, queryFn: () => call('sync.view'), enabled });
}

/** What a call about sharing has answered is how things stand now. */
export function showSync(view: SyncView): void {
  queryClient.setQueryData(KEY, view);
}

/** What waits for a person: refused or changed commands, and alarms. */
export function needsLook({ told, alarms }: Pick<SyncView, 'told' | 'alarms'>): number {
  return told.length + alarms.length;
}
