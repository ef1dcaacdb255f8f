import { normaliseEmail } from '../../../../src-shared/model/email';
import type { BoardRole } from '../../../../src-shared/model/level';
import { cleanName } from '../clean-name';
import type { TrelloAction, TrelloBoard, TrelloMembership, TrelloPerson } from './schema';

/** Somebody of the board, as the file says and as the import reads it. */
export interface ImportedPerson {
  trelloId: string;
  /** Unique in the file whatever its case: the address is made of it. */
  login: string;
  name: string;
  placeholder: string;
  admin: boolean;
  /** null: without any role (no longer a member, or a kind of member unknown here). */
  role: BoardRole | null;
  /** False for deactivated, unconfirmed and removed members. */
  access: boolean;
  /** Why access or role differ from what one would expect. */
  note?: string;
}

/** Actions that say that somebody was a member once. */
const MEMBER_ACTIONS = new Set([
  'addMemberToBoard',
  'removeMemberFromBoard',
  'makeAdminOfBoard',
  'makeNormalMemberOfBoard',
  'makeObserverOfBoard',
]);
/** Values of `prefs.comments` that let observers comment. */
const OBSERVERS_COMMENT = new Set(['observers', 'org', 'public']);

/** Members in the file's order, then those who only its history knows. */
export function peopleOf(board: TrelloBoard): ImportedPerson[] {
  const known = new Map<string, TrelloPerson>();
  const actions = board.actions ?? [];
  for (const one of [
    ...board.members,
    ...actions.flatMap(({ member, memberCreator }) => [member, memberCreator]),
  ]) {
    if (one && !known.has(one.id)) known.set(one.id, one);
  }
  const logins = new Logins();
  const people = board.memberships.map((membership) => {
    const named = logins.give(membership.idMember, known.get(membership.idMember));
    return { ...named, ...judged(membership, board) };
  });
  const members = new Set(people.map(({ trelloId }) => trelloId));
  for (const trelloId of former(actions, members)) {
    people.push({
      ...logins.give(trelloId, known.get(trelloId)),
      admin: false,
      role: null,
      access: false,
      note: 'no longer a member of the board: imported without access',
    });
  }
  return people;
}

/** The membership's own type decides; `members[].memberType` speaks of something else. */
function judged(
  { memberType, deactivated, unconfirmed }: TrelloMembership,
  board: TrelloBoard,
): Pick<ImportedPerson, 'admin' | 'role' | 'access' | 'note'> {
  const admin = memberType === 'admin';
  const role = roleOf(memberType, board);
  if (deactivated === true) {
    return { admin, role, access: false, note: 'deactivated there: imported without access' };
  }
  if (unconfirmed === true) {
    return { admin, role, access: false, note: 'unconfirmed there: imported without access' };
  }
  if (role === null) {
    return {
      admin,
      role,
      access: false,
      note: `the role "${memberType.slice(0, 40)}" is unknown here: imported without access`,
    };
  }
  return { admin, role, access: true };
}

function roleOf(memberType: string, board: TrelloBoard): BoardRole | null {
  if (memberType === 'admin' || memberType === 'normal') return 'editor';
  if (memberType !== 'observer') return null;
  return OBSERVERS_COMMENT.has(board.prefs.comments ?? '') ? 'reviewer' : 'reader';
}

function former(actions: TrelloAction[], members: Set<string>): Set<string> {
  const gone = new Set<string>();
  for (const { type, member, data } of actions) {
    if (!MEMBER_ACTIONS.has(type)) continue;
    const id = member?.id ?? data?.idMemberAdded ?? data?.idMember;
    if (id && !members.has(id)) gone.add(id);
  }
  return gone;
}

/** Logins that differ at least in more than case, each giving one valid placeholder address. */
class Logins {
  readonly #taken = new Set<string>();

  give(
    trelloId: string,
    person: TrelloPerson | undefined,
  ): Pick<ImportedPerson, 'trelloId' | 'login' | 'name' | 'placeholder'> {
    const wanted = person?.username ?? '';
    const own = wanted === '' ? [] : [wanted, `${wanted}-${trelloId}`];
    for (const login of [...own, `member-${trelloId}`]) {
      const placeholder = normaliseEmail(`${login}@trello.import.invalid`);
      if (placeholder === null || this.#taken.has(placeholder)) continue;
      this.#taken.add(placeholder);
      const name = cleanName(person?.fullName ?? '') ?? login;
      return { trelloId, login, name, placeholder };
    }
    const login = `member-${this.#taken.size + 1}`;
    const placeholder = `${login}@trello.import.invalid`;
    this.#taken.add(placeholder);
    return { trelloId, login, name: cleanName(person?.fullName ?? '') ?? login, placeholder };
  }
}
