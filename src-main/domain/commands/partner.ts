import type { CommandOf } from '../../../src-shared/commands';
import type { PartnerRow } from '../../../src-shared/model/rows';
import { activePartners } from '../access/partner';
import {
  needsFreeDomain,
  needsPartnerInviteRight,
  partnerOf,
  reportsOf,
} from '../authority/partners';
import { conflict, forbidden } from '../authority/refused';
import { needsOpenShelf } from '../authority/sharing';
import { Draft } from '../state/draft';
import type { State } from '../state/state';
import {
  boardsOf,
  type Decided,
  type Effect,
  type GivenActor,
  type Handlers,
  idFor,
} from './handler';
import {
  invitationOf,
  makeInvitation,
  needsUsable,
  signUp,
  withdrawInvitation,
} from './invitation';
import { personOrNewcomer } from './newcomer';

/** G1, G2: pending until its invitation is accepted. */
function invite(command: CommandOf<'partner.invite'>, given: GivenActor): Decided {
  const { state, actor, at, newId, organisationOf } = given;
  const reports = reportsOf(state, command.reports ?? []);
  const boards = boardsOf(state, command.boards ?? []).map(({ board }) => board);
  for (const board of boards) needsOpenShelf(state, board);
  needsPartnerInviteRight(actor, reports, boards);
  const domain = organisationOf(command.email);
  needsFreeDomain(state, domain);
  const id = idFor(command, newId);
  if (state.partners.rows.get(id) !== undefined) {
    throw conflict(`the id ${id} is taken`, undefined, 'id');
  }
  const draft = new Draft(state);
  const person = personOrNewcomer(given, draft, command.email);
  draft.insert('partner', {
    id,
    person: person.id,
    domain,
    organisation: null,
    status: 'pending',
    invitedBy: actor.person.id,
    invitedAt: at,
  });
  for (const report of reports) draft.insert('partnerReport', { partner: id, report: report.id });
  for (const board of boards) draft.insert('partnerBoard', { partner: id, board: board.id });
  const token = makeInvitation(given, draft, { kind: 'partner', of: id, person: person.id });
  const mail = { type: 'partner-invitation', to: person.id, partner: id, token } as const;
  const effects: Effect[] = [{ kind: 'mail', mail }];
  return { changes: draft.changes, id, token, effects, issued: { ...command, id } };
}

/** Ids of what a partner has, as places to rows. */
function sharedWith(state: State, partner: string) {
  const place = state.partners.rows.placeOf(partner);
  return {
    boards: [...state.partners.boards.of(place).keys()].map((board) => state.boards.idAt(board)),
    reports: [...state.partners.sharedReports.of(place).keys()].map((report) =>
      state.partners.reports.idAt(report),
    ),
  };
}

/**
 * G3: a new organisation, or, where the address already belongs to one, membership of that: what
 * was offered is added to it, and the invitation's own partner is removed.
 */
function accept(command: CommandOf<'partner.accept'>, given: GivenActor): Decided {
  const { state, actor } = given;
  const invitation = invitationOf(given, 'partner', command.token);
  const partner = partnerOf(state, invitation.of);
  needsUsable(given, invitation);
  const draft = new Draft(state);
  draft.update('invitation', invitation, { state: 'used' });
  signUp(draft, actor.person);
  const issued = { ...command, token: invitation.id };
  const [present] = activePartners(state, actor.place);
  if (present === undefined) {
    const organisation = command.organisation ?? partner.domain ?? actor.person.email;
    draft.update('partner', partner, { status: 'active', organisation });
    draft.insert('partnerMember', { partner: partner.id, person: actor.person.id });
    return { changes: draft.changes, id: partner.id, issued };
  }
  const [, into] = present;
  const has = sharedWith(state, into.id);
  const offered = sharedWith(state, partner.id);
  for (const board of offered.boards) {
    draft.remove('partnerBoard', { partner: partner.id, board });
    if (!has.boards.includes(board)) draft.insert('partnerBoard', { partner: into.id, board });
  }
  for (const report of offered.reports) {
    draft.remove('partnerReport', { partner: partner.id, report });
    if (!has.reports.includes(report)) draft.insert('partnerReport', { partner: into.id, report });
  }
  draft.update('partner', partner, { status: 'removed' });
  return { changes: draft.changes, id: into.id, issued };
}

