export interface TextFilter {
  people: string;
  boards: string;
  /** Words without a sign: about people or boards, whichever have matches. */
  either: boolean;
}

/** `@mia #roadmap` names people and boards apart, as in the palette; plain words are about both. */
export function readText(text: string): TextFilter {
  const words = text.trim().split(/\s+/);
  const marked = words.some((word) => /^[@#]./.test(word));
  if (!marked) return { people: text.trim(), boards: text.trim(), either: text.trim() !== '' };
  const people: string[] = [];
  const boards: string[] = [];
  let into = people;
  for (const word of words) {
    if (word.startsWith('@')) into = people;
    if (word.startsWith('#')) into = boards;
    const rest = word.replace(/^[@#]/, '');
    if (rest !== '') into.push(rest);
  }
  return { people: people.join(' '), boards: boards.join(' '), either: false };
}
