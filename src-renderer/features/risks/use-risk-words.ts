import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { CommandInput } from '../../../src-shared/commands';
import type { RiskFacts, RiskItem } from '../../../src-shared/queries/risk';
import { useFormat } from '../../language';
import { stepsOf } from './remedies';

export interface RiskWords {
  /** Who or what the finding is about, in a few words. */
  about(risk: RiskItem): string;
  /** Where: the card, the board, the partner; empty when `about` says all of it. */
  place(risk: RiskItem): string;
  why(risk: RiskItem): string;
  /** The verb that ends it. */
  verb(remedy: CommandInput): string;
  /** What it comes to, where the verb alone leaves that open; else the verb. */
  outcome(remedy: CommandInput): string;
}

const HOLDINGS = ['owns', 'memberships', 'participations', 'overrides', 'shares'] as const;

/** Findings in the chosen language, worded from their facts. */
export function useRiskWords(): RiskWords {
  const t = useTranslations('risks');
  const levels = useTranslations('levels');
  const roles = useTranslations('roles.workspace');
  const common = useTranslations('common');
  const format = useFormat();
  return useMemo(() => {
    function holds(facts: RiskFacts): string {
      const held = HOLDINGS.flatMap((id) => {
        const count = facts.holds?.[id] ?? 0;
        return count === 0 ? [] : [t(`holds.${id}`, { count })];
      });
      return format.list(held);
    }
    function unused({ lastUsedAt, unusedDays = 0 }: RiskFacts): string {
      return lastUsedAt === undefined || lastUsedAt === null
        ? t('why.neverUsed', { days: unusedDays })
        : t('why.unused', { when: format.date(lastUsedAt), days: unusedDays });
    }
    function why({ kind, facts, detail }: RiskItem): string {
      switch (kind) {
        case 'external-read-write':
          return t('why.readWrite', { scope: facts.scope ?? 'board' });
        case 'no-expiry':
          return t('why.noExpiry');
        case 'unused':
          return unused(facts);
        case 'tenant-scope':
          return t('why.tenant');
        case 'private-shared-outside':
          return t('why.private', { through: facts.through ?? 'share' });
        case 'link-without-password':
          return t('why.link', { role: levels(`role.${facts.defaultRole ?? 'reader'}`) });
        case 'departed': {
          const held = holds(facts);
          return held === '' ? t('why.departedPlain') : t('why.departed', { holds: held });
        }
        case 'override-above-role':
          return t('why.override', {
            override: levels(`name.${facts.override ?? 'edit'}`),
            role: facts.workspaceRole ? roles(facts.workspaceRole) : common('none'),
          });
        default:
          return detail;
      }
    }
    function verb(whole: CommandInput): string {
      const [only, ...more] = stepsOf(whole);
      const remedy = only === undefined || more.length > 0 ? whole : only;
      if (remedy.type === 'access.setMode') return t('change.mode', { mode: remedy.mode });
      if (remedy.type === 'share.change') {
        if (remedy.expiresAt !== undefined) return t('change.expiry');
        return t('change.readOnly');
      }
      const key = `remedy.${remedy.type.replace('.', '_')}` as 'remedy.other';
      return t.has(key) ? t(key) : t('remedy.other');
    }
    function outcome(remedy: CommandInput): string {
      const [only] = stepsOf(remedy);
      return only?.type === 'share.change' && typeof only.expiresAt === 'string'
        ? t('change.until', { date: format.date(only.expiresAt) })
        : verb(remedy);
    }
    const placeOf = ({ cardName, boardName }: RiskItem) =>
      [cardName, boardName].filter(Boolean).join(' · ');
    return {
      about: (risk) =>
        risk.personName ?? risk.partnerName ?? risk.email ?? (placeOf(risk) || risk.subject),
      place: (risk) =>
        risk.personName === undefined && risk.partnerName === undefined ? '' : placeOf(risk),
      why,
      verb,
      outcome,
    };
  }, [t, levels, roles, common, format]);
}
