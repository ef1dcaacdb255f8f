import { setLayoutValue } from '../../state/layout';
import { go } from '../../state/route';
import { FILTER_KEY, NO_FILTER, type ShareFilter } from './share-filter';

/** Opens the audit list narrowed to just this. */
export function showShares(filter: Partial<ShareFilter>): void {
  setLayoutValue(FILTER_KEY, { ...NO_FILTER, ...filter });
  go({ view: 'external-shares' });
}
