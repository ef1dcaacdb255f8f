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

/**
 * Adds to `pairs` whoever the changes may concern in this state. To be called with the state before
 * and after the changes: a board's candidates differ between the two.
 */
export function addConcerned(pairs: Pairs, changes: Changes, state: State): void {
  const { boards, persons } = changes.cells;
  for (let i = 0; i < boards.length; i++) add(pairs, boards[i] as number, persons[i] as number);
  for (const change of changes.rows) addRow(pairs, change, state);
}

function addRow(pairs: Pairs, change: RowChange, state: State): void {
  const image = change.after ?? change.before;
  switch (change.table) {
    case 'workspace':
      // Plan and policy only concern non-members (C2 to C4).
      state.people.forEach((person, place) => {
        if (person.affiliation !== 'member') addEverywhere(pairs, place, state);
      });
      break;
    case 'person':
      addEverywhere(pairs, state.people.placeOf((image as PersonRow).id), state);
      break;
    case 'teamspace':
      for (const board of state.boardsOf(change.key)) addCandidates(pairs, board, state);
      break;
    case 'member': {
      const row = image as MemberRow;
      const person = state.people.placeOf(row.person);
      for (const board of state.boardsOf(row.teamspace)) add(pairs, board, person);
      break;
    }
    case 'board':
      if (alteredFields(change).every((field) => INERT.has(field))) break;
      addCandidates(pairs, state.boards.placeOf((image as BoardRow).id), state);
      break;
    case 'participant': {
      const row = image as ParticipantRow;
      add(pairs, state.boards.placeOf(row.board), state.people.placeOf(row.person));
      break;
    }
    default:
      addOutward(pairs, change, state);
  }
}

/** Shares and partners; cards and reports are read by impact-outward. */
function addOutward(pairs: Pairs, change: RowChange, state: State): void {
  const image = change.after ?? change.before;
  switch (change.table) {
    case 'share': {
      const row = image as ShareRow;
      const person = state.people.placeOf(row.person);
      if (row.scope === 'tenant') addEverywhere(pairs, person, state);
      else if (row.scope === 'board') add(pairs, state.boards.placeOf(row.target ?? ''), person);
      break;
    }
    case 'partner':
      for (const board of state.partners.boards
        .of(state.partners.rows.placeOf(change.key))
        .keys()) {
        addMembers(pairs, board, change.key, state);
      }
      break;
    case 'partnerBoard': {
      const row = image as PartnerBoardRow;
      addMembers(pairs, state.boards.placeOf(row.board), row.partner, state);
      break;
    }
    case 'partnerMember': {
      const row = image as PartnerMemberRow;
      const person = state.people.placeOf(row.person);
      const partner = state.partners.rows.placeOf(row.partner);
      for (const board of state.partners.boards.of(partner).keys()) add(pairs, board, person);
      break;
    }
  }
}

function addMembers(pairs: Pairs, board: number, partner: string, state: State): void {
  for (const person of state.partners.members.of(state.partners.rows.placeOf(partner)).keys()) {
    add(pairs, board, person);
  }
}

function add(pairs: Pairs, board: number, person: number): void {
  const persons = pairs.get(board);
  if (persons === undefined) pairs.set(board, new Set([person]));
  else persons.add(person);
}

function addEverywhere(pairs: Pairs, person: number, state: State): void {
  state.boards.forEach((_, board) => {
    add(pairs, board, person);
  });
}

function addCandidates(pairs: Pairs, board: number, state: State): void {
  for (const person of candidates(state, board)) add(pairs, board, person);
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
