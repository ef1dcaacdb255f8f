import type { ImportFormat, ImportNote, ImportReport } from '../../../src-shared/ipc/app';

export type Added = ImportReport['added'];

/** Collects what an import will do, in words and numbers. */
export class ReportBuilder {
  readonly #format: ImportFormat;
  readonly #notes: ImportNote[] = [];
  readonly added: Added = {
    people: 0,
    teamspaces: 0,
    boards: 0,
    memberships: 0,
    participants: 0,
    overrides: 0,
    cards: 0,
    events: 0,
  };
  changed = 0;
  opens: ImportReport['opens'];

  constructor(format: ImportFormat) {
    this.#format = format;
  }

  note(
    kind: ImportNote['kind'],
    subject: string,
    message: string,
    place: Partial<ImportNote> = {},
  ): void {
    this.#notes.push({ kind, subject, message, ...place });
  }

  build(): ImportReport {
    return {
      format: this.#format,
      added: this.added,
      changed: this.changed,
      notes: this.#notes,
      ...(this.opens === undefined ? {} : { opens: this.opens }),
    };
  }
}
