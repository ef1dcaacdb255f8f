const MAX_NAME = 200;

/**
 * Text of another product as a name here: control characters and line breaks become spaces, and it
 * is cut at the length that names have. Null when nothing is left.
 */
export function cleanName(text: string): string | null {
  const clean = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    // Half of a surrogate pair is no character and would not survive the database.
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
  if (clean === '') return null;
  return clean.length <= MAX_NAME ? clean : `${cutAt(clean, MAX_NAME - 1)}…`;
}

/** At most `length` code units, never half a character. */
export function cutAt(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
