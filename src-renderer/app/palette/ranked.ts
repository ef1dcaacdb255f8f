/** How well a name answers what was typed: from its start, from a word's start, from within. */
function rank(name: string, text: string): number {
  const plain = name.toLowerCase();
  const typed = text.toLowerCase();
  if (plain.startsWith(typed)) return 0;
  return plain.split(/[\s\-–&/]+/).some((word) => word.startsWith(typed)) ? 1 : 2;
}

/** The better matches first, otherwise as they came. */
export function ranked<T extends { name: string }>(items: readonly T[], text: string): T[] {
  return items
    .map((item, place) => ({ item, place, rank: rank(item.name, text) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ item }) => item);
}
