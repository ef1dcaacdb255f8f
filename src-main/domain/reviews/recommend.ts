import { EDIT, levelCode } from '../../../src-shared/model/level';
import type { ReviewItemRow } from '../../../src-shared/model/rows';
import { isAboveRole } from '../risks/above-role';
import { DAY_MS, type Thresholds } from '../risks/finding';
import type { State } from '../state/state';
import { abilitiesOf } from './abilities';
import type { Basis } from './basis';

export type Recommendation = Pick<
  ReviewItemRow,
  'recommended' | 'recommendedLevel' | 'ground' | 'idleDays'
>;

const keep = (ground: Recommendation['ground'], idleDays: number | null = null) =>
  ({ recommended: 'keep', recommendedLevel: null, ground, idleDays }) satisfies Recommendation;
const revoke = (ground: Recommendation['ground'], idleDays: number | null = null) =>
  ({ recommended: 'revoke', recommendedLevel: null, ground, idleDays }) satisfies Recommendation;

/**
 * What last use and role speak for; a person decides. Only external shares record use (E6): of
 * anything else nothing is known, and nothing is said against it but what its holder is.
 */
export function recommend(
  state: State,
  at: number,
  basis: Basis,
  { unusedDays }: Thresholds,
): Recommendation {
  if (!abilitiesOf(state, basis).canRevoke && basis.kind !== 'override') return keep('needed');
  const person = state.people.get(basis.person ?? '');
  if (person?.active === false && basis.kind !== 'partner') return revoke('departed');
  if (basis.kind === 'override') return recommendOverride(state, basis);
  if (basis.kind !== 'share') return keep('not-recorded');
  const share = state.shares.rows.get(basis.share ?? '');
  if (share === undefined) return keep('not-recorded');
  const used = share.lastUsedAt ?? share.redeemedAt;
  const idle = Math.floor((at - (used ?? share.createdAt)) / DAY_MS);
  if (idle < unusedDays) return used === null ? keep('not-recorded') : keep('in-use', idle);
  return revoke(share.lastUsedAt === null ? 'never-used' : 'unused', idle);
}

function recommendOverride(state: State, basis: Basis): Recommendation {
  const person = state.people.get(basis.person ?? '');
  const board = state.boards.get(basis.board ?? '');
  const level = basis.was === 'edit' ? EDIT : levelCode('view');
  if (person === undefined || board === undefined || !isAboveRole(person, board, level)) {
    return keep('not-recorded');
  }
  if (board.kind === 'grid') return revoke('above-role');
  return {
    recommended: 'change',
    recommendedLevel: 'view',
    ground: 'above-role',
    idleDays: null,
  };
}
