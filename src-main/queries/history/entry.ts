import type { Answers, QueryOf } from '../../../src-shared/queries';
import type { EntryCell, EntryRow } from '../../../src-shared/queries/history';
import type { Core } from '../../commands/core';
import { notFound } from '../../domain/authority/refused';
import { issuedOf, unpackChanges, unpackRows } from '../../ledger/body';
import type { Header } from '../../ledger/ledger';
import type { Viewer } from '../viewer';
import { historyItem } from './index';

const OVERRIDE = { 0: null, 1: 'view', 3: 'edit' } as const;

/**
 * One entry whole: its command, and every row and override before and after. To whom it concerns but
 * who may not see everything, only those that concern them, without the command that names others.
 */
export function entry(core: Core, q: QueryOf<'entry'>, viewer: Viewer): Answers['entry'] {
  const { ledger, state } = core;
  const header = ledger.header(q.entry);
  if (header === undefined) throw notFound('entry', String(q.entry), 'entry');
  const packed = ledger.body(q.entry);
  const whole = viewer.seesEverything || viewer.isSelf(header.actor ?? '');
  const { cells } = unpackChanges(packed, state, ledger.personal);
  const rows = (unpackRows(packed, ledger.personal) as unknown as EntryRow[]).filter(
    (row) => whole || concerns(row, viewer),
  );
  const shown: EntryCell[] = [];
  cells.boards.forEach((board, i) => {
    const person = state.people.idAt(cells.persons[i] as number);
    if (!whole && !viewer.isSelf(person)) return;
    shown.push({
      board: state.boards.idAt(board),
      person,
      before: OVERRIDE[cells.before[i] as 0 | 1 | 3],
      after: OVERRIDE[cells.after[i] as 0 | 1 | 3],
    });
  });
  viewer.needs(whole || rows.length > 0 || shown.length > 0, 'an admin or an auditor');
  return {
    ...historyItem(core, header),
    previousHash: ledger.previousHash(q.entry).toString('hex'),
    issued: whole ? issuedOf(packed, ledger.personal) : { type: header.command },
    rows,
    cells: shown,
    names: namesOf(core, header, rows, shown),
  };
}

/** Whether a row is the viewer's own, or names them: as a member, participant or owner. */
function concerns({ key, before, after }: EntryRow, viewer: Viewer): boolean {
  const named = [before, after].flatMap((image) => [image?.owner, image?.privateBy]);
  return [...key.split(' '), ...named].some((id) => typeof id === 'string' && viewer.isSelf(id));
}

/** Names of what the entry mentions, so that a screen need not ask for each. */
function namesOf(
  { state }: Core,
  header: Header,
  rows: EntryRow[],
  cells: EntryCell[],
): Record<string, string> {
  const ids = new Set<string>([header.actor ?? '', header.console ?? '']);
  for (const { board, person } of cells) ids.add(board).add(person);
  for (const row of rows) {
    for (const id of row.key.split(' ')) ids.add(id);
    for (const image of [row.before, row.after]) {
      for (const value of Object.values(image ?? {})) if (typeof value === 'string') ids.add(value);
    }
  }
  const names: Record<string, string> = {};
  for (const id of ids) {
    const row =
      state.people.get(id) ??
      state.boards.get(id) ??
      state.teamspaces.get(id) ??
      state.cards.get(id) ??
      state.consoles.get(id);
    if (row !== undefined) names[id] = row.name;
  }
  for (const row of rows) {
    const image = (row.after ?? row.before) as { id?: string; name?: string } | null;
    if (image?.id !== undefined && image.name !== undefined) names[image.id] ??= image.name;
  }
  return names;
}
