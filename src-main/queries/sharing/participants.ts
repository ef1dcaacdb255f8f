import type { BoardRow, PersonRow } from '../../../src-shared/model/rows';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import type { ParticipantItem } from '../../../src-shared/queries/sharing';
import { explain, question } from '../../domain/access/evaluate';
import { boardOf } from '../../domain/commands/handler';
import type { State } from '../../domain/state/state';
import type { Moment } from '../access';
import { byName, matcher, pageOf } from '../page';
import type { Viewer } from '../viewer';

/** The board's owner and everybody who takes part in it: all for who may invite (S3), else oneself. */
export function visibleParticipants(state: State, board: BoardRow, viewer: Viewer): PersonRow[] {
  const all = viewer.seesEverything || viewer.mayInvite(board);
  const places = new Set(state.participants.of(state.boards.placeOf(board.id)).keys());
  places.add(state.people.placeOf(board.owner));
  return [...places]
    .map((place) => state.people.at(place))
    .filter((person) => person !== undefined)
    .filter((person) => all || viewer.isSelf(person.id));
}

/** Who takes part, the owner first, with the level that is left of the role. */
export function participants(
  q: QueryOf<'participants'>,
  { state, at }: Moment,
  viewer: Viewer,
): Answers['participants'] {
  const board = boardOf(state, q.board);
  const matches = matcher(q.text);
  const rows = visibleParticipants(state, board, viewer).filter((row) =>
    matches(row.name, row.email),
  );
  const rank = (row: PersonRow) => Number(row.id !== board.owner);
  rows.sort((a, b) => rank(a) - rank(b) || byName(a, b));
  const page = pageOf(rows, q, (row) => [row.id]);
  return { ...page, items: page.items.map((row) => participantItem(state, board, row, at)) };
}

function participantItem(
  state: State,
  board: BoardRow,
  person: PersonRow,
  at: number,
): ParticipantItem {
  const boardPlace = state.boards.placeOf(board.id);
  const personPlace = state.people.placeOf(person.id);
  const row = state.participants.get(boardPlace, personPlace);
  const context = { at, holdsLink: false, password: null };
  const { level, via, paths } = explain(question(state, personPlace, boardPlace, context));
  const own = paths.find(({ path }) => path === (row === undefined ? 'P7' : 'P3'));
  const { id, email, name, affiliation, active } = person;
  return {
    person: id,
    email,
    name,
    affiliation,
    active,
    owner: board.owner === id,
    role: row?.role ?? null,
    invitedDirectly: row?.invitedDirectly ?? false,
    level,
    override: via === 'P2.1',
    ...(own?.rule !== undefined && { rule: own.rule, detail: own.detail }),
  };
}
