import type { ColumnFilter, RowFilter, RowSort } from '../../../../src-shared/queries/grid';

/** What the filter bar holds; the text is about people and boards alike (see text.ts). */
export interface Filters {
  text: string;
  rows: Omit<RowFilter, 'text'>;
  columns: Omit<ColumnFilter, 'text'>;
}

export const NO_FILTERS: Filters = { text: '', rows: {}, columns: {} };
export const BY_NAME: RowSort = { by: 'name' };

export const FILTER_IDS = [
  'kind',
  'override',
  'role',
  'level',
  'aboveRole',
  'private',
  'mode',
] as const;
export type FilterId = (typeof FILTER_IDS)[number];

/** The filters that always stand in the bar; the others come with "+ Filter". */
export const STANDING: readonly FilterId[] = ['kind', 'override'];

/** What is chosen under a filter, as the ids of its menu. */
export function chosen(filters: Filters, id: FilterId): string[] {
  const { rows, columns } = filters;
  switch (id) {
    case 'kind':
      return [...(columns.kinds ?? [])];
    case 'override':
      return [...(rows.hasOverride ? ['people'] : []), ...(columns.hasOverride ? ['boards'] : [])];
    case 'role':
      return [...(rows.roles ?? [])];
    case 'level':
      return [...(rows.levels ?? [])];
    case 'aboveRole':
      return rows.aboveRole ? ['only'] : [];
    case 'private':
      return columns.private === undefined ? [] : [columns.private ? 'private' : 'shared'];
    case 'mode':
      return [...(columns.modes ?? [])];
  }
}

/** The filters with another choice under one of them; nothing chosen means any. */
export function choose(filters: Filters, id: FilterId, ids: ReadonlySet<string>): Filters {
  const list = ids.size === 0 ? undefined : ([...ids] as never);
  const { rows, columns } = filters;
  switch (id) {
    case 'kind':
      return { ...filters, columns: defined({ ...columns, kinds: list }) };
    case 'override':
      return {
        ...filters,
        rows: defined({ ...rows, hasOverride: ids.has('people') || undefined }),
        columns: defined({ ...columns, hasOverride: ids.has('boards') || undefined }),
      };
    case 'role':
      return { ...filters, rows: defined({ ...rows, roles: list }) };
    case 'level':
      return { ...filters, rows: defined({ ...rows, levels: list }) };
    case 'aboveRole':
      return { ...filters, rows: defined({ ...rows, aboveRole: ids.has('only') || undefined }) };
    case 'private':
      return {
        ...filters,
        columns: defined({ ...columns, private: ids.size === 0 ? undefined : ids.has('private') }),
      };
    case 'mode':
      return { ...filters, columns: defined({ ...columns, modes: list }) };
  }
}

/** Main's schemas know absent fields only. */
function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

export function countOn(filters: Filters): number {
  const on = FILTER_IDS.filter((id) => chosen(filters, id).length > 0).length;
  return on + (filters.text.trim() === '' ? 0 : 1);
}

/** What an older version stored may look different: only its shape is believed, main checks words. */
export function asFilters(value: unknown): Filters {
  if (typeof value !== 'object' || value === null) return NO_FILTERS;
  const { text, rows, columns } = value as Partial<Record<keyof Filters, unknown>>;
  const part = (one: unknown) => (typeof one === 'object' && one !== null ? one : {});
  return {
    text: typeof text === 'string' ? text : '',
    rows: part(rows),
    columns: part(columns),
  };
}
