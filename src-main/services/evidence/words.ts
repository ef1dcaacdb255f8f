import de from '../../../resources/evidence/de.json';
import en from '../../../resources/evidence/en.json';
import type { EvidenceLanguage } from '../../../src-shared/ipc/evidence';
import type { ReviewItem, ReviewSummary } from '../../../src-shared/queries/review';

export type EvidenceWords = typeof en;

// A word that one language lacks does not compile.
const WORDS: Readonly<Record<EvidenceLanguage, EvidenceWords>> = { en, de };

const TAGS = { en: 'en-GB', de: 'de-DE' } as const;

/** Words, days and numbers of one language in one time zone. */
export class Voice {
  readonly words: EvidenceWords;
  private readonly instants: Intl.DateTimeFormat;
  private readonly days: Intl.DateTimeFormat;
  private readonly numbers: Intl.NumberFormat;

  constructor(
    readonly language: EvidenceLanguage,
    timeZone: string,
  ) {
    this.words = WORDS[language];
    const tag = TAGS[language];
    const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
    const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
    this.instants = new Intl.DateTimeFormat(tag, { ...day, ...time, timeZone });
    this.days = new Intl.DateTimeFormat(tag, { ...day, timeZone });
    this.numbers = new Intl.NumberFormat(tag);
  }

  instant(iso: string): string {
    return this.instants.format(Date.parse(iso));
  }

  day(iso: string): string {
    return this.days.format(Date.parse(iso));
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  scope({ scope, scopeName }: ReviewSummary): string {
    const { scopes } = this.words;
    const key = scope.kind === 'private' && scopeName !== null ? 'privateIn' : scope.kind;
    return fill(scopes[key], { name: scopeName ?? '' });
  }

  /** What somebody has access to. */
  thing(item: ReviewItem): string {
    const { boardName, cardName, reportName, teamspaceName } = item;
    if (cardName !== null) return `${boardName} › ${cardName}`;
    const named = boardName ?? reportName ?? teamspaceName;
    if (named !== null) return named;
    return item.kind === 'share' ? this.words.everything : this.words.wholeWorkspace;
  }

  /** Who has it; a partner organisation, or whoever holds the link, where it is nobody in person. */
  who(item: ReviewItem): string {
    if (item.kind === 'link') return this.words.kinds.link;
    const isOrganisation = item.kind.startsWith('partner');
    return isOrganisation ? (item.partnerName ?? item.personName) : item.personName;
  }

  recommended({ recommendation: { decision, level } }: ReviewItem): string {
    return this.decisionWord(decision, level);
  }

  ground({ recommendation: { ground, days } }: ReviewItem): string {
    if (ground === 'in-use' && days === 0) return this.words.usedToday;
    return fill(this.words.grounds[ground], { days: this.number(days ?? 0) });
  }

  decision(item: ReviewItem): string {
    if (item.decision === null) return this.words.decisions.nobody;
    const word = this.decisionWord(item.decision, item.decidedLevel);
    const end = item.decidedExpiresAt;
    if (end === undefined) return word;
    const { changeUntil, changeNoEnd } = this.words.decisions;
    const until = end === null ? changeNoEnd : fill(changeUntil, { day: this.day(end) });
    return item.decidedLevel === null ? until : `${word}, ${until}`;
  }

  private decisionWord(decision: 'keep' | 'revoke' | 'change', level: ReviewItem['decidedLevel']) {
    const { decisions, levels } = this.words;
    if (decision !== 'change' || level === null) return decisions[decision];
    return fill(decisions.changeTo, { level: levels[level] });
  }

  outcome({ outcome, outcomeRule, decision }: ReviewItem): string {
    const { outcomes } = this.words;
    if (outcome === null) return '';
    if (outcome === 'applied') return decision === 'change' ? outcomes.changedTo : outcomes.revoked;
    if (outcome !== 'refused') return outcomes[outcome];
    return outcomeRule === null
      ? outcomes.refusedPlain
      : fill(outcomes.refused, { rule: outcomeRule });
  }
}

/** The words with their places filled in, in one pass: what is filled in is never read again. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
