import { setLayoutValue } from '../../state/layout';
import { go } from '../../state/route';
import { type BoardFilter, FILTER_KEY, NO_FILTER } from './board-filter';

/** Opens the table of boards narrowed to just this. */
export function showBoards(filter: Partial<BoardFilter>): void {
  setLayoutValue(FILTER_KEY, { ...NO_FILTER, ...filter });
  go({ view: 'boards' });
}
