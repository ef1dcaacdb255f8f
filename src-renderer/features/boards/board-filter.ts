import type { AccessMode, BoardKind } from '../../../src-shared/model/words';

/** What the list is narrowed to; kept between starts. */
export interface BoardFilter {
  text: string;
  kinds: BoardKind[];
  modes: AccessMode[];
  private: boolean | null;
  teamspace: string | null;
  /** Only those with a pending request. */
  requests: boolean;
}

export const NO_FILTER: BoardFilter = {
  text: '',
  kinds: [],
  modes: [],
  private: null,
  teamspace: null,
  requests: false,
};
export const FILTER_KEY = 'boards.filter';

export function boardsQuery(filter: BoardFilter, limit: number) {
  const text = filter.text.trim().slice(0, 200);
  return {
    type: 'boards' as const,
    limit,
    ...(text === '' ? {} : { text }),
    ...(filter.kinds.length === 0 ? {} : { kinds: filter.kinds }),
    ...(filter.modes.length === 0 ? {} : { modes: filter.modes }),
    ...(filter.private === null ? {} : { private: filter.private }),
    ...(filter.teamspace === null ? {} : { teamspace: filter.teamspace }),
    ...(filter.requests ? { requests: true } : {}),
  };
}

/** How many conditions narrow the list. */
export function filterCount(filter: BoardFilter): number {
  return [
    filter.text.trim() !== '',
    filter.kinds.length > 0,
    filter.modes.length > 0,
    filter.private !== null,
    filter.teamspace !== null,
    filter.requests,
  ].filter(Boolean).length;
}
