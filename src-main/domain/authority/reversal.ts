import { type LevelCode, OWN } from '../../../src-shared/model/level';
import type {
  BoardRow,
  CardRow,
  MemberRow,
  ParticipantRow,
  PersonRow,
  TeamspaceRow,
  WorkspaceRow,
} from '../../../src-shared/model/rows';
import { alteredFields, type Changes, type RowChange } from '../changes';
import type { GivenActor } from '../commands/handler';
import type { State } from '../state/state';
import { needsBoardAction } from './board-actions';
import { needsSaving } from './boards';
import {
  needsOverridable,
  needsOverridableKind,
  needsOverridePlan,
  needsOverrideRight,
} from './overrides';
import { forbidden } from './refused';
import { needsOutwardReversal, needsSoundOutward } from './reversal-outward';
import { needsReviewReversal } from './reviews';
import { needsAdmittable } from './sharing';
import {
  needsAnAdminLeft,
  needsTeamspaceEdit,
  needsTeamspaceOwner,
  needsUnarchived,
} from './teamspaces';

/**
 * A reversal with what it makes, removes or lifts itself: what lies inside a board or teamspace that
 * it makes or removes is judged with that, and a lock or archive that it lifts is none.
 */
interface Reversal extends GivenActor {
  whole: ReadonlySet<string>;
  /** Every row that it changes, as `table key`. */
  changed: ReadonlySet<string>;
  unarchived: ReadonlySet<string>;
  unlocked: ReadonlySet<string>;
}

function reversalOf(given: GivenActor, { rows }: Changes): Reversal {
  const whole = new Set<string>();
  const unarchived = new Set<string>();
  const unlocked = new Set<string>();
  for (const { table, key, before, after } of rows) {
    if (before === null || after === null) whole.add(`${table} ${key}`);
    else if (table === 'teamspace' && !(after as TeamspaceRow).archived) unarchived.add(key);
    else if (table === 'board' && !(after as BoardRow).locked) unlocked.add(key);
  }
  const changed = new Set(rows.map(({ table, key }) => `${table} ${key}`));
  return { ...given, whole, changed, unarchived, unlocked };
}

/** O0: whether the changes give overrides or privacy that the plan (of now, or of then) does not. */
export function needsReversalPlan(state: State, { rows, cells }: Changes): void {
  const plan = rows.find((row) => row.table === 'workspace')?.after as WorkspaceRow | undefined;
  if (plan?.plan === 'enterprise') return;
  const hides = rows.some(
    ({ table, before, after }) =>
      table === 'board' &&
      (after as BoardRow | null)?.private === true &&
      (before as BoardRow | null)?.private !== true,
  );
  if (hides || cells.after.some((level) => level > 0)) needsOverridePlan(state);
}

/**
 * Undo: whether the actor may make these changes now, judged on the present state as if each were
 * issued by its own command, the right to give the access it raises included (commands.md).
 */
export function needsReversalRight(given: GivenActor, changes: Changes): void {
  const reversal = reversalOf(given, changes);
  for (const change of changes.rows) needsRow(reversal, change);
  needsCells(reversal, changes);
}

/** W4, unless the teamspace is made, removed or unarchived by the reversal itself. */
function needsActive({ state, whole, unarchived }: Reversal, id: string): void {
  const teamspace = state.teamspaces.get(id);
  if (teamspace === undefined || whole.has(`teamspace ${id}`) || unarchived.has(id)) return;
  needsUnarchived(teamspace);
}

/** The teamspace level `edit`, unless the reversal makes or removes the teamspace. */
function needsEdit({ state, actor, whole }: Reversal, id: string, rule?: string): void {
  const teamspace = state.teamspaces.get(id);
  if (teamspace === undefined || whole.has(`teamspace ${id}`)) return;
  needsTeamspaceEdit(actor, teamspace, rule);
}

/** The board whose rights decide on a row in it; undefined where it is judged with the board. */
function boardAround({ state, whole, unlocked }: Reversal, id: string): BoardRow | undefined {
  const board = whole.has(`board ${id}`) ? undefined : state.boards.get(id);
  return board !== undefined && unlocked.has(id) ? { ...board, locked: false } : board;
}

/** Whether a person's role, or membership of a teamspace, has changed since the undone entry. */
export type StandingChanged = (person: number, teamspace: string) => boolean;

/** What must hold after the changes, whoever made them (sections 3 W3 and 4.2, O2, O3). */
export function needsSoundOutcome(
  given: GivenActor,
  changes: Changes,
  standingChanged: StandingChanged,
): void {
  const { state, actor } = given;
  for (const change of changes.rows) needsSoundOutward(given, change);
  if (changes.rows.some((row) => row.table === 'person') && state.activeAdmins === 0) {
    needsAnAdminLeft(state);
  }
  for (const { table, before } of changes.rows) {
    const row = before as MemberRow | null;
    if (table !== 'member' || row?.level !== 'owner' || actor.isAdmin) continue;
    if (state.teamspaces.get(row.teamspace) === undefined) continue;
    if (state.teamspaceOwners(row.teamspace) === 0) {
      throw forbidden('W3', { needed: 'another owner of the teamspace, or an admin' });
    }
  }
  const { boards, persons, after } = changes.cells;
  for (let i = 0; i < boards.length; i++) {
    const board = state.boards.at(boards[i] as number);
    const level = after[i] as LevelCode;
    if (board === undefined || level === 0) continue;
    needsOverridableKind(board);
    try {
      needsOverridable(state, board, persons[i] as number, level);
    } catch (error) {
      // An override above the role, or of somebody who had left, stood there before the entry and
      // counted for nothing (W2, P2.3): putting back what was gives nobody anything.
      if (standingChanged(persons[i] as number, board.teamspace)) throw error;
    }
  }
}

