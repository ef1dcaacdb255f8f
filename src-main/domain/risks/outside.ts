import type { BoardRow } from '../../../src-shared/model/rows';
import { isOpenShare } from '../access/external-share';
import { subjectOf } from '../reviews/ids';
import type { Finding, Looked } from './finding';

const KIND = 'private-shared-outside';

/**
 * Private boards that somebody from outside reaches: by a share of the board itself (which survives
 * privacy, P5), as a partner, or as a participant who is no member. A card's share opens no board.
 */
export function* outsideFindings({ state, at }: Looked): Iterable<Finding> {
  const isPrivate = (board: BoardRow | undefined): board is BoardRow => board?.private === true;
  const common = { kind: KIND, severity: 'high' } as const;
  for (const share of state.shares.rows) {
    const board = share.scope === 'board' ? state.boards.get(share.target ?? '') : undefined;
    if (!isPrivate(board) || !isOpenShare(share, at)) continue;
    yield {
      ...common,
      subject: subjectOf('share', share.id),
      person: share.person,
      share: share.id,
      board: board.id,
      facts: { through: 'share', access: share.access },
    };
  }
  for (const partner of state.partners.rows) {
    if (partner.status === 'removed') continue;
    for (const place of state.partners.boards.of(state.partners.rows.placeOf(partner.id)).keys()) {
      const board = state.boards.at(place);
      if (!isPrivate(board)) continue;
      yield {
        ...common,
        subject: subjectOf('partner-board', partner.id, board.id),
        partner: partner.id,
        board: board.id,
        facts: { through: 'partner' },
      };
    }
  }
  for (const board of state.boards) {
    if (!board.private) continue;
    for (const [place, row] of state.participants.of(state.boards.placeOf(board.id))) {
      const person = state.people.at(place);
      if (person === undefined || person.affiliation === 'member') continue;
      yield {
        ...common,
        subject: subjectOf('participant', board.id, row.person),
        person: row.person,
        board: board.id,
        facts: { through: 'participant' },
      };
    }
  }
}
