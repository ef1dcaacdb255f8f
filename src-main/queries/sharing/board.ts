import type { BoardRow } from '../../../src-shared/model/rows';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import type { BoardActionName } from '../../../src-shared/queries/sharing';
import { type Refusal, refuse } from '../../../src-shared/result';
import type { Actor } from '../../domain/authority/actor';
import {
  BOARD_ACTIONS,
  type BoardAction,
  needsBoardAction,
} from '../../domain/authority/board-actions';
import { needsSharingRight } from '../../domain/authority/sharing';
import { needsUnarchived } from '../../domain/authority/teamspaces';
import { pairKey } from '../../domain/changes';
import { boardOf, teamspaceOf } from '../../domain/commands/handler';
import { dayIn, INVITATIONS_A_DAY } from '../../domain/commands/quota';
import type { State } from '../../domain/state/state';
import type { Moment } from '../access';
import type { Viewer } from '../viewer';
import { visibleParticipants } from './participants';
import { isSharedWith, visiblePartners } from './partners';
import { visibleRequests } from './requests';
import { boardOfTarget, statusOf, visibleShares } from './shares';

/** A board's sharing settings; counts are of what the asking person would be shown of each. */
export function sharing(
  q: QueryOf<'sharing'>,
  { state, at }: Moment,
  viewer: Viewer,
): Answers['sharing'] {
  const board = boardOf(state, q.board);
  viewer.needs(viewer.reachesBoard(board), 'view on the board');
  const teamspace = teamspaceOf(state, board.teamspace);
  const open = (status: string) => status === 'pending' || status === 'live';
  return {
    board: board.id,
    mode: board.mode,
    defaultRole: board.defaultRole,
    editorsManage: board.editorsManage,
    hasPassword: board.passwords > 0,
    owner: board.owner,
    ownerName: state.people.get(board.owner)?.name ?? board.owner,
    locked: board.locked,
    archived: teamspace.archived,
    actions: actionsOf(state, board, q.at === undefined ? viewer : null),
    invitationsLeft: q.at === undefined ? invitationsLeft(state, viewer, at) : 0,
    counts: {
      participants: visibleParticipants(state, board, viewer).length,
      requests: visibleRequests(state, viewer).filter(
        (row) => row.board === board.id && row.status === 'pending',
      ).length,
      shares: visibleShares(state, viewer).filter(
        (row) => boardOfTarget(state, row)?.id === board.id && open(statusOf(row, at)),
      ).length,
      partners: visiblePartners(state, viewer).filter(
        (row) => row.status !== 'removed' && isSharedWith(state, row, board.id),
      ).length,
    },
  };
}

/** W4 goes before any rule on levels, but removing (S8) and handing the link on (S1) change nothing
 * that an archive keeps. */
const ALSO_IN_ARCHIVES: ReadonlySet<BoardActionName> = new Set(['S1', 'S8']);

const PAST: Refusal = refuse('forbidden', 'the past can be looked at, not changed');

/**
 * The action table for this person on this board, through the checks that the commands make; without
 * anybody (in the past) nothing of it is there.
 */
function actionsOf(
  state: State,
  board: BoardRow,
  viewer: Viewer | null,
): Record<BoardActionName, Refusal | null> {
  const teamspace = teamspaceOf(state, board.teamspace);
  const refusalOf = (action: BoardActionName, needs: (actor: Actor) => void) =>
    viewer === null
      ? PAST
      : viewer.refusalOf((actor) => {
          if (!ALSO_IN_ARCHIVES.has(action)) needsUnarchived(teamspace);
          needs(actor);
        });
  const names = Object.keys(BOARD_ACTIONS) as BoardAction[];
  const table = names.map((action) => [
    action,
    refusalOf(action, (actor) => needsBoardAction(actor, board, action)),
  ]);
  const e1 = refusalOf('E1', (actor) => needsSharingRight(actor, board));
  return { ...(Object.fromEntries(table) as Record<BoardAction, Refusal | null>), E1: e1 };
}

/** S14: what the asking person may still send today, by the workspace's calendar. */
function invitationsLeft(state: State, { person }: Viewer, at: number): number {
  if (person === null) return INVITATIONS_A_DAY;
  const day = dayIn(state.workspace?.timeZone ?? 'UTC', at);
  return INVITATIONS_A_DAY - (state.quotas.get(pairKey(person.id, day))?.sent ?? 0);
}
