import { useTranslations } from 'use-intl';
import { REVIEW_DECISIONS, type ReviewDecision } from '../../../../src-shared/model/review';
import type { ReviewItem } from '../../../../src-shared/queries/review';
import { canDecide } from './item-filter';
import css from './page.module.css';

/** The same letters in every language, as on the level chips: they are signs. */
const KEYS: Record<ReviewDecision, string> = { keep: 'K', revoke: 'R', change: 'C' };

interface DecisionButtonsProps {
  item: ReviewItem;
  isDisabled: boolean;
  onDecide: (decision: ReviewDecision) => void;
}

/** Keep, revoke, change: each with its key. */
export function DecisionButtons({ item, isDisabled, onDecide }: DecisionButtonsProps) {
  const t = useTranslations('reviews');
  return (
    <div className={css.decisions}>
      {REVIEW_DECISIONS.map((decision) => (
        <button
          key={decision}
          type="button"
          className={css.decision}
          data-decision={decision}
          data-chosen={item.decision === decision}
          aria-pressed={item.decision === decision}
          aria-keyshortcuts={KEYS[decision]}
          disabled={isDisabled || !canDecide(item, decision)}
          onClick={() => onDecide(decision)}
        >
          <span className={css.cap} aria-hidden="true">
            {KEYS[decision]}
          </span>
          <span className={css.decisionWords}>
            <b>{t(`decision.${decision}`)}</b>
            <small>{t(`decisionWhy.${decision}`)}</small>
          </span>
        </button>
      ))}
    </div>
  );
}
