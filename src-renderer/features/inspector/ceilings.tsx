import { useTranslations } from 'use-intl';
import type { AccessAnswer } from '../../../src-shared/queries/access';
import { useRules } from '../../language';
import { RuleTag } from '../../ui';
import css from './inspector.module.css';

/** What keeps paths low: the workspace role, the plan, the archive; and the lock beside them. */
export function Ceilings({ answer }: { answer: AccessAnswer }) {
  const t = useTranslations('inspector');
  const rules = useRules();
  const lowering = new Set<string>();
  for (const { rule } of answer.paths)
    if (rule !== undefined && /^C\d/.test(rule)) lowering.add(rule);
  const list = [...lowering].sort();
  return (
    <section className={css.section}>
      <h3 className={css.heading}>
        {t('ceilings')}
        <span className={css.end}>
          {list.length === 0 ? t('noCeilings') : t('loweredBy', { count: list.length })}
        </span>
      </h3>
      {list.length === 0 && !answer.locked ? (
        <p className={css.pathText}>{t('noCeilingsWhy')}</p>
      ) : null}
      {list.map((rule) => (
        <p key={rule} className={css.pathText}>
          <RuleTag rule={rule} /> {rules(rule)?.text}
        </p>
      ))}
      {answer.locked ? (
        <p className={css.pathText}>
          <RuleTag rule="C6" /> {t('locked')}
        </p>
      ) : null}
    </section>
  );
}
