import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ReviewDecision } from '../../../src-shared/model/review';
import type { ReviewItem } from '../../../src-shared/queries/review';
import { useFormat } from '../../language';

/** One item of a review in the chosen language. */
export interface ItemWords {
  /** Whom it is about. */
  who(item: ReviewItem): string;
  /** What is reached; empty for a partner as such. */
  thing(item: ReviewItem): string;
  /** Where the thing lies: a card's board, a board's teamspace. */
  place(item: ReviewItem): string;
  question(item: ReviewItem): string;
  /** "Revoke (unused for 110 days)". */
  recommendation(item: ReviewItem): string;
  /** Why it is recommended. */
  ground(item: ReviewItem): string;
  /** What was decided, or that nothing was. */
  decided(item: ReviewItem): string;
}

export function useItemWords(): ItemWords {
  const t = useTranslations('reviews');
  const levels = useTranslations('levels.name');
  const format = useFormat();
  return useMemo(() => {
    const who = ({ kind, personName, partnerName }: ReviewItem) =>
      kind === 'link' ? t('item.anyone') : personName || partnerName || t('item.anyone');
    const named = ({ cardName, boardName, reportName, teamspaceName }: ReviewItem) =>
      cardName ?? boardName ?? reportName ?? teamspaceName;
    const thing = (item: ReviewItem) =>
      named(item) ?? (item.kind === 'share' ? t('item.tenant') : '');

    function question(item: ReviewItem): string {
      const name = who(item);
      if (item.kind === 'partner') return t('item.questionPartner', { who: name });
      if (item.kind === 'admin') return t('item.questionAdmin', { who: name });
      if (item.kind === 'member')
        return t('item.questionMember', { who: name, thing: thing(item) });
      if (named(item) === null) {
        return t('item.questionTenant', { who: name, level: item.level });
      }
      return t('item.question', { who: name, level: item.level, thing: thing(item) });
    }
    const ground = ({ recommendation }: ReviewItem) =>
      t(`ground.${recommendation.ground}`, { days: recommendation.days ?? 0 });
    function change({ decidedLevel, decidedExpiresAt }: ReviewItem): string {
      if (decidedLevel !== null) return t('done.changeLevel', { level: levels(decidedLevel) });
      if (decidedExpiresAt === undefined) return t('done.change');
      return decidedExpiresAt === null
        ? t('done.changeNoEnd')
        : t('done.changeEnd', { date: format.date(decidedExpiresAt) });
    }
    function decided(item: ReviewItem): string {
      if (item.decision === null) return t('undecided');
      if (item.outcome === 'applied' && item.decision === 'revoke') return t('done.revoked');
      if (item.outcome === 'applied' && item.decision === 'change') return t('done.changed');
      return item.decision === 'change' ? change(item) : t(`done.${item.decision}`);
    }
    const verb = (decision: ReviewDecision) => t(`decision.${decision}`);
    return {
      who,
      thing,
      place: ({ cardName, boardName, teamspaceName }) =>
        cardName !== null ? (boardName ?? '') : boardName !== null ? (teamspaceName ?? '') : '',
      question,
      ground,
      recommendation: (item) => `${verb(item.recommendation.decision)} (${ground(item)})`,
      decided,
    };
  }, [t, levels, format]);
}
