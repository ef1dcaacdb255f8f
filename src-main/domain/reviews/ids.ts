import type { ReviewItemKind } from '../../../src-shared/model/review';

/**
 * The id of an item, or a finding's subject: its kind and what it is about, so that the same thing
 * has the same id in every review and on every replica. Ids hold neither spaces nor, once escaped,
 * a slash, so different things never share one.
 */
export function subjectOf(
  kind: ReviewItemKind | 'board' | 'person',
  ...ids: readonly string[]
): string {
  return `${kind}:${ids.map((id) => id.replace(/[%/]/g, encodeURIComponent)).join('/')}`;
}
