import type { Remedy } from '../../../../src-shared/queries/access';
import type { Question } from '../types';
import { nameOf, newShare, overrideFor, sharesOf } from './facts';
import { Remedies } from './remedy';

type Opener = (q: Question, remedies: Remedies) => unknown;

const unprivate: Opener = ({ board }, remedies) =>
  remedies.by({ type: 'board.setPrivate', boards: [board.id], private: false }, 'O1');

/** Who comes by the link, or is asked for the password by it. */
const toLink: Opener = ({ board }, remedies) =>
  remedies.by({ type: 'access.setMode', board: board.id, mode: 'link' }, 'S10');

const shareAnew: Opener = (q, remedies) => remedies.by(newShare(q), 'E1');

/** What opens or raises a path again, by the rule that closes or caps it (access-model.md section 2). */
const OPENERS: Record<string, Opener> = {
  'P2.1': (q, remedies) =>
    remedies.by({ type: 'override.clear', boards: [q.board.id], persons: [nameOf(q)] }, 'O1'),
  'P2.2': (q, remedies) => unprivate(q, remedies),
  'P2.3': ({ person, teamspace }, remedies) =>
    remedies.when(person.affiliation === 'member', () =>
      remedies.by(
        {
          type: 'teamspace.setMembers',
          teamspace: teamspace.id,
          members: [{ person: person.id, level: 'view' }],
        },
        'W3',
      ),
    ),
  P3: (q, remedies) => {
    const { board, person, state, boardPlace, personPlace } = q;
    if (person.affiliation === 'guest') remedies.bring('account', 'P3');
    if (board.mode === 'link-password') {
      const invited = state.participants.get(boardPlace, personPlace)?.invitedDirectly === true;
      remedies.bring('password', 'P3');
      remedies.when(invited && !person.emailConfirmed && person.affiliation !== 'guest', () =>
        remedies.by({ type: 'participant.accept', board: board.id }, 'S3'),
      );
    }
    toLink(q, remedies);
  },
  P4: (q, remedies) => {
    const { board, context } = q;
    if (!context.holdsLink) remedies.bring('holdsLink', 'S1');
    if (board.mode === 'link-password' && context.password !== 'right') {
      remedies.bring('password', 'P4');
    }
    if (board.mode !== 'link') toLink(q, remedies);
  },
  P5: (q, remedies) => {
    unprivate(q, remedies);
    shareAnew(q, remedies);
  },
  E3: (q, remedies) => {
    for (const share of sharesOf(q)) {
      if (share.status !== 'pending') continue;
      // The token is the recipient's alone.
      remedies.by({ type: 'share.redeem' }, 'E3');
      remedies.by({ type: 'share.resend', share: share.id }, 'E1');
    }
  },
  E4: shareAnew,
  E7: shareAnew,
  W2: (q, remedies) => remedies.by({ type: 'person.reactivate', person: nameOf(q) }, 'W2'),
  C1: (q, remedies) =>
    remedies.by(
      { type: 'person.setWorkspaceRole', person: nameOf(q), workspaceRole: 'maker' },
      'W2',
    ),
  C2: (_q, remedies) =>
    remedies.bring('account', 'C2').by({ type: 'workspace.setPlan', plan: 'pro' }, 'A'),
  C3: ({ person }, remedies) =>
    remedies
      .by({ type: 'person.add', email: person.email, affiliation: 'member' }, 'W2')
      .by({ type: 'workspace.setPolicy', nonMembers: 'anyone' }, 'W1'),
  C4: (_q, remedies) =>
    remedies
      .bring('password', 'C4')
      .by({ type: 'workspace.setPolicy', nonMembers: 'anyone' }, 'W1'),
  C5: ({ teamspace }, remedies) =>
    remedies.by({ type: 'teamspace.unarchive', teamspace: teamspace.id }, 'W4'),
};

/** What would open the path that a rule has closed, or raise one that a ceiling has lowered. */
export function openersOf(q: Question, path: string, rule: string): Remedy[] {
  const remedies = new Remedies(path, 'opens');
  OPENERS[rule]?.(q, remedies);
  return remedies.list;
}

/** Paths that the person does not have and could be given, and by what. */
export function makersOf(q: Question, has: ReadonlySet<string>): Remedy[] {
  const { board, person, teamspace, state } = q;
  const name = nameOf(q);
  const member = person.affiliation === 'member';
  const none = (path: string, possible = true) => possible && !has.has(path);
  const made: Remedies[] = [];
  const make = (path: string, possible: boolean, add: (remedies: Remedies) => unknown) => {
    const remedies = new Remedies(path, 'opens');
    if (none(path, possible)) add(remedies);
    made.push(remedies);
  };
  make('P2', member, (remedies) =>
    remedies.by(
      {
        type: 'teamspace.setMembers',
        teamspace: teamspace.id,
        members: [{ person: name, level: 'view' }],
      },
      'W3',
    ),
  );
  const level =
    q.membership === 0 ? null : person.workspaceRole === 'viewer' ? overrideFor(q) : 'edit';
  make('P2.1', level !== null && overrideFor(q) !== null, (remedies) =>
    remedies.by({ type: 'override.set', boards: [board.id], persons: [name], level }, 'O1'),
  );
  make('P3', board.owner !== person.id, (remedies) =>
    remedies
      .by(
        { type: 'participant.invite', board: board.id, persons: [person.email], role: 'reader' },
        'S3',
      )
      .by({ type: 'request.submit', board: board.id }, 'S19'),
  );
  make('P5', true, (remedies) => shareAnew(q, remedies));
  for (const row of state.partners.rows) {
    const place = state.partners.rows.placeOf(row.id);
    if (row.status !== 'active' || !state.partners.members.get(place, q.personPlace)) continue;
    const boards = [...state.partners.boards.of(place).keys()].map((at) => state.boards.idAt(at));
    make('P6', true, (remedies) =>
      remedies.by(
        { type: 'partner.setShared', partner: row.id, boards: [...boards, board.id].sort() },
        'G5',
      ),
    );
  }
  return made.flatMap(({ list }) => list);
}
