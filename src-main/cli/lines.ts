import type { Readable } from 'node:stream';

/** A line longer than this is refused before it is held in memory whole. */
export const MAX_LINE_BYTES = 256 * 1024 * 1024;
const NEWLINE = 0x0a;

export type Line = { text: string } | { fault: string };

/** The lines of a stream as they arrive, blank ones left out; bytes that are no UTF-8 are a fault. */
export async function* readLines(source: Readable, limit = MAX_LINE_BYTES): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  const finish = (): Line | null => {
    const line = length > limit ? { fault: `longer than ${limit} bytes` } : decoded(parts);
    parts = [];
    length = 0;
    return 'text' in line && line.text.trim() === '' ? null : line;
  };
  for await (const chunk of source) {
    let rest = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      add(rest.subarray(0, end));
      const line = finish();
      if (line) yield line;
      rest = rest.subarray(end + 1);
    }
    add(rest);
  }
  const last = finish();
  if (last) yield last;

  function add(part: Buffer): void {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  }
}

function decoded(parts: Buffer[]): Line {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)) };
  } catch {
    return { fault: 'not valid UTF-8' };
  }
}
