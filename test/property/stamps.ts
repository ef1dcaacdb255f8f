import type { EntryAnswer } from '../../src-shared/queries/history';

/**
 * Who wrote each field last, kept by hand beside the engine: an undo gives a field back to whoever
 * had written it before the undone entry. An entry can be undone while all its fields are its own.
 */
export class Stamps {
  private readonly present = new Map<string, number>();
  /** Entry → its fields with the stamps before and after it. */
  private readonly entries = new Map<number, Map<string, { before: number; after: number }>>();

  add(entry: EntryAnswer): void {
    const undone = entry.undoes === null ? undefined : this.entries.get(entry.undoes);
    const mine = new Map<string, { before: number; after: number }>();
    for (const field of this.fieldsOf(entry)) {
      const before = this.present.get(field) ?? 0;
      const after = undone?.get(field)?.before ?? entry.entry;
      mine.set(field, { before, after });
      this.present.set(field, after);
    }
    this.entries.set(entry.entry, mine);
  }

  /** Whether every field that the entry wrote still is as it left it, by its own doing. */
  stands(seq: number): boolean {
    const fields = this.entries.get(seq);
    return [...(fields ?? [])].every(([field, { after }]) => this.present.get(field) === after);
  }

  /** `table key field` of everything that an entry altered, in order. */
  fieldsOf({ rows, cells }: EntryAnswer): string[] {
    // An undo gives nothing back of the account of invitations (S14).
    const counted = rows.filter(({ table }) => table !== 'quota');
    const fields = counted.flatMap(({ table, key, before, after }) =>
      Object.keys(before ?? after ?? {})
        .filter((field) => before === null || after === null || before[field] !== after[field])
        .map((field) => `${table} ${key} ${field}`),
    );
    return [...fields, ...cells.map(({ board, person }) => `override ${board} ${person}`)].sort();
  }
}