function needsRow(given: Reversal, change: RowChange): void {
  const { state, actor, whole } = given;
  const image = change.before ?? change.after;
  switch (change.table) {
    case 'workspace':
      actor.needsAdmin(alteredFields(change).includes('nonMembers') ? 'W1' : 'A');
      return;
    case 'person':
      if (isNewcomer(change)) return;
      actor.needsAdmin(alteredFields(change).includes('auditor') ? 'A' : 'W2');
      return;
    case 'importedEvent':
      actor.needsAdmin('A');
      return;
    case 'teamspace':
      needsTeamspaceRow(given, change, image as TeamspaceRow);
      return;
    case 'member': {
      const id = (image as MemberRow).teamspace;
      const teamspace = state.teamspaces.get(id);
      if (teamspace === undefined || whole.has(`teamspace ${id}`)) return;
      if (change.after !== null) needsActive(given, id);
      needsTeamspaceOwner(actor, teamspace, 'W3');
      return;
    }
    case 'board':
      needsBoardRow(given, change);
      return;
    case 'card': {
      const board = boardAround(given, (image as CardRow).board);
      if (board === undefined) return;
      needsActive(given, board.teamspace);
      needsSaving(actor, board);
      return;
    }
    case 'participant': {
      const board = boardAround(given, (image as ParticipantRow).board);
      if (board === undefined) return;
      if (change.after !== null) needsActive(given, board.teamspace);
      const action = change.after === null ? 'S8' : change.before === null ? 'S3' : 'S7';
      needsBoardAction(actor, board, action);
      if (action === 'S3') {
        needsAdmittable(state, state.people.get((image as ParticipantRow).person) ?? null);
      }
      return;
    }
    case 'review':
    case 'reviewItem':
    case 'snooze':
    case 'threshold':
      needsReviewReversal(given, change);
      return;
    default:
      needsOutwardReversal(given, change);
  }
}

/** Who only became known by what is undone goes with it, on the right to undo that. */
function isNewcomer({ before, after }: RowChange): boolean {
  const person = (before ?? after) as PersonRow | null;
  return (before === null || after === null) && person?.affiliation !== 'member';
}

/** Making and unmaking a teamspace: admins, and makers who own it; archiving: W4. */
function needsTeamspaceRow(
  { state, actor }: GivenActor,
  change: RowChange,
  row: TeamspaceRow,
): void {
  const present = state.teamspaces.get(row.id);
  if (change.before !== null && change.after !== null) {
    needsTeamspaceOwner(actor, row, 'W4');
    return;
  }
  if (actor.isAdmin) return;
  const owns = present === undefined || actor.storedTeamspaceLevel(row.id) === OWN;
  if (!actor.isMaker || !owns) throw forbidden('A', { needed: 'an admin, or a maker who owns it' });
}

function needsBoardRow(given: Reversal, change: RowChange): void {
  const { state, actor } = given;
  const before = change.before as BoardRow | null;
  const after = change.after as BoardRow | null;
  for (const board of [before, after]) if (board !== null) needsActive(given, board.teamspace);
  if (before === null || after === null) {
    needsEdit(given, (before ?? after)?.teamspace ?? '');
    return;
  }
  const fields = new Set(alteredFields(change));
  if (fields.has('teamspace')) {
    needsBoardAction(actor, before, 'S2');
    needsEdit(given, before.teamspace, 'S2');
    needsEdit(given, after.teamspace, 'S2');
  }
  if (fields.has('private')) needsOverrideRight(actor, before);
  if (fields.has('owner') || fields.has('editorsManage')) needsBoardAction(actor, before, 'S11');
  if (fields.has('owner') && state.people.get(after.owner)?.active === false) {
    throw forbidden('S17', { needed: 'an owner who is not deactivated' });
  }
  if (fields.has('locked') || fields.has('mode') || fields.has('passwords')) {
    needsBoardAction(actor, before, 'S10');
  }
  if (fields.has('defaultRole') && !actor.isAdmin) needsBoardAction(actor, before, 'S9');
  if (fields.has('saves')) needsSaving(actor, boardAround(given, before.id) ?? before);
}

function needsCells(given: Reversal, { cells }: Changes): void {
  for (const place of new Set(cells.boards)) {
    const id = given.state.boards.at(place)?.id ?? '';
    const board = boardAround(given, id);
    if (board === undefined) continue;
    needsActive(given, board.teamspace);
    needsOverrideRight(given.actor, board);
  }
}
