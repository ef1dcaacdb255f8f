/** The next item after a place for which `open` holds; around the end once. */
export function nextOpen<Item>(
  items: readonly Item[],
  index: number,
  open: (item: Item) => boolean,
): Item | undefined {
  return items.slice(index + 1).find(open) ?? items.slice(0, index).find(open);
}
