import { setLayoutValue } from '../../state/layout';
import { go } from '../../state/route';
import { FILTER_KEY, NO_FILTER, type RiskFilter } from './risk-filter';

/** Opens the findings narrowed to just this. */
export function showRisks(filter: Partial<RiskFilter>): void {
  setLayoutValue(FILTER_KEY, { ...NO_FILTER, ...filter });
  go({ view: 'risks' });
}
