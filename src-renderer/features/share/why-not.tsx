import { useTranslations } from 'use-intl';
import type { Refusal } from '../../../src-shared/result';
import { useRefusal } from '../../language';
import { RefusedIcon, RuleTag, useReadOnly } from '../../ui';
import css from './share.module.css';

interface WhyNotProps {
  /** Several may be given; what says the same is said once. */
  refused: readonly (Refusal | null | undefined)[];
  /** Words for this place, where the rule's own say less than is known here. */
  text?: string | undefined;
}

/** Why a control beside it is off: the rule in words, what one has, and what would help. */
export function WhyNot({ refused, text }: WhyNotProps) {
  const t = useTranslations('share');
  const r = useTranslations('refusals');
  const levels = useTranslations('levels.name');
  const words = useRefusal();
  const past = useReadOnly();
  const lines = new Map<string, Refusal>();
  for (const one of refused) if (one) lines.set(one.rule ?? one.code, one);
  if (lines.size === 0) return null;
  // In the past no rule stands in the way, and no other person would be let.
  if (past !== null) return <p className={css.whyNot}>{past}</p>;
  return (
    <ul className={css.whyNot} aria-label={t('whyNot')}>
      {[...lines].map(([key, one]) => {
        const said = words(one);
        const has =
          one.actorLevel === undefined ? '' : r('have', { level: levels(one.actorLevel) });
        return (
          <li key={key}>
            <RefusedIcon size={12} />
            <span>
              {said.rule === null ? null : <RuleTag rule={said.rule} />}{' '}
              {text ?? `${said.text} ${has} ${said.help ?? ''}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
