import { EDIT, type LevelCode, levelName, VIEW } from '../../../src-shared/model/level';
import type { ShareRow } from '../../../src-shared/model/rows';
import type { Path, Question, Verdict } from './types';
import { closedBy, open } from './verdicts';

const revoked = closedBy('E7');
const expired = closedBy('E4');
const notRedeemed = closedBy('E3');
const notForTenants = closedBy('P5');

/** Waiting for its recipient or live at the instant (E4): everything but what has ended. */
export function isOpenShare({ status, expiresAt }: ShareRow, at: number): boolean {
  if (status !== 'pending' && status !== 'live') return false;
  return expiresAt === null || expiresAt > at;
}

function levelOfShare(share: ShareRow): LevelCode {
  return share.access === 'read-write' ? EDIT : VIEW;
}

/** Whether the share speaks of what is asked about: its card, its board, or the whole tenant. */
function concerns({ board, card }: Question, share: ShareRow): boolean {
  if (share.scope === 'card') return card !== null && share.target === card;
  return share.scope === 'tenant' || share.target === board.id;
}

function judgeShare({ board, context }: Question, share: ShareRow): Verdict {
  const level = levelOfShare(share);
  if (share.status === 'revoked' || share.status === 'withdrawn') return revoked(level);
  // Expiry holds to the instant, whether or not a sweep has recorded it (E4).
  if (share.expiresAt !== null && share.expiresAt <= context.at) return expired(level);
  if (share.status === 'pending') return notRedeemed(level);
  // Privacy beats the blanket grant; a share of the board itself survives it.
  if (share.scope === 'tenant' && board.private) return notForTenants(level);
  return open(level);
}

/** Open beats closed, then the higher level. */
function better(a: Verdict, b: Verdict): boolean {
  const openness = Number(a.closedBy === undefined) - Number(b.closedBy === undefined);
  return openness !== 0 ? openness > 0 : a.level > b.level;
}

function deciding(question: Question): { share: ShareRow; verdict: Verdict } | null {
  const { state, person } = question;
  if (!state.shares.any(person.id)) return null;
  let best: { share: ShareRow; verdict: Verdict } | null = null;
  for (const share of state.shares.of(person.id)) {
    if (!concerns(question, share)) continue;
    const verdict = judgeShare(question, share);
    if (best === null || better(verdict, best.verdict)) best = { share, verdict };
  }
  return best;
}

const WHY: Record<string, string> = {
  E3: 'its invitation has not been used yet',
  E4: 'it has expired; access ended at that instant',
  E7: 'it was revoked',
  P5: 'the board is private, which a share of the whole tenant does not open',
};

/** P5: an external share that is redeemed, not revoked and not expired at the instant asked about. */
export const externalShare: Path = {
  id: 'P5',
  judge: (question) => deciding(question)?.verdict ?? null,
  describe(question, verdict) {
    const share = deciding(question)?.share;
    const scope = share?.scope === 'tenant' ? 'the whole tenant' : `the ${share?.scope ?? 'board'}`;
    const own = `${question.person.name} has an external share of ${scope} with ${levelName(verdict.level)}`;
    return verdict.closedBy === undefined
      ? `${own}.`
      : `${own}, but ${WHY[verdict.closedBy] ?? ''}.`;
  },
};
