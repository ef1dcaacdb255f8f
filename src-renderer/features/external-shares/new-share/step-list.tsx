import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classes, Icon } from '../../../ui';
import css from './new-share.module.css';
import { STEPS, type Step } from './share-draft';

interface StepListProps {
  step: Step;
  /** What was chosen in the steps behind. */
  said: Partial<Record<Step, string>>;
}

/** Where one is on the way, and what was said so far. */
export function StepList({ step, said }: StepListProps) {
  const t = useTranslations('externalShares.new');
  const here = STEPS.indexOf(step);
  return (
    <ol className={css.steps} aria-label={t('steps.label')}>
      {STEPS.map((one, index) => {
        const done = index < here;
        return (
          <li
            key={one}
            className={classes(css.step, done && css.done)}
            {...(index === here ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={css.number}>{done ? <Icon of={Check} size={12} /> : index + 1}</span>
            <span className={css.stepWords}>
              <span>{t(`steps.${one}`)}</span>
              {said[one] === undefined ? null : <small>{said[one]}</small>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
