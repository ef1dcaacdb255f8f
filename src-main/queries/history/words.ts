import type { Sqlite } from '../../store/open';

/** The words of a search: every one must occur in a reason, as a word or the beginning of one. */
export function wordsOf(text: string | undefined): string[] | null {
  return (text ?? '').match(/[\p{L}\p{N}]+/gu);
}

/** For the index of reasons; quoted, so that nothing is taken as its syntax. */
export function asMatch(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(' ');
}

/** As the index folds words: by letters and numbers, whatever their case and accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a reason has all the words; `folded` is `asFolded` of them. */
function hasWords(reason: unknown, folded: unknown): number {
  if (typeof reason !== 'string') return 0;
  const found = fold(reason).match(/[\p{L}\p{N}]+/gu) ?? [];
  const wanted = String(folded).split(' ');
  return Number(wanted.every((word) => found.some((one) => one.startsWith(word))));
}

export function asFolded(words: readonly string[]): string {
  return words.map(fold).join(' ');
}

/**
 * `has_words(reason, folded)`: the same search asked of single rows, where another filter leaves so
 * few that looking a common word up in the index would cost more.
 */
export function addHasWords(db: Sqlite): void {
  db.function('has_words', { deterministic: true, directOnly: true }, hasWords);
}
