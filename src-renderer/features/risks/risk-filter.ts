import type { RiskKind, Severity } from '../../../src-shared/model/review';

/** What the findings are narrowed to; kept between starts. */
export interface RiskFilter {
  text: string;
  kinds: RiskKind[];
  severity: Severity | null;
  /** Those put off, instead of those that stand. */
  snoozed: boolean;
  board: string | null;
  person: string | null;
}

export const FILTER_KEY = 'risks.filter';
export const NO_FILTER: RiskFilter = {
  text: '',
  kinds: [],
  severity: null,
  snoozed: false,
  board: null,
  person: null,
};

export function risksQuery(filter: RiskFilter, limit: number) {
  const text = filter.text.trim().slice(0, 200);
  return {
    type: 'risks' as const,
    limit,
    snoozed: filter.snoozed,
    ...(text === '' ? {} : { text }),
    ...(filter.kinds.length === 0 ? {} : { kinds: filter.kinds }),
    ...(filter.severity === null ? {} : { severity: filter.severity }),
    ...(filter.board === null ? {} : { board: filter.board }),
    ...(filter.person === null ? {} : { person: filter.person }),
  };
}

/** How many conditions narrow the list. */
export function filterCount(filter: RiskFilter): number {
  return [
    filter.text.trim() !== '',
    filter.kinds.length > 0,
    filter.severity !== null,
    filter.snoozed,
    filter.board !== null,
    filter.person !== null,
  ].filter(Boolean).length;
}
