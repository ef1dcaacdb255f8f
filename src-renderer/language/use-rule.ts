import { useTranslations } from 'use-intl';
import type { Refusal } from '../../src-shared/result';
import type { rules } from './en/rules';

/** A dot separates areas in dictionary keys, so P2.1 is looked up as P2_1. */
export type RuleKey = keyof typeof rules;

export interface RuleWords {
  id: string;
  title: string;
  /** One sentence in plain words. */
  text: string;
  /** What would help, where something does. */
  help: string | null;
}

export interface RefusalWords {
  /** The rule's title, or what the code means. */
  title: string;
  text: string;
  help: string | null;
  rule: string | null;
}

/** Looks rules up by their id of access-model.md; null for an id that nobody wrote words for. */
export function useRules(): (id: string) => RuleWords | null {
  const t = useTranslations('rules');
  return (id) => {
    const key = id.replace('.', '_') as RuleKey;
    if (!t.has(`${key}.title`)) return null;
    // Not every rule has advice: the key is checked before it is read.
    const help = `${key}.help` as 'O1.help';
    return {
      id,
      title: t(`${key}.title`),
      text: t(`${key}.text`),
      help: t.has(help) ? t(help) : null,
    };
  };
}

/** A refusal in words: its rule where it names one, else its code; never the wire message. */
export function useRefusal(): (refusal: Refusal) => RefusalWords {
  const t = useTranslations('refusals');
  const rule = useRules();
  return (refusal) => {
    const words = refusal.rule === undefined ? null : rule(refusal.rule);
    const parts = [words?.help ?? ''];
    if (refusal.entry !== undefined) parts.push(t('conflictEntry', { entry: refusal.entry }));
    const help = parts.filter((part) => part !== '').join(' ');
    return {
      title: words?.title ?? t(`code.${refusal.code}`),
      text: words?.text ?? t(`code.${refusal.code}`),
      help: help === '' ? null : help,
      rule: refusal.rule ?? null,
    };
  };
}
