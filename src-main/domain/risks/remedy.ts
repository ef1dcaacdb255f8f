import type { PlainCommand } from '../../../src-shared/commands';
import { formatInstant } from '../../../src-shared/model/instant';
import type { State } from '../state/state';
import { departedRemedy } from './departed-remedy';
import type { Finding } from './finding';
import { DAY_MS } from './finding';
import { throughArchive } from './through-archive';

/** Any command that may stand in a batch, or the batch. */
export type Remedy = PlainCommand | { type: 'batch'; commands: PlainCommand[] };

/** E5: a share that must go on gets an end at the next quarter's review. */
const QUARTER_DAYS = 90;

/**
 * The one action that ends a finding, for an admin to give: the smallest one that does. Where the
 * teamspace is archived (W4), it is unarchived for that and archived again, in one entry.
 */
export function remedyOf(state: State, at: number, finding: Finding): Remedy {
  const commands = commandsFor(state, at, finding);
  const teamspaces = new Set<string>();
  for (const command of commands) {
    for (const board of boardsNeedingAShelf(state, command)) {
      const teamspace = state.boards.get(board)?.teamspace;
      if (teamspace !== undefined) teamspaces.add(teamspace);
    }
  }
  return throughArchive(state, teamspaces, commands);
}

function commandsFor(state: State, at: number, finding: Finding): PlainCommand[] {
  const { share = '', board = '', person = '', partner = '' } = finding;
  switch (finding.kind) {
    case 'external-read-write':
      return [{ type: 'share.change', share, access: 'read-only' }];
    case 'no-expiry':
      return [
        {
          type: 'share.change',
          share,
          expiresAt: formatInstant(at + QUARTER_DAYS * DAY_MS),
        },
      ];
    case 'unused':
    case 'tenant-scope':
      return [{ type: 'share.revoke', shares: [share] }];
    case 'private-shared-outside':
      if (finding.share !== undefined) return [{ type: 'share.revoke', shares: [share] }];
      if (finding.partner === undefined) {
        return [{ type: 'participant.remove', board, persons: [person] }];
      }
      return [{ type: 'partner.setShared', partner, boards: otherBoards(state, partner, board) }];
    case 'link-without-password':
      return [{ type: 'access.setMode', board, mode: 'link-password' }];
    case 'departed':
      return departedRemedy(state, at, person);
    case 'override-above-role':
      return [overrideRemedy(state, finding)];
  }
}

/** What stays shared with a partner once one board is taken out. */
export function otherBoards(state: State, partner: string, but: string): string[] {
  return [...state.partners.boards.of(state.partners.rows.placeOf(partner)).keys()]
    .map((place) => state.boards.idAt(place))
    .filter((id) => id !== but)
    .sort();
}

/** Lowered where the role allows `view`, else cleared: neither gives anybody more (C1). */
function overrideRemedy(state: State, { board = '', person = '' }: Finding): PlainCommand {
  const row = state.boards.get(board);
  const member = state.members.get(
    state.teamspaces.placeOf(row?.teamspace ?? ''),
    state.people.placeOf(person),
  );
  const settable = state.workspace?.plan === 'enterprise' && member !== undefined;
  if (!settable || row?.kind === 'grid' || row?.kind === 'canvas') {
    return { type: 'override.clear', cells: [{ board, person }] };
  }
  return { type: 'override.set', cells: [{ board, person, level: 'view' }] };
}

/** W4: the boards of a command that would be refused while their teamspace is archived. */
function boardsNeedingAShelf(state: State, command: PlainCommand): string[] {
  switch (command.type) {
    case 'share.change': {
      const share = state.shares.rows.get(command.share);
      const card = share?.scope === 'card' ? state.cards.get(share.target ?? '') : undefined;
      return [card?.board ?? share?.target ?? ''];
    }
    case 'access.setMode':
    case 'board.transferOwnership':
      return [command.board];
    case 'override.set':
    case 'override.clear':
      return (command.cells ?? []).map(({ board }) => board);
    default:
      return [];
  }
}
