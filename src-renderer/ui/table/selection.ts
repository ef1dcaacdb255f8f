/** The selection after one row was toggled. */
export function toggled(selection: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The selection with every row between two places added, both included. */
export function extended(
  selection: ReadonlySet<string>,
  ids: readonly string[],
  from: number,
  to: number,
): Set<string> {
  const next = new Set(selection);
  for (let at = Math.min(from, to); at <= Math.max(from, to); at += 1) {
    const id = ids[at];
    if (id !== undefined) next.add(id);
  }
  return next;
}

/** What the header's checkbox shows: all, some or none of the loaded rows. */
export function coverage(
  selection: ReadonlySet<string>,
  ids: readonly string[],
): boolean | 'mixed' {
  if (selection.size === 0 || ids.length === 0) return false;
  return ids.every((id) => selection.has(id)) ? true : 'mixed';
}
