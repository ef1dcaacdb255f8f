import type { QueryInput, QueryType } from '../../src-shared/queries';

/**
 * How a question is put to an instant of the past:
 * `at` it takes the instant; `to` it tells what happened until then; `same` its answer holds for
 * all times; `now` it is about the present alone, and its view says so.
 */
type How<Q> = 'at' extends keyof Q ? 'at' : 'to' extends keyof Q ? 'to' | 'same' : 'same' | 'now';

const HOW: { [Q in QueryInput as Q['type']]: How<Q> } = {
  access: 'at',
  who: 'at',
  what: 'at',
  grid: 'at',
  workspace: 'at',
  teamspaces: 'at',
  boards: 'at',
  people: 'at',
  shares: 'at',
  partners: 'at',
  requests: 'at',
  reports: 'at',
  cards: 'at',
  participants: 'at',
  sharing: 'at',
  ties: 'at',
  overview: 'at',
  risks: 'at',
  thresholds: 'at',
  reviews: 'at',
  review: 'at',
  reviewItem: 'at',
  history: 'to',
  diff: 'same',
  entry: 'same',
  verify: 'same',
  may: 'now',
  reviewScope: 'now',
  reviewClosing: 'now',
};

function earlier(a: string | undefined, b: string): string {
  return a !== undefined && Date.parse(a) < Date.parse(b) ? a : b;
}

/** The same question about an instant; an instant that the question names itself stands. */
export function askedAt<Q extends QueryInput>(query: Q, at: string | null): Q {
  if (at === null) return query;
  const how: 'at' | 'to' | 'same' | 'now' = HOW[query.type as QueryType];
  if (how === 'at') return 'at' in query && query.at !== undefined ? query : { ...query, at };
  if (how !== 'to') return query;
  return { ...query, to: earlier('to' in query ? query.to : undefined, at) };
}
