import type { CommandOf } from '../../../src-shared/commands';
import { type LevelCode, levelCode } from '../../../src-shared/model/level';
import type { BoardRow } from '../../../src-shared/model/rows';
import {
  needsOverridable,
  needsOverridableKind,
  needsOverridePlan,
  needsOverrideRight,
} from '../authority/overrides';
import { forbidden } from '../authority/refused';
import { needsUnarchived } from '../authority/teamspaces';
import { Draft } from '../state/draft';
import { step } from '../work';
import {
  boardOf,
  boardsOf,
  type Decided,
  type GivenActor,
  type Handlers,
  type NamedBoard,
  personOf,
  teamspaceOf,
} from './handler';

/** One override to write: level 0 clears. `path` names its part of the command. */
interface Target {
  board: BoardRow;
  boardPlace: number;
  personPlace: number;
  level: LevelCode;
}

type OverrideCommand = CommandOf<'override.set'> | CommandOf<'override.clear'>;

interface Selected {
  boards: NamedBoard[];
  targets: Target[];
  issued: Pick<OverrideCommand, 'boards' | 'persons'> & {
    cells?: { board: string; person: string }[];
  };
  pathOf(target: number): string;
}

/** How many cells are decided between two looks at the cancel signal. */
const EVERY = 4_096;

/** Resolves who and what is meant: every person × every board, or single cells. */
function select({ state, work = {} }: GivenActor, command: OverrideCommand): Selected {
  const level = (c: { level?: 'view' | 'edit' | undefined }) =>
    c.level === undefined ? 0 : levelCode(c.level);
  if (command.cells !== undefined) {
    const cells: { board: string; person: string; level?: 'view' | 'edit' }[] = command.cells;
    const named = new Map<string, NamedBoard>();
    const targets = cells.map((cell, i): Target => {
      const path = `cells[${i}].board`;
      const board = boardOf(state, cell.board, path);
      if (!named.has(board.id)) named.set(board.id, { board, path });
      const person = personOf(state, cell.person, `cells[${i}].person`);
      return {
        board,
        boardPlace: state.boards.placeOf(board.id),
        personPlace: state.people.placeOf(person.id),
        level: level(cell),
      };
    });
    const issued = cells.map((cell, i) => ({
      ...cell,
      person: state.people.idAt(targets[i]?.personPlace ?? -1),
    }));
    const boards = [...named.values()];
    return { boards, targets, issued: { cells: issued }, pathOf: (i) => `cells[${i}]` };
  }
  const boards = boardsOf(state, command.boards ?? []);
  const paths = new Map<string, string>();
  (command.persons ?? []).forEach((reference, i) => {
    const { id } = personOf(state, reference, `persons[${i}]`);
    if (!paths.has(id)) paths.set(id, `persons[${i}]`);
  });
  const persons = [...paths.keys()];
  const places = persons.map((id) => state.people.placeOf(id));
  const code = command.type === 'override.set' ? level(command) : 0;
  const targets = boards.flatMap(({ board }, i) => {
    if ((i * places.length) % EVERY < places.length) step(work, 0, boards.length * places.length);
    const boardPlace = state.boards.placeOf(board.id);
    return places.map((personPlace): Target => ({ board, boardPlace, personPlace, level: code }));
  });
  const pathOf = (i: number) => paths.get(persons[i % persons.length] ?? '') ?? 'persons';
  return { boards, targets, issued: { boards: idsOf(boards), persons }, pathOf };
}

function idsOf(boards: NamedBoard[]): string[] {
  return boards.map(({ board }) => board.id);
}

/** O1, W4: what every write to these boards' overrides needs, whichever way it goes. */
function needsBoards({ state, actor }: GivenActor, boards: NamedBoard[]): void {
  for (const { board, path } of boards) needsUnarchived(teamspaceOf(state, board.teamspace), path);
  for (const { board, path } of boards) needsOverrideRight(actor, board, path);
}

