import { type CellChanges, noCells } from '../domain/changes';
import type { State } from '../domain/state/state';

/**
 * Changed overrides as the ledger keeps them: two dictionaries of ids and runs of five numbers
 * (board, first person, how many persons on, level before, level after), so that a rectangle of
 * any size is about one run a board.
 */
export interface PackedCells {
  boards: string[];
  persons: string[];
  runs: number[];
}

export function packCells(cells: CellChanges, state: State): PackedCells {
  const persons = [...new Set(cells.persons)].sort((a, b) => a - b);
  const boards = [...new Set(cells.boards)].sort((a, b) => a - b);
  const personIndex = new Map(persons.map((place, i) => [place, i]));
  const boardIndex = new Map(boards.map((place, i) => [place, i]));
  const order = cells.boards.map((board, i) => ({
    board: boardIndex.get(board) as number,
    person: personIndex.get(cells.persons[i] as number) as number,
    before: cells.before[i] as number,
    after: cells.after[i] as number,
  }));
  order.sort((a, b) => a.board - b.board || a.person - b.person);
  const runs: number[] = [];
  let last = -5;
  for (const { board, person, before, after } of order) {
    const goesOn =
      last >= 0 &&
      runs[last] === board &&
      (runs[last + 1] as number) + (runs[last + 2] as number) === person &&
      runs[last + 3] === before &&
      runs[last + 4] === after;
    if (goesOn) runs[last + 2] = (runs[last + 2] as number) + 1;
    else last = runs.push(board, person, 1, before, after) - 5;
  }
  return {
    boards: boards.map((place) => state.boards.idAt(place)),
    persons: persons.map((place) => state.people.idAt(place)),
    runs,
  };
}

/** The cells by place; ids that this state has never seen are an error of the ledger. */
export function unpackCells(packed: PackedCells, state: State): CellChanges {
  const boards = packed.boards.map((id) => known(state.boards.placeOf(id), id));
  const persons = packed.persons.map((id) => known(state.people.placeOf(id), id));
  const cells = noCells();
  const { runs } = packed;
  for (let i = 0; i < runs.length; i += 5) {
    const [board, first, count, before, after] = runs.slice(i, i + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    for (let k = 0; k < count; k++) {
      cells.boards.push(known(boards[board], board));
      cells.persons.push(known(persons[first + k], first + k));
      cells.before.push(before);
      cells.after.push(after);
    }
  }
  return cells;
}

function known(place: number | undefined, what: string | number): number {
  if (place === undefined || place < 0) throw new Error(`the entry names ${what}, unknown here`);
  return place;
}
