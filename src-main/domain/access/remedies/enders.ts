import { EDIT } from '../../../../src-shared/model/level';
import type { Remedy } from '../../../../src-shared/queries/access';
import type { Question } from '../types';
import { nameOf, overrideFor, partnersOf, sharesOf } from './facts';
import { Remedies } from './remedy';

type Ender = (q: Question, remedies: Remedies) => unknown;

/** What ends a path that is open, with everybody else's left as it is where that can be. */
const ENDERS: Record<string, Ender> = {
  P1: (q, remedies) =>
    // The last admin cannot be demoted.
    remedies.when(q.state.activeAdmins > 1, () =>
      remedies.by(
        { type: 'person.setWorkspaceRole', person: nameOf(q), workspaceRole: 'maker' },
        'W2',
      ),
    ),
  P2: (q, remedies) => {
    const { board, teamspace, membership } = q;
    const persons = [nameOf(q)];
    remedies.when(membership >= EDIT && overrideFor(q) !== null, () =>
      remedies.by({ type: 'override.set', boards: [board.id], persons, level: 'view' }, 'O1'),
    );
    remedies.by({ type: 'teamspace.removeMembers', teamspace: teamspace.id, persons }, 'W3');
  },
  'P2.1': (q, remedies) =>
    remedies.by({ type: 'override.clear', boards: [q.board.id], persons: [nameOf(q)] }, 'O1'),
  P3: (q, remedies) =>
    remedies.by({ type: 'participant.remove', board: q.board.id, persons: [nameOf(q)] }, 'S8'),
  P4: ({ board }, remedies) =>
    remedies.by({ type: 'access.setMode', board: board.id, mode: 'specific' }, 'S10'),
  P5: (q, remedies) => {
    const shares = [...sharesOf(q)]
      .filter(({ status }) => status === 'live')
      .map(({ id }) => id)
      .sort();
    return remedies.by({ type: 'share.revoke', shares }, 'E1');
  },
  P6: ({ state, personPlace, boardPlace }, remedies) => {
    for (const { id, boards } of partnersOf(state, personPlace)) {
      if (!boards.includes(boardPlace)) continue;
      const others = boards.filter((place) => place !== boardPlace);
      const left = others.map((place) => state.boards.idAt(place)).sort();
      remedies
        .by({ type: 'partner.setShared', partner: id, boards: left }, 'G5')
        .by({ type: 'partner.remove', partner: id }, 'G5');
    }
  },
  P7: ({ board }, remedies) =>
    remedies.by({ type: 'board.transferOwnership', board: board.id }, 'S11'),
};

/** What would end a path that is open. */
export function endersOf(q: Question, path: string): Remedy[] {
  const remedies = new Remedies(path, 'ends');
  ENDERS[path]?.(q, remedies);
  return remedies.list;
}
