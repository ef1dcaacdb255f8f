import { type LevelCode, levelName, OWN, VIEW } from '../../../src-shared/model/level';
import type { ReviewItemKind } from '../../../src-shared/model/review';
import type {
  BoardRow,
  ParticipantRow,
  PartnerRow,
  PersonRow,
  ReviewItemRow,
  ShareRow,
} from '../../../src-shared/model/rows';
import { levelThrough } from '../access/evaluate';
import { externalShare } from '../access/external-share';
import { ownership } from '../access/ownership';
import { participant as participantPath } from '../access/participant';
import { Scan } from '../access/scan';
import { override as overridePath } from '../access/teamspace';
import type { Path } from '../access/types';
import type { State } from '../state/state';
import { subjectOf } from './ids';

/** One stored basis of access with what it opens: a review's item before anybody decided. */
export type Basis = Pick<
  ReviewItemRow,
  | 'item'
  | 'kind'
  | 'person'
  | 'board'
  | 'card'
  | 'teamspace'
  | 'share'
  | 'partner'
  | 'report'
  | 'level'
  | 'via'
  | 'was'
  | 'since'
  | 'expiresAt'
  | 'lastUsedAt'
>;

const NOTHING = {
  person: null,
  board: null,
  card: null,
  teamspace: null,
  share: null,
  partner: null,
  report: null,
  since: null,
  expiresAt: null,
  lastUsedAt: null,
};

type Told = Partial<Basis> & Pick<Basis, 'via' | 'was'> & { code: LevelCode };

function basis(kind: ReviewItemKind, ids: string[], { code, ...told }: Told): Basis {
  return { ...NOTHING, item: subjectOf(kind, ...ids), kind, level: levelName(code), ...told };
}

/**
 * Asks the one evaluator what single paths give, as an actor is judged (section 3): no link held, the
 * password typed. What belongs to a board is looked up once while questions stay on it.
 */
export class Asking {
  private readonly scan: Scan;
  private on = -1;

  constructor(
    readonly state: State,
    readonly at: number,
  ) {
    this.scan = new Scan(state, { at, holdsLink: false, password: 'right' });
  }

  level(
    person: string,
    board: BoardRow,
    path: Path,
    more: { card?: string | null; but?: readonly string[] } = {},
  ): LevelCode {
    const personPlace = this.state.people.placeOf(person);
    if (this.state.people.at(personPlace) === undefined) return 0;
    const boardPlace = this.state.boards.placeOf(board.id);
    if (this.on !== boardPlace) this.scan.on(boardPlace);
    this.on = boardPlace;
    const q = this.scan.about(personPlace);
    q.card = more.card ?? null;
    return levelThrough(q, path, more.but);
  }
}

/** E6; one that waits for its recipient (E3) counts with what it will give. */
export function shareBasis(asking: Asking, share: ShareRow): Basis {
  const { state } = asking;
  const card = share.scope === 'card' ? state.cards.get(share.target ?? '') : undefined;
  const board = state.boards.get(card?.board ?? share.target ?? '');
  const stored: LevelCode = share.access === 'read-write' ? 3 : VIEW;
  const holder = state.people.get(share.person);
  const code =
    board === undefined
      ? holder?.active === true
        ? stored
        : 0
      : asking.level(share.person, board, externalShare, {
          card: card?.id ?? null,
          but: ['E3'],
        });
  return basis('share', [share.id], {
    code,
    via: 'P5',
    was: `${share.access} ${share.expiresAt ?? 'no end'}`,
    person: share.person,
    board: board?.id ?? null,
    card: card?.id ?? null,
    share: share.id,
    since: share.createdAt,
    expiresAt: share.expiresAt,
    lastUsedAt: share.lastUsedAt ?? share.redeemedAt,
  });
}

export function partnerBasis(partner: PartnerRow): Basis {
  return basis('partner', [partner.id], {
    code: VIEW,
    via: 'P6',
    was: partner.status,
    person: partner.person,
    partner: partner.id,
    since: partner.invitedAt,
  });
}

export function partnerBoardBasis(partner: PartnerRow, board: string): Basis {
  return basis('partner-board', [partner.id, board], {
    code: VIEW,
    via: 'P6',
    was: 'shared',
    board,
    partner: partner.id,
  });
}

export function partnerReportBasis(partner: PartnerRow, report: string): Basis {
  return basis('partner-report', [partner.id, report], {
    code: VIEW,
    via: 'P6',
    was: 'shared',
    partner: partner.id,
    report,
  });
}

export function participantBasis(asking: Asking, row: ParticipantRow, board: BoardRow): Basis {
  return basis('participant', [row.board, row.person], {
    code: asking.level(row.person, board, participantPath),
    via: 'P3',
    was: row.role,
    person: row.person,
    board: row.board,
  });
}

export function overrideBasis(
  asking: Asking,
  person: string,
  board: BoardRow,
  stored: LevelCode,
): Basis {
  return basis('override', [board.id, person], {
    code: asking.level(person, board, overridePath),
    via: 'P2.1',
    was: levelName(stored),
    person,
    board: board.id,
  });
}

export function memberBasis(
  teamspace: string,
  person: string,
  stored: LevelCode,
  code: LevelCode,
): Basis {
  return basis('member', [teamspace, person], {
    code,
    via: 'P2',
    was: levelName(stored),
    person,
    teamspace,
  });
}

/** P4: whoever holds the link; the level is the board's default role. */
export function linkBasis(board: BoardRow, code: LevelCode): Basis {
  const was = `${board.mode} ${board.defaultRole}`;
  return basis('link', [board.id], { code, via: 'P4', was, board: board.id });
}

export function ownerBasis(asking: Asking, board: BoardRow): Basis {
  return basis('owner', [board.id, board.owner], {
    code: asking.level(board.owner, board, ownership),
    via: 'P7',
    was: 'owner',
    person: board.owner,
    board: board.id,
  });
}

export function adminBasis(person: PersonRow): Basis {
  return basis('admin', [person.id], {
    code: person.active ? OWN : 0,
    via: 'P1',
    was: 'admin',
    person: person.id,
  });
}
