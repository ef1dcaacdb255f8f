// biome-ignore-all lint/a11y/useFocusableInteractive: the list holds the one tab stop.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys are the view's own, shown with `?`.
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowRight, Square } from 'lucide-react';
import { memo, type RefObject, useCallback, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Level } from '../../../../src-shared/model/level';
import type { ReviewDecision } from '../../../../src-shared/model/review';
import type { ReviewItem } from '../../../../src-shared/queries/review';
import { classes, Icon, LevelChip } from '../../../ui';
import { DECISION_ICONS } from '../decision-icons';
import { useItemWords } from '../use-item-words';
import css from './page.module.css';

const ROW_HEIGHT = 40;

interface QueueProps {
  items: readonly ReviewItem[];
  current: number;
  onCurrent: (index: number) => void;
  listRef: RefObject<HTMLDivElement | null>;
}

/** Every item with what was decided; the current one is beside it. Only what is in view is drawn. */
export function Queue({ items, current, onCurrent, listRef }: QueueProps) {
  const t = useTranslations('reviews');
  const words = useItemWords();
  const prefix = useId();
  const keyOf = useCallback((index: number) => items[index]?.item ?? index, [items]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: keyOf,
    overscan: 10,
  });
  const scroll = useRef(virtualizer.scrollToIndex);
  scroll.current = virtualizer.scrollToIndex;
  useEffect(() => {
    if (current >= 0) scroll.current(current);
  }, [current]);
  const shown = virtualizer.getVirtualItems();
  const visible = shown.some(({ index }) => index === current);
  return (
    <div
      ref={listRef}
      className={css.queue}
      role="listbox"
      tabIndex={0}
      aria-label={t('page.queue')}
      {...(visible ? { 'aria-activedescendant': `${prefix}${current}` } : {})}
    >
      <div
        className={css.queueLines}
        style={{ height: virtualizer.getTotalSize() }}
        role="presentation"
      >
        {shown.map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <QueueLine
              key={item.item}
              domId={`${prefix}${index}`}
              index={index}
              count={items.length}
              start={start}
              who={words.who(item)}
              thing={words.thing(item) || t(`kind.${item.kind}`)}
              said={words.decided(item)}
              level={item.level}
              decision={item.decision}
              current={index === current}
              onCurrent={onCurrent}
            />
          );
        })}
      </div>
    </div>
  );
}

interface QueueLineProps {
  domId: string;
  index: number;
  count: number;
  start: number;
  who: string;
  thing: string;
  said: string;
  level: Level;
  decision: ReviewDecision | null;
  current: boolean;
  onCurrent: (index: number) => void;
}

const QueueLine = memo(function QueueLine(props: QueueLineProps) {
  const { index, decision, current } = props;
  const icon = decision === null ? (current ? ArrowRight : Square) : DECISION_ICONS[decision];
  return (
    <div
      id={props.domId}
      role="option"
      aria-selected={current}
      aria-setsize={props.count}
      aria-posinset={index + 1}
      className={classes(css.line, current && css.current)}
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={() => props.onCurrent(index)}
    >
      <span className={css.sign} data-decision={decision ?? 'none'}>
        <Icon of={icon} size={16} />
      </span>
      <span className={css.words}>
        <b>{props.who}</b>
        <small>{props.thing}</small>
      </span>
      <LevelChip level={props.level} size={16} />
      <span className="visually-hidden">{props.said}</span>
    </div>
  );
});
