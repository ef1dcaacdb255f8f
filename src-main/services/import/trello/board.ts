import type { BatchPart } from '../batch';
import { cleanName } from '../clean-name';
import type { ReportBuilder } from '../report';
import type { Cast } from './cast';
import { eventsOf } from './events';
import { ownerOf } from './owner';
import type { TrelloBoard } from './schema';

/** The board itself: owner, visibility, roles, past, cards; locked where it was archived. */
export function boardCommands(
  board: TrelloBoard,
  id: string,
  teamspace: string,
  title: string,
  actor: string,
  cast: Cast,
  report: ReportBuilder,
): BatchPart[] {
  const owner = ownerOf(board, cast.members, report);
  const byTrelloId = new Map(
    cast.members.map(({ imported, address }) => [imported.trelloId, address]),
  );
  const participants = cast.members
    .filter((one) => one.participates && one !== owner)
    .map(({ address, imported }) => ({ person: address, role: imported.role ?? 'reader' }));
  const editorsManage = mayEditorsManage(cast, owner, title, report);
  const events = eventsOf(board, (trelloId) => byTrelloId.get(trelloId));
  const cards = board.cards.map(({ name }): BatchPart => {
    const clean = cleanName(name);
    return clean === null
      ? { type: 'card.create', board: id }
      : { type: 'card.create', board: id, name: clean };
  });
  report.added.boards += 1;
  report.added.participants += participants.length;
  report.added.cards += cards.length;
  report.added.events += events.length;
  const link = board.prefs.permissionLevel === 'public';
  const hidden = board.prefs.permissionLevel === 'private';
  noteVisibility(board, title, report);
  return [
    {
      type: 'board.create',
      id,
      teamspace,
      name: title,
      kind: 'columns',
      owner: owner?.address ?? actor,
    },
    ...(hidden ? [closing(id)] : []),
    {
      type: 'import.board',
      board: id,
      ...(link ? ({ mode: 'link', defaultRole: 'reader' } as const) : {}),
      ...(editorsManage ? {} : { editorsManage }),
      participants,
      events,
    },
    ...cards,
    ...(board.closed ? [{ type: 'board.lock', board: id } as const] : []),
  ];
}

/**
 * Other admins there are editors here who may manage. That is one rule for all editors of a board, so
 * it is off as soon as an ordinary member is among them: nobody is given what they did not have.
 */
function mayEditorsManage(
  cast: Cast,
  owner: Cast['members'][number] | null,
  title: string,
  report: ReportBuilder,
): boolean {
  const editors = cast.members.filter(
    (one) => one.participates && one !== owner && one.imported.role === 'editor',
  );
  if (editors.every(({ imported }) => imported.admin)) return true;
  if (editors.some(({ imported }) => imported.admin)) {
    const why = 'further admins cannot manage its sharing here: ordinary members are editors too';
    report.note('lowered', title, why);
  }
  return false;
}

function closing(board: string): BatchPart {
  return { type: 'board.setPrivate', boards: [board], private: true };
}

function noteVisibility(board: TrelloBoard, title: string, report: ReportBuilder): void {
  const { permissionLevel, comments } = board.prefs;
  report.note('added', title, `board, visible there to: ${permissionLevel}`);
  if (permissionLevel === 'enterprise') {
    report.note(
      'lowered',
      title,
      'visible to the whole enterprise there; here to the members of the teamspace',
    );
  }
  if (permissionLevel === 'public' && comments === 'public') {
    report.note('lowered', title, 'everybody could comment there; the link gives reading');
  }
  if (board.closed) report.note('added', title, 'archived there: the board is locked');
}
