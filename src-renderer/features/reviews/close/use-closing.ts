import { useTranslations } from 'use-intl';
import type { ReviewClosingAnswer, ReviewSummary } from '../../../../src-shared/queries/review';
import { proposeChange } from '../../../app/change';

/** Proposes the closing itself: who loses what is shown before it is done, like any change. */
export function useClosing(review: ReviewSummary, onClosed: () => void) {
  const t = useTranslations('reviews.close');
  return (answer: ReviewClosingAnswer): void => {
    const { id, name } = review;
    const count = answer.revokes + answer.changes;
    proposeChange({
      command: { type: 'review.close', review: id },
      title: t('question', { name, count }),
      text: `${t('text')} ${t(answer.undoable ? 'undoable' : 'final')}`,
      verb: t('verb'),
      done: t('done', { name }),
      danger: answer.revokes > 0,
      final: !answer.undoable,
      onDone: onClosed,
    });
  };
}
