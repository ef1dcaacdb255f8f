import sharing from '../../../resources/demo/sharing.json';
import type { OutwardScript } from './outward-script';
import type { Random } from './random';
import type { Company, DemoBoard, DemoPerson } from './world';

/** What is told of a share afterwards: in reviews, and in what is risky today. */
export interface DemoShare {
  id: string;
  /** Days before the end. */
  since: number;
  /** null: no end. */
  until: number | null;
  tenant: boolean;
  readWrite: boolean;
  redeemed: boolean;
  /** Days before the end at which it was revoked; null: it stands. */
  revoked: number | null;
}

export interface Outside {
  company: Company;
  script: OutwardScript;
  random: Random;
  /** Boards that are shared: never of what is archived. */
  boards: DemoBoard[];
  guests: DemoPerson[];
  cards: { id: string; board: DemoBoard }[];
}

/** As many as the pictures show. */
const SHARES = 86;
const OLDEST = 150;
const HOUR = 3_600_000;

/** Cards on the boards that outsiders see most: the smallest thing that can be shared (E2). */
export function addCards({ company, script, cards }: Outside): void {
  const at = script.end - 160 * 86_400_000 - 60_000;
  for (const [name, names] of Object.entries(sharing.cards)) {
    const board = company.teamspaces[0]?.boards.find((one) => one.name === name);
    if (board === undefined) throw new Error(`the demo has no board ${name}`);
    names.forEach((card, i) => {
      const id = `${board.id}-${i + 1}`;
      cards.push({ id, board });
      const create = { type: 'card.create', id, board: board.id, name: card } as const;
      script.say(at, company.admin.ref, create);
    });
  }
}

/** External shares of every age: in use, unused, ending soon, without end, ended, waiting. */
export function shareOutside(outside: Outside): DemoShare[] {
  return Array.from({ length: SHARES }, (_, i) => shareOne(outside, i));
}

function shareOne(outside: Outside, i: number): DemoShare {
  const { company, script, random, boards, cards } = outside;
  const guest = random.pick(outside.guests);
  const tenant = i === 20 || i === 61;
  const ofCard = !tenant && random.chance(0.55);
  const card = ofCard ? random.pick(cards) : null;
  const hidden = HIDDEN[i];
  const board =
    hidden === undefined
      ? random.pick(boards.filter((one) => !one.private))
      : boards.find(({ name }) => name === hidden);
  if (board === undefined) throw new Error(`the demo has no board ${hidden}`);
  const since = i >= SHARES - 4 ? random.between(1, 6) : random.between(8, OLDEST);
  const until = endOf(i, since, random);
  const share: DemoShare = {
    id: `share-${i + 1}`,
    since,
    until,
    tenant,
    readWrite: random.chance(0.18),
    redeemed: i < SHARES - 6,
    revoked: null,
  };
  // Whoever owns the board gives it away; what is wider is the admin's to give (E1).
  const owner = card?.board.owner ?? board.owner;
  const giver = tenant || !owner.active || random.chance(0.3) ? company.admin : owner;
  const given = script.day(since);
  script.say(given, giver.ref, {
    type: 'share.create',
    id: share.id,
    email: guest.email,
    scope: tenant ? 'tenant' : card !== null ? 'card' : 'board',
    ...(!tenant && { target: card?.id ?? board.id }),
    access: share.readWrite ? 'read-write' : 'read-only',
    ...(until !== null && { expiresAt: script.instant(until) }),
    reason: random.pick(tenant ? sharing.wideReasons : sharing.shareReasons),
  });
  if (share.redeemed) use(outside, share, guest, given);
  return share;
}

/** Shares that open a board which is private: grave, and to be found. */
const HIDDEN: Record<number, string | undefined> = {
  12: sharing.private[0],
  47: sharing.private[1],
};

/** Some end in the next seven days, some have ended, one in nine has no end. */
function endOf(i: number, since: number, random: Random): number | null {
  if (i % 9 === 4) return null;
  if (i % 17 === 3) return -random.between(1, 6);
  if (i % 8 === 6 && since > 60) return random.between(3, since - 40);
  return -random.between(20, 200);
}

function use(
  { script, random }: Outside,
  share: DemoShare,
  guest: DemoPerson,
  given: number,
): void {
  const opened = Math.max(share.since - random.between(0, 5), 0.2);
  const redeemed = Math.max(script.day(opened), given + HOUR);
  // Its token is filled in when the demo is made: nobody knows it before.
  script.say(redeemed, guest.email, { type: 'share.redeem', token: share.id });
  if (random.chance(0.35)) return;
  const over = share.until !== null && share.until > 0 ? share.until + 2 : 0;
  const lately = over + random.next() * Math.min(opened - over, 30);
  const last = random.chance(0.25) ? opened * 0.9 : lately;
  if (last >= opened || last <= over) return;
  const at = Math.max(script.day(last), redeemed + HOUR);
  script.say(at, guest.email, { type: 'share.recordUse', share: share.id });
}
