import type { LevelCode } from '../../../src-shared/model/level';
import type { Rows, TableName } from '../../../src-shared/model/rows';
import { type Changes, keyOf, noChanges } from '../changes';
import type { State } from './state';

/** Collects what a command changes against a state; writing what already stands adds nothing. */
export class Draft {
  readonly changes: Changes = noChanges();

  constructor(private readonly state: State) {}

  insert<T extends TableName>(table: T, row: Rows[T]): void {
    this.changes.rows.push({ table, key: keyOf(table, row), before: null, after: row });
  }

  update<T extends TableName>(table: T, row: Rows[T], patch: Partial<Rows[T]>): void {
    const fields = Object.keys(patch) as (keyof Rows[T])[];
    if (fields.every((field) => row[field] === patch[field])) return;
    const after = { ...row, ...patch };
    this.changes.rows.push({ table, key: keyOf(table, row), before: row, after });
  }

  remove<T extends TableName>(table: T, row: Rows[T]): void {
    this.changes.rows.push({ table, key: keyOf(table, row), before: row, after: null });
  }

  /** Sets (or with 0 clears) the override of a person on a board, both named by place. */
  override(board: number, person: number, after: LevelCode): void {
    const before = this.state.overrides.get(board, person) ?? 0;
    if (before === after) return;
    const { cells } = this.changes;
    cells.boards.push(board);
    cells.persons.push(person);
    cells.before.push(before);
    cells.after.push(after);
  }

  clearBoard(board: number): void {
    for (const person of this.state.overrides.of(board).keys()) this.override(board, person, 0);
  }
}
