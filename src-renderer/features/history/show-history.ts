import { setLayoutValue } from '../../state/layout';
import { go } from '../../state/route';
import { FILTER_KEY, type HistoryFilter, NO_FILTER } from './history-filter';

/** Opens History narrowed to just this: of a board, of a person. */
export function showHistory(filter: Partial<HistoryFilter>): void {
  setLayoutValue(FILTER_KEY, { ...NO_FILTER, ...filter });
  go({ view: 'history' });
}
