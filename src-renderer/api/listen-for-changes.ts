import type { Query as CachedQuery } from '@tanstack/react-query';
import type { QueryType } from '../../src-shared/queries';
import { bridge } from './bridge';
import { queryClient } from './query-client';

const EVERYTHING = null;

/** What each question rests on, by table; access rests on nearly everything, so on any change. */
const RESTS_ON: Record<QueryType, readonly string[] | typeof EVERYTHING> = {
  access: EVERYTHING,
  who: EVERYTHING,
  what: EVERYTHING,
  may: EVERYTHING,
  // Between two instants that have passed.
  diff: [],
  grid: EVERYTHING,
  history: EVERYTHING,
  entry: EVERYTHING,
  // Its head moves with every entry.
  workspace: EVERYTHING,
  // A statement about the chain at the time it was asked: asked again by hand only.
  verify: [],
  teamspaces: ['teamspace', 'member', 'board', 'override', 'person'],
  boards: [
    'board',
    'override',
    'participant',
    'card',
    'teamspace',
    'person',
    'share',
    'partner',
    'partnerBoard',
    'request',
  ],
  people: ['person', 'member', 'override'],
  shares: ['share', 'person', 'board', 'card'],
  partners: ['partner', 'partnerBoard', 'partnerReport', 'partnerMember', 'person'],
  requests: ['request', 'board', 'person'],
  reports: ['report', 'partner', 'partnerReport', 'partnerMember', 'person'],
  cards: ['card', 'board'],
  // Levels and rights stand in both.
  participants: EVERYTHING,
  sharing: EVERYTHING,
  ties: EVERYTHING,
  risks: EVERYTHING,
  thresholds: ['threshold'],
  reviews: ['review', 'reviewItem', 'person', 'share'],
  review: ['review', 'reviewItem', 'person'],
  reviewItem: EVERYTHING,
  reviewScope: EVERYTHING,
  reviewClosing: EVERYTHING,
  overview: EVERYTHING,
};

/** Whole directories are dear: they are read again only for what they are asked about. */
const DIRECTORIES: Record<string, readonly string[]> = {
  people: ['person'],
  boards: RESTS_ON.boards ?? [],
  teamspaces: RESTS_ON.teamspaces ?? [],
};

function touched(query: CachedQuery, tables: readonly string[]): boolean {
  if (query.queryKey[0] === 'directory') {
    return DIRECTORIES[String(query.queryKey[1])]?.some((table) => tables.includes(table)) ?? false;
  }
  // What waits grows with every commit, and the loop tells of itself as of a table.
  if (query.queryKey[0] === 'sync') return true;
  if (query.queryKey[0] !== 'query') return false;
  const needs = RESTS_ON[query.queryKey[1] as QueryType];
  if (needs === undefined) return true;
  return needs === EVERYTHING || needs.some((table) => tables.includes(table));
}

/** Asks again for what a commit touched: at once what is on screen, the rest when it is shown. */
export function listenForChanges(): () => void {
  return bridge().subscribe('changed', ({ tables }) => {
    void queryClient.invalidateQueries({ predicate: (query) => touched(query, tables) });
  });
}
