import { setLayoutValue } from '../../state/layout';
import { go } from '../../state/route';
import { COMPARE_KEY, type CompareFilter, NO_COMPARISON } from './compare-filter';

/** Opens Compare with just this. */
export function showCompare(filter: Partial<CompareFilter>): void {
  setLayoutValue(COMPARE_KEY, { ...NO_COMPARISON, ...filter });
  go({ view: 'compare' });
}

/** What one entry did to whose access: the instant before it against its own. */
export function compareAround(entry: { at: string }): void {
  const before = new Date(Date.parse(entry.at) - 1).toISOString();
  showCompare({ from: before, to: entry.at });
}
