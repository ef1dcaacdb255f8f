import { Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReviewDecision } from '../../../../src-shared/model/review';
import type { ReviewItem, ReviewSummary } from '../../../../src-shared/queries/review';
import { keyCaps } from '../../../app/actions';
import { useStable } from '../../../app/use-stable';
import { Changes, EmptyState, Icon, Kbd, TextButton, useReadOnly } from '../../../ui';
import { useInspector } from '../../inspector';
import { ChangeDialog } from '../change-dialog';
import { useItemWords } from '../use-item-words';
import { canDecide } from './item-filter';
import { ItemPanel } from './item-panel';
import { nextOpen } from './next-open';
import { NoteField } from './note-field';
import css from './page.module.css';
import { Queue } from './queue';
import type { Decisions, Verdict } from './use-decisions';
import { useItemActions } from './use-item-actions';

interface OneAtATimeProps {
  review: ReviewSummary;
  items: readonly ReviewItem[];
  decisions: Decisions;
  current: string | null;
  onCurrent: (item: string) => void;
}

/** Items left, the one to answer right; every step has its key. */
export function OneAtATime({ review, items, decisions, current, onCurrent }: OneAtATimeProps) {
  const t = useTranslations('reviews');
  const words = useItemWords();
  const list = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const [notes, setNotes] = useState<ReadonlyMap<string, string>>(new Map());
  const [changing, setChanging] = useState(false);
  /** Decided here and on its way: whoever types fast is past these already. */
  const sent = useRef(new Set<string>());
  const isOpen = (one: ReviewItem) => one.decision === null && !sent.current.has(one.item);
  const { point } = useInspector.getState();
  const found = items.findIndex(({ item }) => item === current);
  const index = found >= 0 ? found : items.findIndex(({ decision }) => decision === null);
  const at = Math.max(0, index);
  const item = items[at];
  const past = useReadOnly() !== null;
  const isDisabled = past || !review.mayDecide || review.status !== 'open';
  useEffect(() => {
    if (item === undefined) return;
    const { person, personName, email, board, boardName } = item;
    point({
      person: person === null ? null : { id: person, name: personName, email },
      board: board === null || boardName === null ? null : { id: board, name: boardName },
    });
  }, [item, point]);

  const show = useStable((to: number): void => {
    const next = items[Math.min(Math.max(to, 0), items.length - 1)];
    if (next !== undefined) onCurrent(next.item);
  });
  const decide = useStable(async (verdict: Verdict): Promise<void> => {
    if (item === undefined || isDisabled || !canDecide(item, verdict.decision)) return;
    const id = item.item;
    const note = notes.get(id) ?? item.note;
    sent.current.add(id);
    const next = nextOpen(items, at, isOpen);
    if (next !== undefined) onCurrent(next.item);
    if (await decisions.decide([item], { ...verdict, note })) {
      setNotes((before) => {
        const after = new Map(before);
        after.delete(id);
        return after;
      });
    } else {
      sent.current.delete(id);
      onCurrent(id);
    }
  });
  const choose = useStable((decision: ReviewDecision): void => {
    if (item === undefined || isDisabled || !canDecide(item, decision)) return;
    if (decision === 'change') setChanging(true);
    else void decide({ decision });
  });
  const takeBack = useStable(async (): Promise<void> => {
    const back = await decisions.takeBack();
    for (const one of back) sent.current.delete(one.item);
    if (back[0] !== undefined) onCurrent(back[0].item);
  });
  const move = useStable((by: number) => show(at + by));
  const undecided = useStable(() => {
    const next = nextOpen(items, at, isOpen);
    if (next !== undefined) onCurrent(next.item);
  });
  /** A note on what is decided already goes with the same decision once more. */
  const keepNote = useStable(async (): Promise<void> => {
    const written = item === undefined ? undefined : notes.get(item.item)?.trim();
    if (item === undefined || written === undefined || item.decision === null) return;
    if (written === item.note || isDisabled) return;
    await decisions.decide([item], {
      decision: item.decision,
      note: written,
      ...(item.decidedLevel === 'view' ||
      item.decidedLevel === 'comment' ||
      item.decidedLevel === 'edit'
        ? { level: item.decidedLevel }
        : {}),
      ...(item.decidedExpiresAt === undefined ? {} : { expiresAt: item.decidedExpiresAt }),
    });
  });
  useItemActions(
    useMemo(
      () => ({
        choose,
        note: () => note.current?.focus(),
        move,
        undecided,
        takeBack: decisions.last === null ? null : () => void takeBack(),
        isDisabled,
      }),
      [choose, move, undecided, takeBack, decisions.last, isDisabled],
    ),
  );
  if (item === undefined) return <EmptyState title={t('page.noneAll')} />;
  const { last } = decisions;
  return (
    <div className={css.halves}>
      <Queue items={items} current={at} onCurrent={show} listRef={list} />
      <ItemPanel
        review={review.id}
        item={item}
        index={at}
        total={items.length}
        isDisabled={isDisabled}
        onDecide={choose}
        onShow={onCurrent}
      >
        <NoteField
          value={notes.get(item.item) ?? item.note}
          onChange={(text) => setNotes((before) => new Map(before).set(item.item, text))}
          onLeave={() => void keepNote()}
          isDisabled={isDisabled}
          inputRef={note}
        />
        <p className={css.last} role="status">
          {last === null ? null : (
            <>
              <Icon of={Undo2} size={14} />
              {last.items.length === 1 && last.items[0] !== undefined
                ? t(`last.${last.decision}`, { name: words.who(last.items[0]) })
                : t('last.many', { count: last.items.length })}
              <Changes>
                <TextButton onPress={() => void takeBack()}>{t('last.takeBack')}</TextButton>
              </Changes>
              <Kbd keys={keyCaps('mod+z')} />
            </>
          )}
        </p>
      </ItemPanel>
      {changing ? (
        <ChangeDialog
          items={[item]}
          onDecide={(verdict) => void decide(verdict)}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </div>
  );
}
