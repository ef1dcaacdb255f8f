import type { Core } from '../../src-main/commands/core';
import { decodeRow, type SqlValue } from '../../src-main/store/tables';
import { LEVELS, type Level } from '../../src-shared/model/level';
import type { BoardRow, PersonRow, Rows } from '../../src-shared/model/rows';

/** What stands in the tables, read with plain SQL. */
export interface Tables {
  workspace: Rows['workspace'];
  people: PersonRow[];
  boards: BoardRow[];
  archived: Set<string>;
  members: Map<string, string>;
  participants: Map<string, Rows['participant']>;
  overrides: Map<string, number>;
  shares: Rows['share'][];
  /** `board person` of everybody in an active partner that the board is shared with. */
  partners: Set<string>;
  /** The instant that shares are judged at. */
  at: number;
}

export function tablesOf({ db }: Core, at = 0): Tables {
  const all = <T extends keyof Rows>(table: T): Rows[T][] =>
    (db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, SqlValue>[]).map((raw) =>
      decodeRow(table, raw),
    );
  const overrides = db
    .prepare(
      `SELECT b.id || ' ' || p.id, level FROM override
       JOIN identity b ON b.kind = 'board' AND b.place = board
       JOIN identity p ON p.kind = 'person' AND p.place = person`,
    )
    .raw()
    .all() as [string, number][];
  return {
    workspace: all('workspace')[0] as Rows['workspace'],
    people: all('person'),
    boards: all('board'),
    archived: new Set(all('teamspace').flatMap((row) => (row.archived ? [row.id] : []))),
    members: new Map(all('member').map((row) => [`${row.teamspace} ${row.person}`, row.level])),
    participants: new Map(all('participant').map((row) => [`${row.board} ${row.person}`, row])),
    overrides: new Map(overrides),
    shares: all('share'),
    partners: new Set(
      db
        .prepare(
          `SELECT b.board || ' ' || m.person FROM partner p
           JOIN "partnerBoard" b ON b.partner = p.id JOIN "partnerMember" m ON m.partner = p.id
           WHERE p.status = 'active'`,
        )
        .pluck()
        .all() as string[],
    ),
    at,
  };
}

export interface Circumstances {
  holdsLink?: boolean;
  password?: 'right' | 'wrong';
}

const rank = (level: Level) => LEVELS.indexOf(level);
const ROLES: Record<string, Level> = { reader: 'view', reviewer: 'comment', editor: 'edit' };
const TEAMSPACE: Record<string, Level> = { view: 'view', edit: 'edit', owner: 'own' };

/**
 * Section 2 of access-model.md a second time, as plainly as can be and sharing nothing with the
 * evaluator: what the evaluator is held against on generated workspaces.
 */
export function judge(t: Tables, person: PersonRow, board: BoardRow, c: Circumstances = {}) {
  let best: { level: Level; via: string | null } = { level: 'none', via: null };
  for (const [via, open] of openPaths(t, person, board, c)) {
    const level = LEVELS[Math.min(rank(open), ...caps(t, person, board, via, c))] as Level;
    if (rank(level) > rank(best.level)) best = { level, via };
  }
  return best;
}

/** Lowest number first: it decides a tie. */
function openPaths(t: Tables, person: PersonRow, board: BoardRow, c: Circumstances) {
  const paths: [string, Level][] = [];
  const rightPassword = c.password === 'right';
  const signedIn = person.affiliation !== 'guest';
  if (person.workspaceRole === 'admin') paths.push(['P1', 'own']);
  const member = t.members.get(`${board.teamspace} ${person.id}`);
  const override = t.overrides.get(`${board.id} ${person.id}`);
  if (member !== undefined && override !== undefined) {
    paths.push(['P2.1', LEVELS[override] as Level]);
  } else if (member !== undefined && (!board.private || board.privateBy === person.id)) {
    paths.push(['P2', TEAMSPACE[member] as Level]);
  }
  const participation = t.participants.get(`${board.id} ${person.id}`);
  if (participation !== undefined) {
    const known = signedIn && (!participation.invitedDirectly || person.emailConfirmed);
    const open = { specific: signedIn, link: true, 'link-password': rightPassword || known };
    if (open[board.mode]) paths.push(['P3', ROLES[participation.role] as Level]);
  }
  const byLink = { specific: false, link: true, 'link-password': rightPassword }[board.mode];
  if (c.holdsLink === true && byLink) paths.push(['P4', ROLES[board.defaultRole] as Level]);
  for (const share of t.shares) {
    const live = share.status === 'live' && (share.expiresAt === null || t.at < share.expiresAt);
    const here = share.scope === 'tenant' ? !board.private : share.target === board.id;
    if (share.person !== person.id || !live || !here || share.scope === 'card') continue;
    paths.push(['P5', share.access === 'read-write' ? 'edit' : 'view']);
  }
  if (t.partners.has(`${board.id} ${person.id}`)) paths.push(['P6', 'view']);
  if (board.owner === person.id) paths.push(['P7', 'own']);
  return paths;
}

function caps(t: Tables, person: PersonRow, board: BoardRow, via: string, c: Circumstances) {
  const found: number[] = [];
  const cap = (holds: boolean, level: Level) => holds && found.push(rank(level));
  const outsider = person.affiliation !== 'member';
  const { nonMembers, plan } = t.workspace;
  cap(!person.active, 'none');
  cap(person.workspaceRole === 'viewer', board.kind === 'grid' ? 'none' : 'view');
  cap(person.affiliation === 'guest' && plan === 'free', 'comment');
  cap(outsider && nonMembers === 'only-members' && via !== 'P6', 'none');
  const asked = board.mode !== 'specific' && (via === 'P3' || via === 'P4');
  const typed = c.password === 'right';
  cap(outsider && nonMembers === 'password-for-non-members' && asked && !typed, 'none');
  cap(via !== 'P1' && t.archived.has(board.teamspace), 'view');
  return found;
}
