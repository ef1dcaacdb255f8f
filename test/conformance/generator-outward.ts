import type { BoardRow, CardRow, PersonRow, ShareRow } from '../../src-shared/model/rows';
import { SHARE_ACCESS, SHARE_SCOPES } from '../../src-shared/model/words';
import { type Dice, times } from './dice';
import type { World } from './world';

/** The instant around which shares end and questions are asked. */
export const NOON = Date.UTC(2026, 5, 1, 12);
const DAY = 86_400_000;

type Outward = Pick<
  World,
  'shares' | 'reports' | 'partners' | 'partnerBoards' | 'partnerReports' | 'partnerMembers'
>;

/** External shares, reports and partner organisations in every state that they can be in. */
export function outward(
  dice: Dice,
  people: PersonRow[],
  boards: BoardRow[],
  cards: CardRow[],
): Outward {
  const reports = times(2, (index) => ({
    id: `r${index}`,
    name: `Report ${index}`,
    maker: dice.one(people).id,
  }));
  const partners = times(dice.upTo(2), (index) => ({
    id: `x${index}`,
    person: dice.one(people).id,
    domain: `partner${index}.example`,
    organisation: `Partner ${index}`,
    status: dice.one(['active', 'active', 'active', 'pending', 'removed'] as const),
    invitedBy: 'p0',
    invitedAt: NOON - DAY,
  }));
  const each = <T>(visit: (partner: string) => T[]) => partners.flatMap(({ id }) => visit(id));
  return {
    shares: times(1 + dice.upTo(4), (index) => share(dice, index, people, boards, cards)),
    reports,
    partners,
    partnerBoards: each((partner) =>
      dice.some(boards, 0.5).map(({ id }) => ({ partner, board: id })),
    ),
    partnerReports: each((partner) =>
      dice.some(reports, 0.5).map(({ id }) => ({ partner, report: id })),
    ),
    partnerMembers: each((partner) =>
      dice.some(people, 0.4).map(({ id }) => ({ partner, person: id })),
    ),
  };
}

function share(
  dice: Dice,
  index: number,
  people: PersonRow[],
  boards: BoardRow[],
  cards: CardRow[],
): ShareRow {
  const scope = dice.one(SHARE_SCOPES);
  const outsiders = people.filter(({ affiliation }) => affiliation !== 'member');
  const recipients = dice.chance(0.6) && outsiders.length > 0 ? outsiders : people;
  const status = dice.one<ShareRow['status']>([
    'live',
    'live',
    'live',
    'live',
    'pending',
    'revoked',
    'withdrawn',
  ]);
  return {
    id: `s${index}`,
    person: dice.one(recipients).id,
    scope,
    target:
      scope === 'tenant' ? null : dice.one<{ id: string }>(scope === 'card' ? cards : boards).id,
    access: dice.one(SHARE_ACCESS),
    status,
    createdAt: NOON - 30 * DAY,
    expiresAt: dice.one([null, null, NOON, NOON, NOON - DAY, NOON + DAY]),
    grantedBy: 'p0',
    reason: null,
    redeemedAt: status === 'live' ? NOON - 20 * DAY : null,
    endedAt: status === 'revoked' ? NOON - 10 * DAY : null,
    lastUsedAt: null,
    noticedFor: null,
  };
}
