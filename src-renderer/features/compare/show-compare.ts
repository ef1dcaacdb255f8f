import { setLayoutValue } from '../../state/layout';
import { go } from '../../state/route';
import { COMPARE_KEY, type CompareFilter, NO_COMPARISON } from './compare-filter';

/** Opens Compare with just this. */
export function showCompare(filter: Partial<CompareFilter>): void {
  setLayoutValue(COMPARE_KEY, { ...NO_COMPARISON, ...filter });
  go({ view: 'compare' });
}

/** The instant before an entry, and its own. */
export function aroundEntry({ at }: { at: string }): { from: string; to: string } {
  return { from: new Date(Date.parse(at) - 1).toISOString(), to: at };
}

/** What one entry did to whose access. */
export function compareAround(entry: { at: string }): void {
  showCompare(aroundEntry(entry));
}
