import { ArrowDown, ArrowUp, ChevronsDown, StickyNote, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { REVIEW_DECISIONS, type ReviewDecision } from '../../../../src-shared/model/review';
import { type Action, useActions } from '../../../app/actions';
import { DECISION_ICONS } from '../decision-icons';

export interface ItemSteps {
  choose(decision: ReviewDecision): void;
  /** Left out where there is no field for it. */
  note?(): void;
  /** Left out where the list itself moves. */
  move?(by: number): void;
  undecided?(): void;
  /** Null: nothing was decided yet that could be taken back. */
  takeBack: (() => void) | null;
  isDisabled: boolean;
}

const KEYS: Record<ReviewDecision, string> = { keep: 'k', revoke: 'r', change: 'c' };

/** Deciding by key, in the palette and among the shortcuts. Memoise the steps. */
export function useItemActions(steps: ItemSteps): void {
  const t = useTranslations('reviews.actions');
  useActions(
    useMemo((): Action[] => {
      const { choose, note, move, undecided, takeBack, isDisabled } = steps;
      const here = (id: string) => ({ id: `review.${id}`, group: 'selection' as const });
      return [
        ...REVIEW_DECISIONS.map((decision) => ({
          ...here(decision),
          label: t(decision),
          icon: DECISION_ICONS[decision],
          keys: [KEYS[decision]],
          disabled: isDisabled,
          run: () => choose(decision),
        })),
        ...(note === undefined
          ? []
          : [
              {
                ...here('note'),
                label: t('note'),
                icon: StickyNote,
                keys: ['n'],
                disabled: isDisabled,
                run: note,
              },
            ]),
        ...(move === undefined
          ? []
          : [
              {
                ...here('next'),
                label: t('next'),
                icon: ArrowDown,
                keys: ['j', 'ArrowDown'],
                run: () => move(1),
              },
              {
                ...here('previous'),
                label: t('previous'),
                icon: ArrowUp,
                keys: ['ArrowUp'],
                run: () => move(-1),
              },
            ]),
        ...(undecided === undefined
          ? []
          : [
              {
                ...here('undecided'),
                label: t('undecided'),
                icon: ChevronsDown,
                keys: ['u'],
                run: undecided,
              },
            ]),
        // Stands before the shell's: what one did here is what one wants back.
        ...(takeBack === null
          ? []
          : [
              {
                id: 'undo',
                group: 'selection' as const,
                label: t('takeBack'),
                icon: Undo2,
                keys: ['mod+z'],
                run: takeBack,
              },
            ]),
      ];
    }, [t, steps]),
  );
}