function write(
  { state, work = {} }: GivenActor,
  targets: Target[],
  distinct: boolean,
): Decided['changes'] {
  const draft = new Draft(state);
  // Only single cells can name one twice; a rectangle's are all distinct.
  const written = distinct ? null : new Map<number, Set<number>>();
  for (let i = targets.length - 1; i >= 0; i--) {
    if (i % EVERY === 0) step(work, targets.length - i, targets.length);
    // Of a cell named twice the last word counts; walking backwards, it comes first.
    const { boardPlace, personPlace, level } = targets[i] as Target;
    if (written !== null) {
      const persons = written.get(boardPlace) ?? new Set();
      if (persons.has(personPlace)) continue;
      written.set(boardPlace, persons.add(personPlace));
    }
    draft.override(boardPlace, personPlace, level);
  }
  return draft.changes;
}

/** O0–O3, O7. */
function set(command: CommandOf<'override.set'>, given: GivenActor): Decided {
  const { state, work = {} } = given;
  const { boards, targets, issued, pathOf } = select(given, command);
  needsOverridePlan(state);
  needsBoards(given, boards);
  for (const { board, path } of boards) needsOverridableKind(board, path);
  targets.forEach(({ board, personPlace, level }, i) => {
    if (i % EVERY === 0) step(work, 0, targets.length);
    needsOverridable(state, board, personPlace, level, () => pathOf(i));
  });
  return {
    changes: write(given, targets, command.cells === undefined),
    issued: { ...command, ...issued } as typeof command,
  };
}

/** O1 alone: clearing works on any plan (O0) and for who has left the teamspace. */
function clear(command: CommandOf<'override.clear'>, given: GivenActor): Decided {
  const { boards, targets, issued } = select(given, command);
  needsBoards(given, boards);
  return {
    changes: write(given, targets, command.cells === undefined),
    issued: { ...command, ...issued },
  };
}

/** O0, O1; P2.2 keeps the level of whoever makes a board private. */
function setPrivate(command: CommandOf<'board.setPrivate'>, given: GivenActor): Decided {
  const { state, actor } = given;
  const boards = boardsOf(state, command.boards);
  if (command.private) needsOverridePlan(state);
  needsBoards(given, boards);
  const draft = new Draft(state);
  for (const { board } of boards) {
    if (board.private === command.private) continue;
    const privateBy = command.private ? actor.person.id : null;
    draft.update('board', board, { private: command.private, privateBy });
  }
  return { changes: draft.changes, issued: { ...command, boards: idsOf(boards) } };
}

/** O4: teamspace owners who can see the board, and admins. */
export function needsRestoreRight({ actor }: GivenActor, board: BoardRow, path?: string): void {
  if (actor.isAdmin) return;
  const where = path === undefined ? {} : { path };
  const inTeamspace = actor.teamspaceLevel(board.teamspace);
  if (inTeamspace < 4) {
    throw forbidden('O4', { level: inTeamspace, needed: 'an owner of the teamspace', ...where });
  }
  const level = actor.boardLevel(board.id);
  if (level < 1) throw forbidden('O4', { level, needed: 'to see the board', ...where });
}

function restoreDefault(command: CommandOf<'board.restoreDefault'>, given: GivenActor): Decided {
  const { state } = given;
  const boards = boardsOf(state, command.boards);
  for (const { board, path } of boards) needsUnarchived(teamspaceOf(state, board.teamspace), path);
  for (const { board, path } of boards) needsRestoreRight(given, board, path);
  const draft = new Draft(state);
  for (const { board } of boards) {
    draft.update('board', board, { private: false, privateBy: null });
    draft.clearBoard(state.boards.placeOf(board.id));
  }
  return { changes: draft.changes, issued: { ...command, boards: idsOf(boards) } };
}

export const overrideHandlers: Handlers<
  'override.set' | 'override.clear' | 'board.setPrivate' | 'board.restoreDefault'
> = {
  'override.set': set,
  'override.clear': clear,
  'board.setPrivate': setPrivate,
  'board.restoreDefault': restoreDefault,
};
