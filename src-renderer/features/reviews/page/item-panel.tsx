import { Lightbulb } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ReviewDecision } from '../../../../src-shared/model/review';
import type { ReviewItem } from '../../../../src-shared/queries/review';
import { useQueryRun } from '../../../api';
import { keyCaps } from '../../../app/actions';
import { ListProblem } from '../../../app/list-problem';
import { Icon, Kbd } from '../../../ui';
import { useItemWords } from '../use-item-words';
import { DecisionButtons } from './decision-buttons';
import { IfRevoked } from './if-revoked';
import { ItemFacts } from './item-facts';
import css from './page.module.css';
import { SamePerson } from './same-person';

interface ItemPanelProps {
  review: string;
  item: ReviewItem;
  index: number;
  total: number;
  isDisabled: boolean;
  onDecide: (decision: ReviewDecision) => void;
  onShow: (item: string) => void;
  /** The note, and the way back from the last decision. */
  children: ReactNode;
}

/** One access: the question, all there is to know before answering it, the answers. */
export function ItemPanel(props: ItemPanelProps) {
  const { review, item, index, total, isDisabled } = props;
  const t = useTranslations('reviews.item');
  const words = useItemWords();
  const run = useQueryRun({ type: 'reviewItem', review, item: item.item });
  const work = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each item begins at its top.
  useEffect(() => work.current?.scrollTo({ top: 0 }), [item.item]);
  return (
    <div ref={work} className={css.work}>
      <div className={css.column}>
        <p className={css.place}>
          {t('of', { index: index + 1, total })}
          <span>
            <Kbd keys={keyCaps('ArrowUp')} />
            <Kbd keys={keyCaps('ArrowDown')} /> {t('move')}
          </span>
        </p>
        <div aria-live="polite">
          <h2 className={css.question}>{words.question(item)}</h2>
        </div>
        <section className={css.card} aria-label={words.who(item)}>
          <ItemFacts item={item} now={run.data} />
        </section>
        {run.error === null ? null : (
          <ListProblem error={run.error} onRetry={() => void run.refetch()} />
        )}
        <IfRevoked item={item} now={run.data} failed={run.error !== null} />
        <p className={css.recommended}>
          <Icon of={Lightbulb} size={14} />
          {t('recommended', { what: words.recommendation(item) })}
        </p>
        <DecisionButtons item={item} isDisabled={isDisabled} onDecide={props.onDecide} />
        {props.children}
        {run.data === undefined ? null : (
          <SamePerson items={run.data.samePerson} onShow={props.onShow} />
        )}
      </div>
    </div>
  );
}
