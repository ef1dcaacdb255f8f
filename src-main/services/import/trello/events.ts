import type { CommandOf } from '../../../../src-shared/commands';
import { cutAt } from '../clean-name';
import type { TrelloAction, TrelloBoard, TrelloPerson } from './schema';

export type ImportedEvent = NonNullable<CommandOf<'import.board'>['events']>[number];

/** Actions about who is on the board, and what its workspace is: kept whole. */
const KEPT = new Set([
  'createBoard',
  'copyBoard',
  'addMemberToBoard',
  'removeMemberFromBoard',
  'makeAdminOfBoard',
  'makeNormalMemberOfBoard',
  'makeObserverOfBoard',
  'deactivatedMemberInBoard',
  'reactivatedMemberInBoard',
  'unconfirmedBoardInvitation',
  'addToOrganizationBoard',
  'removeFromOrganizationBoard',
]);

/**
 * What the board's history says about access, oldest first, with its own instants and names.
 * `addressOf` answers whom a Trello id stands for here.
 */
export function eventsOf(
  board: TrelloBoard,
  addressOf: (trelloId: string) => string | undefined,
): ImportedEvent[] {
  const who = (person: TrelloPerson | null | undefined, id: string | null | undefined): string => {
    const trelloId = person?.id ?? id ?? '';
    return cutAt(addressOf(trelloId) ?? person?.username ?? trelloId, 200);
  };
  const history = (board.actions ?? []).flatMap((action): ImportedEvent[] => {
    const told = describe(action);
    if (told === null) return [];
    const { data } = action;
    return [
      {
        at: Date.parse(action.date),
        actor: who(action.memberCreator, action.idMemberCreator),
        action: told.action,
        subject: who(action.member, data?.idMemberAdded ?? data?.idMember),
        detail: cutAt(told.detail, 400),
      },
    ];
  });
  return [...history, ...cardMembers(board, addressOf)].sort((a, b) => a.at - b.at);
}

function describe({ type, data }: TrelloAction): { action: string; detail: string } | null {
  if (type === 'updateBoard') {
    const before = data?.old?.prefs?.permissionLevel;
    if (before) {
      const detail = `${before} → ${data?.board?.prefs?.permissionLevel ?? 'unknown'}`;
      return { action: 'changeVisibility', detail };
    }
    if (typeof data?.old?.closed !== 'boolean') return null;
    return { action: data.old.closed ? 'reopenBoard' : 'closeBoard', detail: '' };
  }
  if (!KEPT.has(type)) return null;
  return { action: type, detail: data?.memberType ?? data?.organization?.name ?? '' };
}

/** Cards have no people of their own here: who was on one is kept as something that was so. */
function cardMembers(
  board: TrelloBoard,
  addressOf: (trelloId: string) => string | undefined,
): ImportedEvent[] {
  return board.cards.flatMap((card) => {
    const at = Date.parse(card.dateLastActivity ?? board.dateLastActivity ?? '');
    if (Number.isNaN(at)) return [];
    return (card.idMembers ?? []).map((id) => {
      const person = cutAt(addressOf(id) ?? id, 200);
      return {
        at,
        actor: person,
        action: 'memberOfCard',
        subject: person,
        detail: cutAt(card.name, 400),
      };
    });
  });
}
