import { CircleSlash, CircleX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ReviewClosingAnswer, ReviewSummary } from '../../../../src-shared/queries/review';
import { useQueryRun } from '../../../api';
import { ListProblem } from '../../../app/list-problem';
import { Button, Dialog, Icon, Notice, RuleTag, Skeleton } from '../../../ui';
import { DECISION_ICONS } from '../decision-icons';
import css from '../reviews.module.css';
import { useItemWords } from '../use-item-words';
import { useClosing } from './use-closing';

const ICONS = {
  revokes: DECISION_ICONS.revoke,
  changes: DECISION_ICONS.change,
  kept: DECISION_ICONS.keep,
  gone: CircleSlash,
  changed: CircleSlash,
  refused: CircleX,
};

interface CloseDialogProps {
  review: ReviewSummary;
  /** It is done, not merely the dialog gone. */
  onClosed: () => void;
  onClose: () => void;
}

/** What closing would do, counted, before it is previewed person by person and done. */
export function CloseDialog({ review, onClosed, onClose }: CloseDialogProps) {
  const t = useTranslations('reviews.close');
  const c = useTranslations('common.actions');
  const run = useQueryRun({ type: 'reviewClosing', review: review.id });
  const propose = useClosing(review, onClosed);
  const answer = run.data;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title', { name: review.name })}
      {...(answer === undefined ? {} : { consequence: t(answer.undoable ? 'undoable' : 'final') })}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          {/* Another button once it can be pressed: then it takes the focus, and Enter goes on. */}
          <Button
            key={answer === undefined ? 'waits' : 'ready'}
            kind="primary"
            size="dialog"
            isDisabled={answer === undefined}
            autoFocus
            onPress={() => {
              if (answer === undefined) return;
              onClose();
              propose(answer);
            }}
          >
            {c('next')}
          </Button>
        </>
      }
    >
      {run.error === null ? null : (
        <ListProblem error={run.error} onRetry={() => void run.refetch()} />
      )}
      {answer === undefined ? (
        run.error === null && (
          <div className={css.form} role="status" aria-label={t('working')}>
            <Skeleton width="60%" />
            <Skeleton width="40%" />
          </div>
        )
      ) : (
        <Answer review={review} answer={answer} />
      )}
    </Dialog>
  );
}

interface AnswerProps {
  review: ReviewSummary;
  answer: ReviewClosingAnswer;
}

function Answer({ review, answer }: AnswerProps) {
  const t = useTranslations('reviews.close');
  const { outcomes } = answer;
  const lines = [
    ['revokes', answer.revokes],
    ['changes', answer.changes],
    ['kept', outcomes.kept],
    ['gone', outcomes.gone],
    ['changed', outcomes.changed],
    ['refused', outcomes.refused],
  ] as const;
  return (
    <div className={css.form}>
      <p className={css.quiet}>{t('text')}</p>
      {answer.undecided === 0 ? null : (
        <Notice
          tone="caution"
          title={t('undecided', { count: answer.undecided, how: review.unanswered })}
        >
          {t('undecidedWhy')}
        </Notice>
      )}
      <ul className={css.outcomes}>
        {lines.map(([id, count]) =>
          count === 0 ? null : (
            <li key={id} className={css.outcome} data-outcome={id}>
              <Icon of={ICONS[id]} size={14} />
              {t(id, { count })}
            </li>
          ),
        )}
      </ul>
      {answer.standAgainst.length === 0 ? null : <RefusedItems refused={answer.standAgainst} />}
    </div>
  );
}

function RefusedItems({ refused }: { refused: ReviewClosingAnswer['standAgainst'] }) {
  const words = useItemWords();
  const t = useTranslations('reviews.close');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by key.
    <ul className={css.refused} tabIndex={0} aria-label={t('refused', { count: refused.length })}>
      {refused.map(({ item, rule, message }) => (
        <li key={item.item}>
          {words.who(item)} {words.thing(item)} {rule === null ? null : <RuleTag rule={rule} />}
          <small className={css.quiet}> {message}</small>
        </li>
      ))}
    </ul>
  );
}
