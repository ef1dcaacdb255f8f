import { normaliseEmail } from '../../../../src-shared/model/email';
import type { OverrideLevel, TeamspaceLevel } from '../../../../src-shared/model/level';
import type { BoardItem, PersonItem, TeamspaceItem } from '../../../../src-shared/queries/lists';
import type { Engine } from '../../../engine/api';
import { allPeople, allTeamspaces, everyPage } from '../directory';

/** A thing of the tables: there already, or about to be made by this import. */
export interface Known<T> {
  ref: string;
  present: T | null;
}

/** Finds things by id or, where only one has it, by name. */
class Shelf<T> {
  readonly #byId = new Map<string, Known<T>>();
  readonly #byName = new Map<string, Known<T> | 'several'>();

  add(known: Known<T>, name: string): void {
    this.#byId.set(known.ref, known);
    this.#byName.set(name, this.#byName.has(name) ? 'several' : known);
  }

  find(reference: string): Known<T> | 'several' | null {
    return this.#byId.get(reference) ?? this.#byName.get(reference) ?? null;
  }
}

/** The workspace as it is, and as the rows planned so far will make it. */
export class CsvWorld {
  readonly people = new Map<string, Known<PersonItem>>();
  readonly teamspaces = new Shelf<TeamspaceItem>();
  readonly boards = new Shelf<BoardItem>();
  readonly #engine: Engine;
  readonly #members = new Map<string, Map<string, TeamspaceLevel>>();
  readonly #overrides = new Map<string, Map<string, OverrideLevel>>();

  constructor(engine: Engine) {
    this.#engine = engine;
    for (const person of allPeople(engine)) this.addPerson(person.email, person.id, person);
    for (const one of allTeamspaces(engine))
      this.teamspaces.add({ ref: one.id, present: one }, one.name);
    for (const one of allBoards(engine)) this.boards.add({ ref: one.id, present: one }, one.name);
  }

  /** People go by address: the one name that every table and every file shares. */
  addPerson(email: string, id: string | undefined, present: PersonItem | null): void {
    const known = { ref: email, present };
    this.people.set(email, known);
    if (id !== undefined) this.people.set(id, known);
  }

  person(reference: string): Known<PersonItem> | null {
    return this.people.get(normaliseEmail(reference) ?? reference) ?? null;
  }

  boardIn(teamspace: string, name: string): Known<BoardItem> | null {
    const found = this.boards.find(name);
    return found !== null && found !== 'several' && found.present?.teamspace === teamspace
      ? found
      : null;
  }

  /** A teamspace's stored levels by address, asked for once. */
  membersOf({ ref, present }: Known<TeamspaceItem>): Map<string, TeamspaceLevel> {
    let members = this.#members.get(ref);
    if (members === undefined) {
      members = new Map();
      if (present) {
        for (const { email, level } of allPeople(this.#engine, ref))
          if (level) members.set(email, level);
      }
      this.#members.set(ref, members);
    }
    return members;
  }

  /** A teamspace's stored overrides, by `board address`. */
  overridesOf(teamspace: string, stored: number): Map<string, OverrideLevel> {
    let overrides = this.#overrides.get(teamspace);
    if (overrides === undefined) {
      overrides = stored === 0 ? new Map() : storedOverrides(this.#engine, teamspace);
      this.#overrides.set(teamspace, overrides);
    }
    return overrides;
  }
}

export function cellKey(board: string, email: string): string {
  return `${board} ${email}`;
}

function allBoards(engine: Engine): BoardItem[] {
  return everyPage(engine, (after) =>
    engine.query({ type: 'boards', limit: 10_000, ...after }, null),
  );
}

const ROWS = 400;
const COLUMNS = 2_000;

/** Read through the grid, only where overrides are: the same numbers that the window shows. */
function storedOverrides(engine: Engine, teamspace: string): Map<string, OverrideLevel> {
  const found = new Map<string, OverrideLevel>();
  const filter = { hasOverride: true };
  for (let column = 0, columns = 1; column < columns; column += COLUMNS) {
    for (let row = 0, rows = 1; row < rows; row += ROWS) {
      const window = engine.query(
        {
          type: 'grid',
          teamspace,
          rows: { filter, from: row, count: ROWS },
          columns: { filter, from: column, count: COLUMNS },
        },
        null,
      );
      if ('ok' in window) return found;
      rows = window.rows.total;
      columns = window.columns.total;
      window.cells.forEach((cells, r) => {
        cells.forEach(({ override }, c) => {
          const board = window.boards[c]?.board;
          const email = window.people[r]?.email;
          if (override && board && email) found.set(cellKey(board, email), override);
        });
      });
    }
  }
  return found;
}
