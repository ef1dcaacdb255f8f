const VOWEL = /[aeiouyäöüáéíóúàèìòùâêîôûåøæœ]/i;
/** Sounds that stay together at the start of a syllable, in German and English. */
const ONSET = /(?:sch|ch|ph|th|ck|st|[bcdfgkptv][lr])$/i;
const LEAST_PART = 3;
const SOFT_HYPHEN = '\u00ad';

/**
 * Puts soft hyphens into long words, so that a board's name breaks into two readable lines. The
 * browser's own hyphenation needs dictionaries that a desktop build does not always carry.
 */
export function hyphenated(text: string): string {
  return text.replace(/\p{L}{14,}/gu, syllables);
}

function syllables(word: string): string {
  const breaks: number[] = [];
  for (let i = LEAST_PART; i <= word.length - LEAST_PART; i++) {
    if (!VOWEL.test(word[i] ?? '') || VOWEL.test(word[i - 1] ?? '')) continue;
    const before = word.slice(0, i);
    const start = i - (ONSET.exec(before)?.[0].length ?? 1);
    const hasVowel = [...word.slice(0, start)].some((letter) => VOWEL.test(letter));
    if (hasVowel && start >= LEAST_PART && word.length - start >= LEAST_PART) breaks.push(start);
  }
  return [...word]
    .map((letter, i) => (breaks.includes(i) ? SOFT_HYPHEN + letter : letter))
    .join('');
}
