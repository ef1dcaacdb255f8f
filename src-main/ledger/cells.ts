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

/** A cell as one number, to be sorted as such: its board and person by index, its two levels. */
const PERSONS = 2 ** 22;
const LEVELS = 2 ** 3;

export function packCells(cells: CellChanges, state: State): PackedCells {
  const persons = [...new Set(cells.persons)].sort((a, b) => a - b);
  const boards = [...new Set(cells.boards)].sort((a, b) => a - b);
  const personIndex = new Map(persons.map((place, i) => [place, i]));
  const boardIndex = new Map(boards.map((place, i) => [place, i]));
  const packed = new Float64Array(cells.boards.length);
  for (let i = 0; i < packed.length; i++) {
    const board = boardIndex.get(cells.boards[i] as number) as number;
    const person = personIndex.get(cells.persons[i] as number) as number;
    const levels = (cells.before[i] as number) * LEVELS + (cells.after[i] as number);
    packed[i] = (board * PERSONS + person) * LEVELS ** 2 + levels;
  }
  packed.sort();
  const runs: number[] = [];
  let last = -5;
  for (const cell of packed) {
    const after = cell % LEVELS;
    const before = Math.floor(cell / LEVELS) % LEVELS;
    const pair = Math.floor(cell / LEVELS ** 2);
    const person = pair % PERSONS;
    const board = Math.floor(pair / PERSONS);
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
