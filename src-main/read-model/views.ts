import { createHash } from 'node:crypto';
import type {
  OpenView,
  Rectangle,
  Selection,
  ViewOpened,
  ViewWindow,
  WindowAnswer,
} from '../../src-shared/ipc/grid';
import { CELL_CAPPED, CELL_OVERRIDE_SHIFT } from '../../src-shared/ipc/grid';
import type { Core } from '../commands/core';
import { notFound, refusal } from '../domain/authority/refused';
import { teamspaceOf } from '../domain/commands/handler';
import type { State } from '../domain/state/state';
import type { Work } from '../domain/work';
import { eachCell, gridBoard, gridPerson } from './cells';
import { orderColumns, orderRows } from './order';
import { outwardCounts } from './outward';

/** How many views are held; the window uses one, and another while its filter changes. */
const HELD = 8;

/** One filtered and sorted order of a teamspace's people and boards, by place. */
export interface View {
  id: number;
  teamspace: string;
  rows: number[];
  columns: number[];
  /** The instant that it shows; null: the present, whatever that becomes. */
  at: number | null;
}

/** A staged change's marks for cells of a view: see `WindowAnswer`. */
export interface Marks {
  markAt(person: number, board: number): number;
  levelAt(person: number, board: number): number | null;
}

/** Places picked out of a view: per board the persons, as places. */
export type Picked = Map<number, Set<number>>;

export class Views {
  private readonly held = new Map<number, View>();
  private next = 1;

  constructor(private readonly core: Core) {}

  open(request: OpenView, work: Work = {}): ViewOpened {
    const at = request.at ?? null;
    const state = this.stateAt(at, work);
    const { id, name, archived } = teamspaceOf(state, request.teamspace);
    const rows = orderRows(state, id, request.rows?.filter, request.rows?.sort);
    const columns = orderColumns(state, id, request.columns?.filter);
    const view: View = { id: this.next++, teamspace: id, rows, columns, at };
    this.held.set(view.id, view);
    for (const old of this.held.keys()) {
      if (this.held.size <= HELD) break;
      this.held.delete(old);
    }
    let overrides = 0;
    const boards = state.boardsOf(id);
    for (const board of boards) overrides += state.overrides.sizeOf(board);
    return {
      view: view.id,
      rows: rows.length,
      columns: columns.length,
      totals: {
        members: state.members.of(state.teamspaces.placeOf(id)).size,
        boards: boards.size,
        overrides,
      },
      teamspace: { id, name, archived },
      signature: signatureOf(view),
    };
  }

  /** Nothing of a workspace that is gone is shown any more. */
  clear(): void {
    this.held.clear();
  }

  get(id: number): View {
    const view = this.held.get(id);
    if (view === undefined) throw notFound('view', String(id), 'view');
    return view;
  }

  window(request: ViewWindow, marks: Marks | null): WindowAnswer {
    const view = this.get(request.view);
    const state = this.stateAt(view.at);
    const persons = standing(view.rows, request.rows, (place) => state.people.at(place));
    const boards = standing(view.columns, request.columns, (place) => state.boards.at(place));
    const at = view.at ?? Math.max(this.core.clock(), this.core.ledger.head.at);
    const context = { at, holdsLink: false, password: null };
    const size = persons.length * boards.length;
    const cells = new Uint8Array(size);
    const outward = outwardCounts(state, at);
    const answer: WindowAnswer = {
      rowFrom: request.rows.from,
      columnFrom: request.columns.from,
      people: persons.map((place) => gridPerson(state, view.teamspace, place)),
      boards: boards.map((place) => gridBoard(state, place, outward)),
      cells,
    };
    if (marks !== null) {
      answer.marks = new Uint8Array(size);
      answer.staged = new Uint8Array(size);
    }
    eachCell(state, persons, boards, context, ({ level, override, capped }, row, column) => {
      const i = row * boards.length + column;
      const own = override === 0 ? 0 : override === 1 ? 1 : 2;
      cells[i] = level | (own << CELL_OVERRIDE_SHIFT) | (capped ? CELL_CAPPED : 0);
      if (marks === null || answer.marks === undefined || answer.staged === undefined) return;
      const [person, board] = [persons[row] as number, boards[column] as number];
      answer.marks[i] = marks.markAt(person, board);
      answer.staged[i] = marks.levelAt(person, board) ?? level;
    });
    return answer;
  }

  private stateAt(at: number | null, work: Work = {}): State {
    return at === null ? this.core.state : this.core.past.wholeAsOf(at, work);
  }

  /** A view that changes may be staged on: nothing of the past can be changed. */
  needsPresent(id: number): void {
    if (this.get(id).at === null) return;
    throw refusal('forbidden', 'the past can be looked at, not changed', { path: 'selection' });
  }

  describe(selection: Selection): { cells: number; rows: number; columns: number } {
    let cells = 0;
    const persons = new Set<number>();
    const picked = this.pick(selection);
    for (const set of picked.values()) {
      cells += set.size;
      for (const person of set) persons.add(person);
    }
    return { cells, rows: persons.size, columns: picked.size };
  }

  /** The cells that a selection means: its rectangles' union, or everything, less the exceptions. */
  pick(selection: Selection): Picked {
    const view = this.get(selection.view);
    const whole = {
      rowFrom: 0,
      rowTo: view.rows.length - 1,
      columnFrom: 0,
      columnTo: view.columns.length - 1,
    };
    const picked: Picked = new Map();
    const rectangles = selection.everything === true ? [whole] : (selection.rectangles ?? []);
    for (const rectangle of rectangles) {
      eachColumn(view, rectangle, (board, persons) => {
        const set = picked.get(board) ?? new Set<number>();
        for (const person of persons) set.add(person);
        if (set.size > 0) picked.set(board, set);
      });
    }
    for (const rectangle of selection.except ?? []) {
      eachColumn(view, rectangle, (board, persons) => {
        const set = picked.get(board);
        if (set === undefined) return;
        for (const person of persons) set.delete(person);
        if (set.size === 0) picked.delete(board);
      });
    }
    return picked;
  }
}

function eachColumn(
  view: View,
  r: Rectangle,
  visit: (board: number, persons: number[]) => void,
): void {
  const persons = view.rows.slice(r.rowFrom, r.rowTo + 1);
  for (const board of view.columns.slice(r.columnFrom, r.columnTo + 1)) visit(board, persons);
}

/** A span of places; one whose row is gone meanwhile would be an error of the window's. */
function standing(
  places: number[],
  span: { from: number; count: number },
  row: (place: number) => unknown,
): number[] {
  return places
    .slice(span.from, span.from + span.count)
    .filter((place) => row(place) !== undefined);
}

function signatureOf({ teamspace, rows, columns, at }: View): string {
  const hash = createHash('sha256').update(`${teamspace} ${at ?? ''}`);
  hash.update(Int32Array.from(rows)).update('|').update(Int32Array.from(columns));
  return hash.digest('base64url');
}