function needsStanding(partner: PartnerRow): void {
  if (partner.status === 'removed') throw conflict('the partner has been removed', 'G5', 'partner');
}

/** G5: the whole new list of reports, of boards, or of both. */
function setShared(command: CommandOf<'partner.setShared'>, { state, actor }: GivenActor): Decided {
  const partner = partnerOf(state, command.partner);
  const reports = reportsOf(state, command.reports ?? []).map((report) => report.id);
  const boards = boardsOf(state, command.boards ?? []).map(({ board }) => board);
  const has = sharedWith(state, partner.id);
  for (const board of boards) if (!has.boards.includes(board.id)) needsOpenShelf(state, board);
  actor.needsAdmin('G5');
  needsStanding(partner);
  const draft = new Draft(state);
  if (command.reports !== undefined) {
    for (const report of has.reports) {
      if (!reports.includes(report)) draft.remove('partnerReport', { partner: partner.id, report });
    }
    for (const report of reports) {
      if (!has.reports.includes(report)) {
        draft.insert('partnerReport', { partner: partner.id, report });
      }
    }
  }
  if (command.boards !== undefined) {
    const ids = boards.map((board) => board.id);
    for (const board of has.boards) {
      if (!ids.includes(board)) draft.remove('partnerBoard', { partner: partner.id, board });
    }
    for (const board of ids) {
      if (!has.boards.includes(board)) draft.insert('partnerBoard', { partner: partner.id, board });
    }
  }
  return { changes: draft.changes, id: partner.id, issued: command };
}

/** G3: partners bring their own colleagues into their own organisation. */
function addMember(command: CommandOf<'partner.addMember'>, given: GivenActor): Decided {
  const { state, actor } = given;
  const partner = partnerOf(state, command.partner);
  const place = state.partners.rows.placeOf(partner.id);
  const belongs = state.partners.members.get(place, actor.place) === true;
  if (!belongs && !actor.isAdmin) {
    throw forbidden('G3', { needed: 'a member of the partner organisation' });
  }
  if (partner.status !== 'active') {
    throw conflict(`the partner is ${partner.status}`, 'G3', 'partner');
  }
  const draft = new Draft(state);
  const person = personOrNewcomer(given, draft, command.email);
  const known = state.partners.members.get(place, state.people.placeOf(person.id)) === true;
  if (known) return { changes: draft.changes, id: person.id, issued: command };
  draft.insert('partnerMember', { partner: partner.id, person: person.id });
  const mail = { type: 'partner-colleague', to: person.id, partner: partner.id } as const;
  return {
    changes: draft.changes,
    id: person.id,
    effects: [{ kind: 'mail', mail }],
    issued: command,
  };
}

/** G5: all access ends at once, a pending invitation dies. */
function remove(command: CommandOf<'partner.remove'>, { state, actor }: GivenActor): Decided {
  const partner = partnerOf(state, command.partner);
  actor.needsAdmin('G5');
  const draft = new Draft(state);
  draft.update('partner', partner, { status: 'removed' });
  withdrawInvitation({ state }, draft, partner.id);
  return { changes: draft.changes, id: partner.id, issued: command };
}

export const partnerHandlers: Handlers<
  'partner.invite' | 'partner.accept' | 'partner.setShared' | 'partner.addMember' | 'partner.remove'
> = {
  'partner.invite': invite,
  'partner.accept': accept,
  'partner.setShared': setShared,
  'partner.addMember': addMember,
  'partner.remove': remove,
};
