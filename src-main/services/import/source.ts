import type { CsvTables } from './csv/tables';
import type { TrelloBoard } from './trello/schema';

/** A file that has been read and found sound; planning it asks the disk for nothing more. */
export type ImportSource =
  | { format: 'trello'; file: string; title: string; board: TrelloBoard }
  | { format: 'csv'; file: string; title: string; tables: CsvTables };
