/** Items of a long list that are put into one string: text of everything at once could be too long. */
const ITEMS = 2_000;

/** A document as JSON in pieces: its long lists, one level down, never become one string. */
export function* jsonChunks(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield JSON.stringify(value);
    return;
  }
  let separator = '{';
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    separator = ',';
    if (Array.isArray(part) && part.length > ITEMS) yield* listChunks(part);
    else yield JSON.stringify(part);
  }
  yield separator === '{' ? '{}' : '}';
}

function* listChunks(list: unknown[]): Generator<string> {
  for (let from = 0; from < list.length; from += ITEMS) {
    const text = JSON.stringify(list.slice(from, from + ITEMS));
    yield `${from === 0 ? '[' : ','}${text.slice(1, -1)}`;
  }
  yield ']';
}
