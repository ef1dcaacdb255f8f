/** The buffers of an answer's typed arrays, to be moved to main and not copied. */
export function movable(answer: unknown): ArrayBuffer[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const buffers = new Set<ArrayBuffer>();
  for (const value of Object.values(answer)) {
    // A view of part of a buffer shares it with others: moving it would take it from them.
    if (ArrayBuffer.isView(value) && value.byteLength === value.buffer.byteLength) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    }
  }
  return [...buffers];
}
