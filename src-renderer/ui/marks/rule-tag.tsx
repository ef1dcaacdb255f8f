import { useTranslations } from 'use-intl';
import css from './rule-tag.module.css';

/** A rule's id, small and in mono; its words stand beside or below it. */
export function RuleTag({ rule }: { rule: string }) {
  const t = useTranslations('common');
  return (
    <span className={css.tag} role="img" aria-label={t('rule', { rule })}>
      {rule}
    </span>
  );
}
