/** Where in a file something stands; lines and columns count from 1. */
export interface Place {
  file?: string;
  line?: number;
  column?: number;
}

/** A file that cannot be imported, told to the person who brought it. Nothing has been written. */
export class ImportError extends Error {
  readonly place: Place;

  constructor(message: string, place: Place = {}) {
    super(`${placeText(place)}${message}`);
    this.name = 'ImportError';
    this.place = place;
  }
}

export function isImportError(error: unknown): error is ImportError {
  return error instanceof ImportError;
}

function placeText({ file, line, column }: Place): string {
  const parts = [
    file,
    line === undefined ? undefined : `line ${line}`,
    column === undefined ? undefined : `column ${column}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}
