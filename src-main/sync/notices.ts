import type { BoardRow, MemberRow, ParticipantRow, PartnerRow } from '../../src-shared/model/rows';
import type { SyncNotice } from '../../src-shared/sync';
import { alteredFields, type Changes, pairKey, type RowChange } from '../domain/changes';
import type { State } from '../domain/state/state';
import type { ByEntry, Test } from './objections';
import { cellKey, fieldKey, rowKey, touchedBy } from './touch';

/**
 * What the author of a command that stands should know: which changes of other consoles, not seen
 * when it was issued, it overwrote, or left standing beside it (sync-design.md 5).
 */
export function noticesOf(
  state: State,
  changes: Changes,
  { base, touch }: Test,
  by: ByEntry,
): SyncNotice[] {
  const notices: SyncNotice[] = [];
  const note = (kind: SyncNotice['kind'], keys: string[], more: Partial<SyncNotice>) => {
    const entry = touch.after(base, keys);
    if (entry !== null) notices.push({ kind, entry, by: by(entry), ...more });
  };
  for (const change of changes.rows) {
    const { table, key } = change;
    if (change.before !== null) {
      for (const field of alteredFields(change)) {
        note('overwrote', [fieldKey(table, key, field)], { table, key, field });
      }
    }
    leftStanding(state, change, note);
  }
  const { boards, persons } = changes.cells;
  for (let i = 0; i < boards.length; i++) {
    const board = state.boards.idAt(boards[i] as number);
    const person = state.people.idAt(persons[i] as number);
    note('overwrote', [cellKey(board, person)], { board, person });
  }
  return notices;
}

type Note = (kind: SyncNotice['kind'], keys: string[], more: Partial<SyncNotice>) => void;

function leftStanding(state: State, { table, key, before, after }: RowChange, note: Note): void {
  if (table === 'board' && (after as BoardRow | null)?.private === true) {
    if ((before as BoardRow | null)?.private === true) return;
    for (const person of state.overrides.of(state.boards.placeOf(key)).keys()) {
      const id = state.people.idAt(person);
      note('still-open', [cellKey(key, id)], { board: key, person: id });
    }
  } else if (table === 'member' && after === null) {
    const { teamspace, person } = before as MemberRow;
    const place = state.people.placeOf(person);
    for (const board of state.boardsOf(teamspace)) {
      const row = state.boards.rowAt(board);
      const about = { board: row.id, person };
      if (state.overrides.get(board, place)) note('kept', [cellKey(row.id, person)], about);
      if (row.owner === person) note('still-owner', [fieldKey('board', row.id, 'owner')], about);
    }
  } else if (table === 'participant' && after === null) {
    const { board, person } = before as ParticipantRow;
    if (state.boards.get(board)?.owner !== person) return;
    note('still-owner', [fieldKey('board', board, 'owner')], { board, person });
  } else if (table === 'partner' && (after as PartnerRow | null)?.status === 'removed') {
    for (const board of state.partners.boards.of(state.partners.rows.placeOf(key)).keys()) {
      const id = state.boards.idAt(board);
      note('ended-too', [rowKey('partnerBoard', pairKey(key, id))], { board: id, key });
    }
  }
}

/** What two changes both altered: the same field of a row that both found, or the same override. */
export function overwrites(
  state: State,
  earlier: Changes,
  later: Changes,
): Pick<SyncNotice, 'table' | 'key' | 'field' | 'board' | 'person'>[] {
  const touched = new Set(touchedBy(earlier, state));
  const found: ReturnType<typeof overwrites> = [];
  for (const change of later.rows) {
    const { table, key } = change;
    if (change.before === null) continue;
    for (const field of alteredFields(change)) {
      if (touched.has(fieldKey(table, key, field))) found.push({ table, key, field });
    }
  }
  const { boards, persons } = later.cells;
  for (let i = 0; i < boards.length; i++) {
    const board = state.boards.idAt(boards[i] as number);
    const person = state.people.idAt(persons[i] as number);
    if (touched.has(cellKey(board, person))) found.push({ board, person });
  }
  return found;
}
