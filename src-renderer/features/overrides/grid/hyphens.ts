const VOWEL = /[aeiouyäöüáéíóúàèìòùâêîôûåøæœ]/i;
/** Sounds that stay together at the start of a syllable, in German and English. */
const ONSET = /(?:sch|ch|ph|th|ck|st|[bcdfgkptv][lr])$/i;
/** A German joining s ends the first half of a compound: Wettbewerbs-analyse. */
const JOINT = /[bcdfghjklmnpqrtvwxz]s$/i;
const LEAST_PART = 3;
/** What two lines of a header hold. */
const TWO_LINES = 28;
const SOFT_HYPHEN = '\u00ad';

/**
 * Puts soft hyphens into words too long for a line, so that a board's name breaks into two readable
 * halves. The browser's own hyphenation needs dictionaries that a desktop build may not carry.
 */
export function hyphenated(text: string): string {
  return text.replace(/\p{L}{14,}/gu, (word) => {
    const breaks = syllables(word);
    if (breaks.length === 0) return word;
    return insert(word, word.length > TWO_LINES ? breaks : [nearestMiddle(word, breaks)]);
  });
}

function syllables(word: string): number[] {
  const breaks: number[] = [];
  for (let i = LEAST_PART; i <= word.length - LEAST_PART; i++) {
    if (!VOWEL.test(word[i] ?? '') || VOWEL.test(word[i - 1] ?? '')) continue;
    const before = word.slice(0, i);
    const start = JOINT.test(before) ? i : i - (ONSET.exec(before)?.[0].length ?? 1);
    const voiced = VOWEL.test(word.slice(0, start));
    if (voiced && start >= LEAST_PART && word.length - start >= LEAST_PART) breaks.push(start);
  }
  return breaks;
}

function nearestMiddle(word: string, breaks: readonly number[]): number {
  const off = (at: number) => Math.abs(at - word.length / 2);
  return breaks.reduce((best, at) => (off(at) < off(best) ? at : best));
}

function insert(word: string, breaks: readonly number[]): string {
  return [...word]
    .map((letter, i) => (breaks.includes(i) ? SOFT_HYPHEN + letter : letter))
    .join('');
}
