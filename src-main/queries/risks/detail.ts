import type { RiskKind } from '../../../src-shared/model/review';
import type { RiskItem } from '../../../src-shared/queries/risk';

type Told = Omit<RiskItem, 'detail' | 'remedy'>;

/** One English sentence for those who read JSON; screens word findings themselves. */
export function detailOf(item: Told): string {
  return SENTENCES[item.kind](item);
}

const day = (instant: string | null | undefined) => instant?.slice(0, 10) ?? '';
const what = ({ facts, boardName, cardName }: Told) =>
  facts.scope === 'tenant' ? 'the whole tenant' : `${facts.scope} ${cardName ?? boardName ?? ''}`;

const SENTENCES: Record<RiskKind, (item: Told) => string> = {
  'external-read-write': (item) => `${item.email} may change ${what(item)} from outside.`,
  'no-expiry': (item) =>
    `The share of ${what(item)} with ${item.email} has no end; it is due for review every quarter.`,
  unused: (item) =>
    `${item.email} has not used the share of ${what(item)} since ${day(item.facts.lastUsedAt)}, for ${item.facts.unusedDays} days or more.`,
  'tenant-scope': (item) =>
    `${item.email} reaches every board that is not private, by a share of the whole tenant.`,
  'private-shared-outside': (item) =>
    `The board ${item.boardName} is private, but ${item.partnerName ?? item.email} reaches it from outside, as a ${item.facts.through}.`,
  'link-without-password': (item) =>
    `Whoever holds the link of ${item.boardName} comes in as ${item.facts.defaultRole}, without a password.`,
  departed: (item) => `${item.personName} is deactivated, but still holds ${holdings(item)}.`,
  'override-above-role': (item) =>
    `An override gives ${item.personName} ${item.facts.override} on ${item.boardName}, more than a ${item.facts.workspaceRole} can have.`,
};

function holdings({ facts: { holds } }: Told): string {
  if (holds === undefined) return 'nothing';
  const { owns, memberships, participations, overrides, shares } = holds;
  const told = [
    [owns, 'board', 'boards'],
    [memberships, 'membership', 'memberships'],
    [participations, 'participation', 'participations'],
    [overrides, 'override', 'overrides'],
    [shares, 'external share', 'external shares'],
  ] as const;
  return told
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}
