import type { Place } from '../import-error';
import type { TableName, TableRow } from './columns';

/** A row that could be decoded, with its place for whatever is said of it later. */
export interface Placed<T extends TableName> {
  row: TableRow<T>;
  place: Required<Place>;
}

export interface BadRow {
  place: Required<Place>;
  message: string;
}

/** What the files held: rows by table, rows that are no rows, and what is only noted. */
export interface CsvTables {
  people: Placed<'people'>[];
  teamspaces: Placed<'teamspaces'>[];
  memberships: Placed<'memberships'>[];
  boards: Placed<'boards'>[];
  overrides: Placed<'overrides'>[];
  bad: BadRow[];
  notes: { subject: string; message: string; place: Place }[];
}

export function emptyTables(): CsvTables {
  return {
    people: [],
    teamspaces: [],
    memberships: [],
    boards: [],
    overrides: [],
    bad: [],
    notes: [],
  };
}
