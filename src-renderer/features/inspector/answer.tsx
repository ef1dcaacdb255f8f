import { useTranslations } from 'use-intl';
import type { AccessAnswer } from '../../../src-shared/queries/access';
import { LevelChip, Notice } from '../../ui';
import css from './inspector.module.css';

/** P2.1 is looked up as P2_1: a dot separates areas in dictionary keys. */
type Because = 'P1' | 'P2' | 'P2_1' | 'P2_2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7' | 'none';

/** What it comes to, in a sentence. */
export function Answer({ answer, name }: { answer: AccessAnswer; name: string }) {
  const t = useTranslations('inspector');
  const can = useTranslations('levels.can');
  const { level, via } = answer;
  const because = `because.${(via ?? 'none').replace('.', '_') as Because}` as const;
  const capped = answer.paths.some((path) => path.path === via && path.rule !== undefined);
  return (
    <div className={css.answer} aria-live="polite">
      <Notice
        tone={level === 'none' ? 'neutral' : 'open'}
        mark={
          <LevelChip
            level={level}
            size={24}
            decorative
            override={via === 'P2.1' && (capped ? 'capped' : true)}
            locked={answer.locked}
          />
        }
        title={can(level, { name })}
      >
        {t.has(because) ? t(because) : null}
      </Notice>
    </div>
  );
}
