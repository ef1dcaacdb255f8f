import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CommandInput } from '../../../../src-shared/commands';
import type { Level } from '../../../../src-shared/model/level';
import type { ReviewDecision } from '../../../../src-shared/model/review';
import type { ReviewItem } from '../../../../src-shared/queries/review';
import { execute } from '../../../api';
import { useChangeToasts } from '../../../app/change';
import { useStable } from '../../../app/use-stable';

/** What is decided: for a change also the level, or the end (null: none), from then on. */
export interface Verdict {
  decision: ReviewDecision;
  level?: Exclude<Level, 'none' | 'own'>;
  expiresAt?: string | null;
  note?: string;
}

/** A decision that can still be taken back. */
export interface Taken {
  entry: number;
  items: readonly ReviewItem[];
  decision: ReviewDecision;
}

const REMEMBERED = 200;

/** Decides items, one entry of the ledger each time, and takes the newest back. */
export function useDecisions(review: string) {
  const t = useTranslations('reviews');
  const says = useChangeToasts();
  const [taken, setTaken] = useState<readonly Taken[]>([]);

  /** True when it is decided: a refusal is said where everything is said. */
  const decide = useStable(
    async (items: readonly ReviewItem[], { note, ...verdict }: Verdict): Promise<boolean> => {
      const command: CommandInput = {
        type: 'review.decide',
        review,
        items: items.map(({ item }) => item),
        ...verdict,
        ...(note === undefined || note.trim() === '' ? {} : { note: note.trim() }),
      };
      const answer = await execute(command);
      if (!answer.ok) {
        says.sayRefused(answer.refused);
        return false;
      }
      const { entry } = answer.value;
      const { decision } = verdict;
      if (entry !== null) {
        setTaken((before) => [...before.slice(1 - REMEMBERED), { entry, items, decision }]);
      }
      if (items.length > 1) {
        says.sayDone(answer.value, {
          done: t('table.manyDone', { decision, count: items.length }),
        });
      }
      return true;
    },
  );

  /** The items that are undecided, or as before, again. */
  const takeBack = useStable(async (): Promise<readonly ReviewItem[]> => {
    const last = taken.at(-1);
    if (last === undefined) return [];
    const answer = await execute({ type: 'undo', entry: last.entry });
    // Refused or not, it is not asked again: somebody may have taken it back in History.
    setTaken((before) => before.filter(({ entry }) => entry !== last.entry));
    if (answer.ok) return last.items;
    says.sayRefused(answer.refused);
    return [];
  });

  return useMemo(
    () => ({ decide, takeBack, last: taken.at(-1) ?? null }),
    [decide, takeBack, taken],
  );
}
export type Decisions = ReturnType<typeof useDecisions>;
