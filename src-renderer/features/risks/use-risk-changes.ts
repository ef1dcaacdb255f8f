import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { RiskItem } from '../../../src-shared/queries/risk';
import { execute } from '../../api';
import { proposeChange, useChangeToasts } from '../../app/change';
import { useStable } from '../../app/use-stable';
import { isFinal, joined, takesAway } from './remedies';
import { useRiskWords } from './use-risk-words';

/** "Revoke the share (2); Make read-only (5)": what is done, and to how many. */
function summary(outcomes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of outcomes) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([one, count]) => `${one} (${count})`).join('; ');
}

/** Ends findings, each after its preview, and wakes snoozed ones. */
export function useRiskChanges() {
  const t = useTranslations('risks');
  const words = useRiskWords();
  const says = useChangeToasts();
  const wake = useStable(async ({ kind, subject }: RiskItem): Promise<void> => {
    const answer = await execute({ type: 'risk.unsnooze', kind, subject });
    if (answer.ok) says.sayDone(answer.value, { done: t('wakeDone') });
    else says.sayRefused(answer.refused);
  });
  return useMemo(
    () => ({
      end(risk: RiskItem): void {
        const { remedy } = risk;
        const verb = words.verb(remedy);
        const name = words.about(risk);
        const outcome = words.outcome(remedy);
        proposeChange({
          command: remedy,
          title: t('ask', { verb, name }),
          text: outcome === verb ? words.why(risk) : `${words.why(risk)} ${outcome}.`,
          verb,
          done: t('done', { name }),
          danger: takesAway(remedy),
          final: isFinal(remedy),
        });
      },
      endAll(risks: readonly RiskItem[], onDone: () => void): void {
        const command = joined(risks.map(({ remedy }) => remedy));
        if (command === null) return;
        const count = risks.length;
        proposeChange({
          command,
          title: t('askMany', { count }),
          text: summary(risks.map(({ remedy }) => words.outcome(remedy))),
          verb: t('endMany', { count }),
          done: t('doneMany', { count }),
          danger: takesAway(command),
          final: isFinal(command),
          onDone,
        });
      },
      wake: (risk: RiskItem) => void wake(risk),
    }),
    [t, words, wake],
  );
}
export type RiskChanges = ReturnType<typeof useRiskChanges>;
