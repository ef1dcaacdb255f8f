import { boardRoleCode, levelCode } from '../../../src-shared/model/level';
import { findingsOf } from '../risks/findings';
import {
  type Asking,
  type Basis,
  linkBasis,
  overrideBasis,
  participantBasis,
  partnerBoardBasis,
  shareBasis,
} from './basis';
import { ofPerson } from './of-person';
import type { ScopeOf } from './scope';

/** What the findings are about; of a departed person, everything that they still hold. */
export function* ofFindings(asking: Asking, scope: ScopeOf<'risks'>): Iterable<Basis> {
  const { state, at } = asking;
  for (const finding of findingsOf(state, at, scope.kinds)) {
    if (scope.severity !== undefined && finding.severity !== scope.severity) continue;
    const share = state.shares.rows.get(finding.share ?? '');
    const board = state.boards.get(finding.board ?? '');
    const partner = state.partners.rows.get(finding.partner ?? '');
    const person = finding.person ?? '';
    if (finding.kind === 'departed') yield* ofPerson(asking, person);
    else if (share !== undefined) yield shareBasis(asking, share);
    else if (board === undefined) continue;
    else if (partner !== undefined) yield partnerBoardBasis(partner, board.id);
    else if (finding.kind === 'link-without-password') {
      yield linkBasis(board, boardRoleCode(board.defaultRole));
    } else if (finding.kind === 'override-above-role') {
      const level = levelCode(finding.facts.override ?? 'none');
      yield overrideBasis(asking, person, board, level);
    } else {
      const [place, holder] = [state.boards.placeOf(board.id), state.people.placeOf(person)];
      const row = state.participants.get(place, holder);
      if (row !== undefined) yield participantBasis(asking, row, board);
    }
  }
}
