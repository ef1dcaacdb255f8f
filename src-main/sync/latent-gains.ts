import { boardRoleCode, levelCode, teamspaceLevelCode } from '../../src-shared/model/level';
import type {
  BoardRow,
  MemberRow,
  ParticipantRow,
  PartnerBoardRow,
  PartnerMemberRow,
  PartnerReportRow,
  PersonRow,
  ShareRow,
  WorkspaceRow,
} from '../../src-shared/model/rows';
import { type Changes, pairKey, type RowChange } from '../domain/changes';
import type { State } from '../domain/state/state';
import type { DecidingOf, Opened } from './gains';
import { rowKey } from './touch';

/** Whoever comes: by a link, as a guest, as a member of a partner. */
export const ANYONE = '*';

/**
 * What rows open beyond the effective levels of this instant: a link, an expiry that moves back, a
 * share that is not redeemed yet, a membership of a teamspace without boards, an override under a
 * ceiling. Offline consoles must not widen these over each other's changes either (I4).
 */
export function latentGains(state: State, changes: Changes, decidingOf: DecidingOf): Opened[] {
  const opened: Opened[] = [];
  for (const change of changes.rows) opened.push(...ofRow(state, change, decidingOf));
  const { boards, persons, before, after } = changes.cells;
  for (let i = 0; i < boards.length; i++) {
    const [b, p] = [boards[i] as number, persons[i] as number];
    const board = state.boards.at(b);
    if (board === undefined) continue;
    const teamspace = state.teamspaces.placeOf(board.teamspace);
    const inherited = board.private ? 0 : (state.members.get(teamspace, p) ?? 0);
    const from = before[i] || inherited;
    const level = after[i] || inherited;
    if (level <= from) continue;
    const person = state.people.idAt(p);
    const deciding = () => decidingOf(person, board.id);
    opened.push({ person, thing: `override ${board.id}`, from, level, deciding });
  }
  return opened;
}

type Order<R> = (row: R) => number;

/** An opened thing where the row's order rises; none where it stays or falls. */
function risen<R>(
  change: RowChange,
  order: Order<R>,
  opened: (row: R) => Pick<Opened, 'person' | 'thing' | 'deciding'>,
): Opened[] {
  if (change.after === null) return [];
  const from = change.before === null ? 0 : order(change.before as R);
  const level = order(change.after as R);
  return level > from ? [{ ...opened(change.after as R), from, level }] : [];
}

function ofRow(state: State, change: RowChange, decidingOf: DecidingOf): Opened[] {
  const own = rowKey(change.table, change.key);
  switch (change.table) {
    case 'workspace':
      return risen<WorkspaceRow>(change, workspaceOrder, () => ({
        person: ANYONE,
        thing: 'workspace',
        deciding: () => [own],
      }));
    case 'person':
      return ofPerson(change, own);
    case 'member':
      return risen<MemberRow>(
        change,
        (row) => teamspaceLevelCode(row.level),
        ({ person, teamspace }) => ({
          person,
          thing: `teamspace ${teamspace}`,
          deciding: () => [own, rowKey('person', person), rowKey('teamspace', teamspace)],
        }),
      );
    case 'board':
      return ofBoard(change, own);
    case 'participant':
      return risen<ParticipantRow>(
        change,
        (row) => boardRoleCode(row.role),
        ({ person, board }) => ({
          person,
          thing: `participant ${board}`,
          deciding: () => decidingOf(person, board),
        }),
      );
    case 'share':
      return ofShare(change, own, decidingOf, state);
    default:
      return ofPartner(change, own);
  }
}

function ofPerson(change: RowChange, own: string): Opened[] {
  const person = change.key;
  const to = (thing: string) => () => ({ person, thing, deciding: () => [own] });
  const ranks = ['viewer', 'maker', 'admin'];
  return [
    ...risen<PersonRow>(change, (r) => 1 + ranks.indexOf(r.workspaceRole ?? ''), to('role')),
    ...risen<PersonRow>(change, (r) => Number(r.auditor), to('auditor')),
    ...risen<PersonRow>(
      change,
      (r) => Number(r.active),
      to(change.before === null ? 'new' : 'active'),
    ),
  ];
}

/** Policy and plan: how far non-members may come in. */
function workspaceOrder({ nonMembers, plan }: WorkspaceRow): number {
  const policies = ['only-members', 'password-for-non-members', 'anyone'];
  return 1 + policies.indexOf(nonMembers) * 2 + Number(plan !== 'free');
}

/** A link opens the default role to whoever holds it; asking for a password opens half as much. */
function ofBoard(change: RowChange, own: string): Opened[] {
  const byLink = ({ mode, defaultRole }: BoardRow) =>
    mode === 'specific' ? 0 : 2 * boardRoleCode(defaultRole) + Number(mode === 'link');
  return risen<BoardRow>(change, byLink, (row) => ({
    person: ANYONE,
    thing: `link ${row.id}`,
    deciding: () => [own, rowKey('workspace', 'workspace'), rowKey('teamspace', row.teamspace)],
  }));
}

/** Two orders of a share: how much it opens while it is pending or live, and for how long. */
function ofShare(change: RowChange, own: string, decidingOf: DecidingOf, state: State): Opened[] {
  const isOver = ({ status }: ShareRow) => status === 'revoked' || status === 'withdrawn';
  const deciding = ({ person, target }: ShareRow) => {
    const board = state.cards.get(target ?? '')?.board ?? target;
    return [own, ...(board === null ? [] : decidingOf(person, board))];
  };
  const to = (what: string) => (row: ShareRow) => ({
    person: row.person,
    thing: `${what} ${row.id}`,
    deciding: () => deciding(row),
  });
  const width: Order<ShareRow> = (row) =>
    isOver(row) ? 0 : row.access === 'read-write' ? levelCode('edit') : levelCode('view');
  const length: Order<ShareRow> = (row) =>
    isOver(row) ? 0 : (row.expiresAt ?? Number.MAX_SAFE_INTEGER);
  return [
    ...risen<ShareRow>(change, width, to('share')),
    ...risen<ShareRow>(change, length, to('expiry')),
  ];
}

function ofPartner(change: RowChange, own: string): Opened[] {
  const always = () => 1;
  const workspace = rowKey('workspace', 'workspace');
  switch (change.table) {
    case 'partner':
      return risen<{ status: string }>(
        change,
        ({ status }) => ['removed', 'pending', 'active'].indexOf(status),
        () => ({
          person: ANYONE,
          thing: `partner ${change.key}`,
          deciding: () => [own, workspace],
        }),
      );
    case 'partnerBoard':
      return risen<PartnerBoardRow>(change, always, ({ partner, board }) => ({
        person: ANYONE,
        thing: `partner ${pairKey(partner, board)}`,
        deciding: () => [own, rowKey('partner', partner), rowKey('board', board), workspace],
      }));
    case 'partnerReport':
      return risen<PartnerReportRow>(change, always, ({ partner, report }) => ({
        person: ANYONE,
        thing: `partner ${pairKey(partner, report)}`,
        deciding: () => [own, rowKey('partner', partner), rowKey('report', report), workspace],
      }));
    case 'partnerMember':
      return risen<PartnerMemberRow>(change, always, ({ partner, person }) => ({
        person,
        thing: `partner ${partner}`,
        deciding: () => [own, rowKey('partner', partner), rowKey('person', person), workspace],
      }));
    default:
      return [];
  }
}
