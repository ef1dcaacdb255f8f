import { type OutwardLine, OutwardScript } from './outward-script';
import { Random } from './random';
import { invitePartners, letIn } from './small-partners';
import { LAST, reviewAccess } from './small-reviews';
import { addCards, type DemoShare, type Outside, shareOutside } from './small-shares';
import type { Company } from './world';

const SEED = 20_261_121;
const DAY = 86_400_000;
const SWEPT_AFTER = 60_000;

/**
 * What Nordwind shares beyond its own people, and how that is reviewed; after the story, of which it
 * needs to know who has stayed. Told by a stream of its own, so that the story is as it was.
 */
export function shareStory(company: Company, end: number): OutwardLine[] {
  const random = new Random(SEED);
  const script = new OutwardScript(end, random);
  const standing = company.teamspaces.filter(({ ends }) => !ends);
  const outside: Outside = {
    company,
    script,
    random,
    boards: standing.slice(0, 3).flatMap(({ boards }) => boards),
    guests: company.people.filter(({ role }) => role === null),
    cards: [],
  };
  addCards(outside);
  const shares = shareOutside(outside);
  invitePartners(outside);
  letIn(outside);
  reviewAccess(outside, shares);
  sweeps(script, shares);
  const over = new Set(shares.filter(({ revoked }) => revoked !== null).map(({ id }) => id));
  return script.lines.filter((line) => !isAfterTheEnd(line, over, end)).sort((a, b) => a.at - b.at);
}

/** E4: the console's own timer records what has ended, when it has. */
function sweeps(script: OutwardScript, shares: DemoShare[]): void {
  for (const { until, revoked } of shares) {
    if (until === null || until <= 0 || (revoked !== null && revoked > until)) continue;
    script.say(Date.parse(script.instant(until)) + SWEPT_AFTER, null, { type: 'share.sweep' });
  }
}

/** Uses were told before anybody decided which shares are revoked. */
function isAfterTheEnd({ at, command }: OutwardLine, over: Set<string>, end: number): boolean {
  if (command.type !== 'share.recordUse' || !over.has(command.share)) return false;
  return at > end - (LAST.closed + 3) * DAY;
}
