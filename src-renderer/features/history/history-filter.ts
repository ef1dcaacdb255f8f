/** What the ledger is narrowed to; kept between starts. */
export interface HistoryFilter {
  text: string;
  person: string | null;
  board: string | null;
  actor: string | null;
  command: string | null;
  time: TimeSpan | TimeRange | null;
}

/** Days of the machine's calendar, "2026-11-02", both included; null: open at that end. */
export interface TimeRange {
  from: string | null;
  to: string | null;
}

export const TIME_SPANS = ['today', 'week', 'month', 'year'] as const;
export type TimeSpan = (typeof TIME_SPANS)[number];

export const FILTER_KEY = 'history.filter';
export const NO_FILTER: HistoryFilter = {
  text: '',
  person: null,
  board: null,
  actor: null,
  command: null,
  time: null,
};

const DAY = 86_400_000;
const DAYS: Record<TimeSpan, number> = { today: 0, week: 6, month: 29, year: 364 };

/** The beginning of a span: midnight of its first day, in local time. */
export function spanStart(span: TimeSpan, now: number): string {
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  return new Date(midnight.getTime() - DAYS[span] * DAY).toISOString();
}

/** Midnight at the beginning of a day, `days` later; null for what is no day. */
function midnightOf(day: string | null, days: number): string | null {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined || year < 1000) return null;
  const at = new Date(year, month - 1, date + days).getTime();
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function timeFields(time: HistoryFilter['time'], now: number): { from?: string; to?: string } {
  if (time === null) return {};
  if (typeof time === 'string') return { from: spanStart(time, now) };
  const from = midnightOf(time.from, 0);
  const next = midnightOf(time.to, 1);
  // `to` sees what happened at its very instant: the last millisecond of the day.
  const to = next === null ? null : new Date(Date.parse(next) - 1).toISOString();
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

export function historyQuery(filter: HistoryFilter, now: number) {
  const text = filter.text.trim().slice(0, 200);
  return {
    type: 'history' as const,
    limit: 200,
    ...(text === '' ? {} : { text }),
    ...(filter.person === null ? {} : { person: filter.person }),
    ...(filter.board === null ? {} : { board: filter.board }),
    ...(filter.actor === null ? {} : { actor: filter.actor }),
    ...(filter.command === null ? {} : { command: filter.command }),
    ...timeFields(filter.time, now),
  };
}

export function filterCount(filter: HistoryFilter): number {
  const { text, ...rest } = filter;
  const set = Object.values(rest).filter((value) => value !== null).length;
  return text.trim() === '' ? set : set + 1;
}
