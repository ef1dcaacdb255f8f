import type { OpenViewInput, ViewOpened } from '../../../../src-shared/ipc/grid';
import type { RowSort } from '../../../../src-shared/queries/grid';
import { call } from '../../../api';
import type { Filters } from '../filters/filters';
import { readText } from '../filters/text';

/** The view as `grid.open` takes it. */
export function viewAsked(
  teamspace: string,
  filters: Filters,
  sort: RowSort,
  people = '',
  boards = '',
): OpenViewInput {
  return {
    teamspace,
    rows: { filter: { ...filters.rows, ...(people === '' ? {} : { text: people }) }, sort },
    columns: { filter: { ...filters.columns, ...(boards === '' ? {} : { text: boards }) } },
  };
}

/**
 * Asks main for the order of people and boards that the filters give, now or at an instant of the
 * past. Plain words that only people match leave the boards alone, and the other way round.
 */
export async function openView(
  teamspace: string,
  filters: Filters,
  sort: RowSort,
  at: string | null,
): Promise<ViewOpened> {
  const text = readText(filters.text);
  const ask = (people: string, boards: string) =>
    call('grid.open', {
      ...viewAsked(teamspace, filters, sort, people, boards),
      ...(at === null ? {} : { at }),
    });
  const both = await ask(text.people, text.boards);
  if (!text.either || (both.rows === 0) === (both.columns === 0)) return both;
  return both.rows === 0 ? ask('', text.boards) : ask(text.people, '');
}
