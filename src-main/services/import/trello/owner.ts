import type { ReportBuilder } from '../report';
import type { CastMember } from './cast';
import type { TrelloBoard } from './schema';

/**
 * A board has one owner here: of the admins with access the one who made the board, else the first.
 * The others are editors, who may manage (`editorsManage`). Null: the importing admin takes it.
 */
export function ownerOf(
  board: TrelloBoard,
  cast: CastMember[],
  report: ReportBuilder,
): CastMember | null {
  const made = (board.actions ?? []).find(
    ({ type }) => type === 'createBoard' || type === 'copyBoard',
  );
  const maker = made?.memberCreator?.id ?? made?.idMemberCreator;
  const admins = cast.filter(({ imported, participates }) => imported.admin && participates);
  const able = admins.filter(({ member }) => member);
  const owner = able.find(({ imported }) => imported.trelloId === maker) ?? able[0] ?? null;
  if (owner === null) {
    report.note(
      'lowered',
      board.name.slice(0, 200),
      'no admin with access: the importing admin owns the board',
    );
  }
  for (const one of admins) {
    if (one === owner) report.note('added', one.imported.login, 'owner of the board');
    else
      report.note(
        'lowered',
        one.imported.login,
        'one of several admins: editor, who may manage the board',
      );
  }
  return owner;
}
