export type Scope = 'all' | 'people' | 'boards' | 'actions';

const PREFIXES: Record<string, Scope> = { '@': 'people', '#': 'boards', '>': 'actions' };

/** `@mia` looks for people only, `#road` for boards, `>verify` for actions. */
export function scopeOf(input: string): { scope: Scope; text: string } {
  const scope = PREFIXES[input.charAt(0)];
  return scope === undefined
    ? { scope: 'all', text: input.trim() }
    : { scope, text: input.slice(1).trim() };
}

const MOST_WORDS = 5;

/** The ways to read some words as a person and a board, in either order, short first names first. */
export function splits(text: string): { person: string; board: string }[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const found: { person: string; board: string }[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const head = words.slice(0, at).join(' ');
    const tail = words.slice(at).join(' ');
    found.push({ person: head, board: tail });
  }
  for (let at = 1; at < words.length; at += 1) {
    found.push({ person: words.slice(at).join(' '), board: words.slice(0, at).join(' ') });
  }
  return found;
}

/** Whether every word begins a word of the label: "th da" finds "Theme: dark". */
export function matchesWords(text: string, label: string): boolean {
  const parts = label.toLowerCase().split(/[\s:…]+/);
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => word === '' || parts.some((part) => part.startsWith(word)));
}
