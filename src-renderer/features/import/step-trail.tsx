import { useTranslations } from 'use-intl';
import css from './import.module.css';
import type { Step } from './import-state';

const PLACES = {
  file: ['choose', 'reading'],
  people: ['people', 'previewing'],
  preview: ['preview', 'applying'],
} as const;

/** File, people, preview: where one is on the way. */
export function StepTrail({ step }: { step: Step }) {
  const t = useTranslations('importing.steps');
  return (
    <ol className={css.steps}>
      {(['file', 'people', 'preview'] as const).map((place, index) => {
        const current = (PLACES[place] as readonly Step[]).includes(step);
        return (
          <li key={place} {...(current ? { 'aria-current': 'step' as const } : {})}>
            <span className={css.stepNumber}>{index + 1}</span> {t(place)}
          </li>
        );
      })}
    </ol>
  );
}
