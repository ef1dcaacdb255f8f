import { useTranslations } from 'use-intl';
import type { ParticipantItem, SharingAnswer } from '../../../../src-shared/queries/sharing';
import { useRules } from '../../../language';

type Capped = Pick<ParticipantItem, 'rule' | 'level' | 'active'>;

const SAID = ['C1', 'C2', 'C3', 'C4', 'C5', 'W2'] as const;

/** The rule that takes something from the role, in a few words: "C1 viewer: at most view". */
export function useCapped(item: Capped, mode: SharingAnswer['mode']): string | null {
  const t = useTranslations('share.participants.capped');
  const rules = useRules();
  const rule = item.active ? item.rule : 'W2';
  if (rule === undefined) return null;
  if (rule === 'P3') return `${rule} ${t(mode === 'specific' ? 'P3specific' : 'P3link')}`;
  if (rule === 'C1' && item.level === 'none') return `${rule} ${t('C1none')}`;
  const said = SAID.find((one) => one === rule);
  return `${rule} ${said === undefined ? (rules(rule)?.title ?? '') : t(said)}`.trim();
}
