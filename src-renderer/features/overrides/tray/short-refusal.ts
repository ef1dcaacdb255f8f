import { useTranslations } from 'use-intl';
import type { Refusal } from '../../../../src-shared/result';
import { useRefusal } from '../../../language';

/**
 * A refusal in three words, for a line of the tray. Two rules refuse for two reasons each; what main
 * says was needed tells which, and the rule's title is good enough where it says something new.
 */
export function useShortRefusal(): (refusal: Refusal) => string {
  const t = useTranslations('grid.tray.short');
  const words = useRefusal();
  return (refusal) => {
    const needed = refusal.needed ?? '';
    if (refusal.rule === 'O2') return t(/grid/.test(needed) ? 'viewersNoGrids' : 'viewersNoEdit');
    if (refusal.rule === 'O3') return t(/member/.test(needed) ? 'notMember' : 'canvas');
    return words(refusal).title;
  };
}
