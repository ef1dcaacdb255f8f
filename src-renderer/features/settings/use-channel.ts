import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ChannelName, Output } from '../../../src-shared/ipc/contract';
import { call } from '../../api';

type Asked = Extract<ChannelName, 'secrets.state' | 'mail.settings' | 'mail.outbox'>;

/** What main itself answers, beside the workspace's queries; `every` asks again while on screen. */
export function useChannel<C extends Asked>(
  channel: C,
  options: { enabled?: boolean; every?: number } = {},
): UseQueryResult<Output<C>> {
  return useQuery({
    queryKey: ['channel', channel],
    queryFn: () => call(channel),
    enabled: options.enabled !== false,
    staleTime: 0,
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
  });
}
