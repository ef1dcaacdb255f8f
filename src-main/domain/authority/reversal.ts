import { type LevelCode, OWN, teamspaceLevelCode } from '../../../src-shared/model/level';
import type {
  BoardRow,
  CardRow,
  MemberRow,
  ParticipantRow,
  TeamspaceRow,
} from '../../../src-shared/model/rows';
import { alteredFields, type Changes, type RowChange } from '../changes';
import type { GivenActor } from '../commands/handler';
import { teamspaceOf } from '../commands/handler';
import { needsBoardAction } from './board-actions';
import {
  needsOverridable,
  needsOverridableKind,
  needsOverridePlan,
  needsOverrideRight,
} from './overrides';
import { forbidden } from './refused';
import {
  needsAnAdminLeft,
  needsTeamspaceEdit,
  needsTeamspaceOwner,
  needsUnarchived,
} from './teamspaces';

/**
 * Undo: whether the actor may make these changes now, judged on the present state as if each were
 * issued by its own command, the right to give the access it raises included (commands.md).
 */
export function needsReversalRight(given: GivenActor, changes: Changes): void {
  for (const change of changes.rows) needsRow(given, change);
  needsCells(given, changes);
}

/** What must hold after the changes, whoever made them (sections 3 W3 and 4.2, O2, O3). */
export function needsSoundOutcome({ state, actor }: GivenActor, changes: Changes): void {
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
    needsOverridable(state, board, persons[i] as number, level);
  }
}

/** Rows inside what the same reversal makes anew are judged with their container. */
function needsRow(given: GivenActor, change: RowChange): void {
  const { state, actor } = given;
  const image = change.before ?? change.after;
  switch (change.table) {
    case 'workspace':
      actor.needsAdmin(alteredFields(change).includes('nonMembers') ? 'W1' : 'A');
      return;
    case 'person':
      actor.needsAdmin(alteredFields(change).includes('auditor') ? 'A' : 'W2');
      return;
    case 'importedEvent':
      actor.needsAdmin('A');
      return;
    case 'teamspace':
      needsTeamspaceRow(given, change, image as TeamspaceRow);
      return;
    case 'member': {
      const row = image as MemberRow;
      const teamspace = state.teamspaces.get(row.teamspace);
      if (teamspace === undefined) return;
      if (raises(change)) needsUnarchived(teamspace);
      needsTeamspaceOwner(actor, teamspace, 'W3');
      return;
    }
    case 'board':
      needsBoardRow(given, change);
      return;
    case 'card': {
      const board = state.boards.get((image as CardRow).board);
      if (board === undefined) return;
      needsUnarchived(teamspaceOf(state, board.teamspace));
      needsTeamspaceEdit(actor, teamspaceOf(state, board.teamspace), 'U1');
      return;
    }
    case 'participant': {
      const board = state.boards.get((image as ParticipantRow).board);
      if (board === undefined) return;
      if (change.after !== null) needsUnarchived(teamspaceOf(state, board.teamspace));
      const action = change.after === null ? 'S8' : change.before === null ? 'S3' : 'S7';
      needsBoardAction(actor, board, action);
      return;
    }
  }
}

function raises({ before, after }: RowChange): boolean {
  if (after === null) return false;
  const from = before === null ? 0 : teamspaceLevelCode((before as MemberRow).level);
  return teamspaceLevelCode((after as MemberRow).level) > from;
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

function needsBoardRow({ state, actor }: GivenActor, change: RowChange): void {
  const before = change.before as BoardRow | null;
  const after = change.after as BoardRow | null;
  for (const board of [before, after]) {
    if (board !== null) needsUnarchived(teamspaceOf(state, board.teamspace));
  }
  if (before === null || after === null) {
    const id = (before ?? after)?.teamspace ?? '';
    needsTeamspaceEdit(actor, teamspaceOf(state, id));
    return;
  }
  const fields = new Set(alteredFields(change));
  if (fields.has('teamspace')) {
    needsBoardAction(actor, before, 'S2');
    needsTeamspaceEdit(actor, teamspaceOf(state, before.teamspace), 'S2');
    needsTeamspaceEdit(actor, teamspaceOf(state, after.teamspace), 'S2');
  }
  if (fields.has('private')) {
    if (after.private) needsOverridePlan(state);
    needsOverrideRight(actor, before);
  }
  if (fields.has('owner') || fields.has('editorsManage')) needsBoardAction(actor, before, 'S11');
  if (fields.has('locked') || fields.has('mode')) needsBoardAction(actor, before, 'S10');
  if (fields.has('defaultRole') && !actor.isAdmin) needsBoardAction(actor, before, 'S9');
  if (fields.has('saves')) needsTeamspaceEdit(actor, teamspaceOf(state, before.teamspace), 'U1');
}

function needsCells({ state, actor }: GivenActor, { cells }: Changes): void {
  if (cells.after.some((level) => level > 0)) needsOverridePlan(state);
  for (const place of new Set(cells.boards)) {
    const board = state.boards.at(place);
    if (board === undefined) continue;
    needsUnarchived(teamspaceOf(state, board.teamspace));
    needsOverrideRight(actor, board);
  }
}
