import type {
  BoardRow,
  CardRow,
  ImportedEventRow,
  MemberRow,
  ParticipantRow,
  ReviewRow,
} from '../../src-shared/model/rows';
import type { Changes, RowChange } from '../domain/changes';
import type { State } from '../domain/state/state';

/**
 * What an entry can be found by; places are those of `identity`. Who and what its command names
 * without a change for them is told apart: undo asks only for what was touched.
 */
export const POSTING = {
  workspace: 0,
  person: 1,
  board: 2,
  teamspace: 3,
  namedPerson: 4,
  namedBoard: 5,
} as const;
export type PostingKind = (typeof POSTING)[keyof typeof POSTING];
export const POSTING_KINDS: readonly PostingKind[] = Object.values(POSTING);

/** Collects (kind, place) pairs without repeats. */
export class Postings {
  readonly sets: Record<PostingKind, Set<number>> = {
    0: new Set(),
    1: new Set(),
    2: new Set(),
    3: new Set(),
    4: new Set(),
    5: new Set(),
  };

  constructor(private readonly state: State) {}

  person(id: string | null): void {
    if (id !== null) this.add(1, this.state.people.placeOf(id));
  }

  board(id: string): void {
    this.add(2, this.state.boards.placeOf(id));
  }

  /** What a partner is given or who joins it is found by whom the partner was made with. */
  partner(id: string): void {
    this.person(this.state.partners.rows.get(id)?.person ?? null);
  }

  /** A share's target: the board itself, or the card's board. */
  boardOrCard(id: string): void {
    this.board(this.state.cards.get(id)?.board ?? id);
  }

  teamspace(id: string): void {
    this.add(3, this.state.teamspaces.placeOf(id));
  }

  add(kind: PostingKind, place: number): void {
    if (place >= 0) this.sets[kind].add(place);
  }
}

/** Everything that the changes touch or refer to. */
export function postingsOf(changes: Changes, state: State): Postings {
  const postings = new Postings(state);
  for (const change of changes.rows) {
    if (change.before !== null) postRow(postings, change, change.before);
    if (change.after !== null) postRow(postings, change, change.after);
  }
  for (const board of new Set(changes.cells.boards)) postings.add(2, board);
  for (const person of new Set(changes.cells.persons)) postings.add(1, person);
  return postings;
}

function postRow(postings: Postings, { table, key }: RowChange, image: object): void {
  switch (table) {
    case 'workspace':
    case 'snooze':
    case 'threshold':
      postings.add(0, 0);
      break;
    case 'review': {
      const row = image as ReviewRow;
      postings.person(row.openedBy);
      postings.person(row.closedBy);
      break;
    }
    case 'person':
      postings.person(key);
      break;
    case 'teamspace':
      postings.teamspace(key);
      break;
    case 'member': {
      const row = image as MemberRow;
      postings.teamspace(row.teamspace);
      postings.person(row.person);
      break;
    }
    case 'board': {
      const row = image as BoardRow;
      postings.board(row.id);
      postings.teamspace(row.teamspace);
      postings.person(row.owner);
      postings.person(row.privateBy);
      break;
    }
    case 'participant': {
      const row = image as ParticipantRow;
      postings.board(row.board);
      postings.person(row.person);
      break;
    }
    case 'card':
    case 'importedEvent':
      postings.board((image as CardRow | ImportedEventRow).board);
      break;
    default:
      postOutward(postings, image as Outward);
  }
}

/** Rows that reach beyond the workspace name people and boards by these fields. */
type Outward = Partial<
  Record<
    | 'person'
    | 'board'
    | 'teamspace'
    | 'target'
    | 'grantedBy'
    | 'invitedBy'
    | 'decidedBy'
    | 'maker'
    | 'partner',
    string | null
  >
>;

function postOutward(postings: Postings, row: Outward): void {
  postings.person(row.person ?? null);
  postings.person(row.grantedBy ?? null);
  postings.person(row.invitedBy ?? null);
  postings.person(row.decidedBy ?? null);
  postings.person(row.maker ?? null);
  if (row.partner != null) postings.partner(row.partner);
  if (row.board != null) postings.board(row.board);
  if (row.teamspace != null) postings.teamspace(row.teamspace);
  if (row.target != null) postings.boardOrCard(row.target);
}

const NAMES_PEOPLE: ReadonlySet<string> = new Set(['person', 'persons', 'owner', 'to']);
const NAMES_BOARDS: ReadonlySet<string> = new Set(['board', 'boards', 'target']);

/**
 * Adds whom and what the command names by id beyond what it touches: who already had the level that
 * was set, who was invited again. Addresses are personal and not in every console's copy.
 */
export function addNamed(postings: Postings, command: object, state: State): void {
  for (const [field, value] of Object.entries(command)) addValue(postings, field, value, state);
}

function addValue(postings: Postings, field: string, value: unknown, state: State): void {
  if (Array.isArray(value)) for (const one of value) addValue(postings, field, one, state);
  else if (typeof value === 'object' && value !== null) addNamed(postings, value, state);
  else if (typeof value !== 'string') return;
  else if (NAMES_PEOPLE.has(field)) {
    const place = state.people.placeOf(value);
    if (!postings.sets[1].has(place)) postings.add(4, place);
  } else if (NAMES_BOARDS.has(field)) {
    const place = state.boards.placeOf(value);
    if (!postings.sets[2].has(place)) postings.add(5, place);
  }
}
