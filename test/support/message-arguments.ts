/**
 * The arguments of an ICU message with their kinds, "count:plural", also those inside branches;
 * sorted, each once. Quoting is not understood: the dictionaries use none.
 */
export function messageArguments(message: string): string[] {
  const found = new Set<string>();
  let at = 0;

  /** Reads words up to the brace that closes them, or the end. */
  function words(): void {
    while (at < message.length && message[at] !== '}') {
      if (message[at] === '{') argument();
      else at += 1;
    }
    at += 1;
  }

  function argument(): void {
    const head = /^\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(at));
    if (head === null) throw new Error(`cannot read ${message.slice(at)}`);
    found.add(`${head[1]}:${head[2] ?? ''}`);
    at += head[0].length;
    // Branches: each brace in here opens words of its own.
    while (at < message.length && message[at] !== '}') {
      const opens = message[at] === '{';
      at += 1;
      if (opens) words();
    }
    at += 1;
  }

  words();
  return [...found].sort();
}
