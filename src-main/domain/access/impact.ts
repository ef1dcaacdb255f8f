import { levelName } from '../../../src-shared/model/level';
import type {
  BoardRow,
  MemberRow,
  ParticipantRow,
  PartnerBoardRow,
  PartnerMemberRow,
  PersonRow,
  ShareRow,
} from '../../../src-shared/model/rows';
import type { AccessChange } from '../../../src-shared/result';
import { alteredFields, type Changes, type RowChange } from '../changes';
import type { State } from '../state/state';
import { step, type Work } from '../work';
import { candidates } from './candidates';
import { decide } from './evaluate';
import { Scan } from './scan';
import type { AccessContext } from './types';

/** Which people's access to which boards changes could concern, by places. */
export type Pairs = Map<number, Set<number>>;

/** Fields of a board that open or close nothing. */
const INERT: ReadonlySet<string> = new Set([
  'name',
  'locked',
  'editorsManage',
  'passwords',
  'saves',
  'savedAt',
]);

/** Told whose access to which boards changes may concern, as wide as each of them reaches. */
export interface Concerned {
  pair(board: number, person: number): void;
  /** The person on every board. */
  everywhere(person: number): void;
  /** The person on the boards of a teamspace. */
  within(teamspace: string, person: number): void;
  /** All who could reach the board. */
  everybody(board: number): void;
}

/**
 * Adds to `pairs` whoever the changes may concern in this state. To be called with the state before
 * and after the changes: a board's candidates differ between the two.
 */
export function addConcerned(pairs: Pairs, changes: Changes, state: State): void {
  const add = (board: number, person: number) => {
    const persons = pairs.get(board);
    if (persons === undefined) pairs.set(board, new Set([person]));
    else persons.add(person);
  };
  const { boards, persons } = changes.cells;
  for (let i = 0; i < boards.length; i++) add(boards[i] as number, persons[i] as number);
  eachConcerned(changes.rows, state, {
    pair: add,
    everywhere: (person) => {
      state.boards.forEach((_, board) => {
        add(board, person);
      });
    },
    within: (teamspace, person) => {
      for (const board of state.boardsOf(teamspace)) add(board, person);
    },
    everybody: (board) => {
      for (const person of candidates(state, board)) add(board, person);
    },
  });
}

/** The same for changed rows, told to whoever wants it otherwise than as pairs. */
export function eachConcerned(rows: readonly RowChange[], state: State, to: Concerned): void {
  for (const change of rows) addRow(to, change, state);
}

function addRow(to: Concerned, change: RowChange, state: State): void {
  const image = change.after ?? change.before;
  switch (change.table) {
    case 'workspace':
      // Plan and policy only concern non-members (C2 to C4).
      state.people.forEach((person, place) => {
        if (person.affiliation !== 'member') to.everywhere(place);
      });
      break;
    case 'person':
      to.everywhere(state.people.placeOf((image as PersonRow).id));
      break;
    case 'teamspace':
      for (const board of state.boardsOf(change.key)) to.everybody(board);
      break;
    case 'member': {
      const row = image as MemberRow;
      to.within(row.teamspace, state.people.placeOf(row.person));
      break;
    }
    case 'board':
      if (alteredFields(change).every((field) => INERT.has(field))) break;
      to.everybody(state.boards.placeOf((image as BoardRow).id));
      break;
    case 'participant': {
      const row = image as ParticipantRow;
      to.pair(state.boards.placeOf(row.board), state.people.placeOf(row.person));
      break;
    }
    default:
      addOutward(to, change, state);
  }
}

/** Shares and partners; cards and reports are read by impact-outward. */
function addOutward(to: Concerned, change: RowChange, state: State): void {
  const image = change.after ?? change.before;
  switch (change.table) {
    case 'share': {
      const row = image as ShareRow;
      const person = state.people.placeOf(row.person);
      if (row.scope === 'tenant') to.everywhere(person);
      else if (row.scope === 'board') to.pair(state.boards.placeOf(row.target ?? ''), person);
      break;
    }
    case 'partner':
      for (const board of state.partners.boards
        .of(state.partners.rows.placeOf(change.key))
        .keys()) {
        addMembers(to, board, change.key, state);
      }
      break;
    case 'partnerBoard': {
      const row = image as PartnerBoardRow;
      addMembers(to, state.boards.placeOf(row.board), row.partner, state);
      break;
    }
    case 'partnerMember': {
      const row = image as PartnerMemberRow;
      const person = state.people.placeOf(row.person);
      const partner = state.partners.rows.placeOf(row.partner);
      for (const board of state.partners.boards.of(partner).keys()) to.pair(board, person);
      break;
    }
  }
}

function addMembers(to: Concerned, board: number, partner: string, state: State): void {
  for (const person of state.partners.members.of(state.partners.rows.placeOf(partner)).keys()) {
    to.pair(board, person);
  }
}

/** Levels of the pairs in one state, in the pairs' order; `none` where either does not exist. */
export function levelsOf(
  pairs: Pairs,
  state: State,
  context: AccessContext,
  work: Work = {},
): Uint8Array {
  let total = 0;
  for (const persons of pairs.values()) total += persons.size;
  const levels = new Uint8Array(total);
  const scan = new Scan(state, context);
  let i = 0;
  for (const [board, persons] of pairs) {
    step(work, i, total);
    if (state.boards.at(board) === undefined) {
      i += persons.size;
      continue;
    }
    scan.on(board);
    for (const person of persons) {
      if (state.people.at(person) !== undefined) levels[i] = decide(scan.about(person)).level;
      i++;
    }
  }
  return levels;
}

/** Who gains and who loses between two readings of the same pairs. */
export function compareLevels(pairs: Pairs, before: Uint8Array, after: Uint8Array, state: State) {
  const gains: AccessChange[] = [];
  const losses: AccessChange[] = [];
  let i = 0;
  for (const [board, persons] of pairs) {
    for (const person of persons) {
      const from = before[i] as number;
      const to = after[i] as number;
      i++;
      if (from === to) continue;
      (to > from ? gains : losses).push({
        person: state.people.idAt(person),
        board: state.boards.idAt(board),
        from: levelName(from),
        to: levelName(to),
      });
    }
  }
  return { gains, losses };
}
