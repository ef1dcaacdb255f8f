import type { MemberRow, PersonRow, Rows, TableName } from '../../src-shared/model/rows';
import { conflict, forbidden, notFound, refusal } from '../domain/authority/refused';
import {
  needsReversalPlan,
  needsReversalRight,
  needsSoundOutcome,
} from '../domain/authority/reversal';
import { alteredFields, type Changes, invert, keyOf, type RowChange } from '../domain/changes';
import type { GivenActor } from '../domain/commands/handler';
import { actorOf } from '../domain/commands/registry';
import type { State } from '../domain/state/state';
import { step } from '../domain/work';
import type { Json } from '../ledger/personal';
import { POSTING, type PostingKind, Postings } from '../ledger/postings';
import type { Circumstances } from './circumstances';
import type { Core } from './core';
import { givenBy } from './given';
import { needsNothingMissing, standsAgainst } from './undo-missing';
import { type MadeRows, restsOn, rowsMadeBy, wantOutward } from './undo-outward';
import { standingChangedSince } from './undo-standing';

/** What nobody can take back (commands.md, Undo). */
const FINAL: ReadonlySet<string> = new Set([
  'workspace.create',
  'participant.accept',
  'participant.leave',
  'participant.joinByLink',
  'request.submit',
  'share.redeem',
  'share.revoke',
  'share.recordUse',
  'share.sweep',
  'partner.accept',
  // Entries that a console signed must stay provable: it is revoked instead.
  'person.erase',
  'console.enrol',
  'console.revoke',
  'console.rotate',
]);

/** A batch is final when any part of it is. */
function isFinal(issued: Json): boolean {
  if (Array.isArray(issued.commands)) return issued.commands.some((part: Json) => isFinal(part));
  return FINAL.has(String(issued.type));
}

/**
 * The changes that undo an entry, already carried out on the state; throws a RefusedError when the
 * actor may not, or a later change stands in the way.
 */
export function decideUndo(core: Core, seq: number, given: Circumstances): Changes {
  const { state, ledger } = core;
  const actor = actorOf(state, given.actor, given.at);
  const header = ledger.header(seq);
  if (header === undefined) throw notFound('entry', String(seq), 'entry');
  const packed = ledger.body(seq);
  if (header.void !== null) throw conflict('the entry has no effect', undefined, 'entry');
  const done = withoutCounts(ledger.changes(seq, state));
  const reversal = restore(state, done);
  // Codes in their order: what the plan allows, what the actor may, what stands against it.
  needsReversalPlan(state, reversal);
  if (header.actor !== actor.person.id && !actor.isAdmin) {
    throw forbidden('A', { needed: 'whoever made the entry, or an admin' });
  }
  if (isFinal(packed.command)) {
    throw refusal('forbidden', `${header.command} cannot be undone`);
  }
  if (header.command === 'review.close' && done.rows.some(endsShare)) {
    throw refusal('forbidden', 'E7: shares were revoked by it, which is final', { rule: 'E7' });
  }
  const present: GivenActor = { ...givenBy(core, given), actor };
  const cells = reversal.cells.boards.length;
  step(given.work, 0, cells);
  needsReversalRight(present, reversal);
  needsNothingLater(core, seq, done, given);
  step(given.work, 0, cells);
  needsNothingMissing(core, seq, reversal);
  step(given.work, 0, cells);
  state.apply(reversal);
  try {
    step(given.work, cells, cells);
    needsSoundOutcome(present, reversal, standingChangedSince(core, seq));
  } catch (error) {
    state.apply(invert(reversal));
    throw error;
  }
  return reversal;
}

/** E7: a closing that revoked shares is as final as their revocation. */
function endsShare({ table, after }: RowChange): boolean {
  if (table !== 'share' || after === null) return false;
  const { status } = after as Rows['share'];
  return status === 'revoked' || status === 'withdrawn';
}

/** S14: undo gives nothing back, and later invitations of the same day do not stand against it. */
function withoutCounts(done: Changes): Changes {
  return { ...done, rows: done.rows.filter((row) => row.table !== 'quota') };
}

/** Before-images put back into the present rows: only the fields that the entry altered. */
function restore(state: State, done: Changes): Changes {
  const backwards = invert(done);
  const rows = backwards.rows.map((change): RowChange => {
    const present = presentRow(state, change.table, (change.before ?? change.after) as never);
    if (change.before === null || change.after === null || present === null) {
      return { ...change, before: present };
    }
    const after = { ...present } as Record<string, unknown>;
    const image = change.after as unknown as Record<string, unknown>;
    for (const field of alteredFields(change)) after[field] = image[field];
    return { ...change, before: present, after: after as unknown as RowChange['after'] };
  });
  return {
    rows: rows.filter((row) => row.before !== null || row.after !== null),
    cells: backwards.cells,
  };
}

/** The row that an image of a table stands for now; null where there is none. */
export function presentRow<T extends TableName>(
  state: State,
  table: T,
  image: Rows[T],
): Rows[T] | null {
  const key = keyOf(table, image);
  const row = ((): object | null | undefined => {
    switch (table as TableName) {
      case 'workspace':
        return state.workspace;
      case 'person':
        return state.people.get(key);
      case 'teamspace':
        return state.teamspaces.get(key);
      case 'board':
        return state.boards.get(key);
      case 'card':
        return state.cards.get(key);
      case 'importedEvent':
        return state.importedEvents.get(key);
      case 'participant': {
        const { board, person } = image as Rows['participant'];
        return state.participants.get(state.boards.placeOf(board), state.people.placeOf(person));
      }
      case 'member':
        return state.member(image as Rows['member']);
      default:
        return state.outwardRow(table, key, image);
    }
  })();
  return (row ?? null) as Rows[T] | null;
}

/** A place on the board × person plane as one number. */
const cellKey = (board: number, person: number) => board * 2 ** 26 + person;

/** Refuses with the newest later entry that altered the same fields or uses what this one made. */
function needsNothingLater(core: Core, seq: number, done: Changes, given: Circumstances): void {
  const { ledger, state } = core;
  const undoer = ledger.undoneBy(seq);
  if (undoer !== null) throw standsAgainst(undoer, 'has undone this entry already');
  const fields = new Map<string, Set<string>>();
  for (const row of done.rows) fields.set(`${row.table} ${row.key}`, new Set(alteredFields(row)));
  const cells = new Set(
    done.cells.boards.map((b, i) => cellKey(b, done.cells.persons[i] as number)),
  );
  const made = madeBy(done, state);
  const later = laterEntries(core, seq, done);
  for (const [i, entry] of later.entries()) {
    if (i % 50 === 0) step(given.work, i, later.length);
    const header = ledger.header(entry);
    const neutral = !ledger.stands(entry) || (header?.undoes ?? 0) > seq;
    if (neutral) continue;
    if (header?.actor != null && made.persons.has(header.actor)) {
      throw standsAgainst(entry, 'was made by a person whom this entry added');
    }
    const changes = ledger.changes(entry, state);
    for (const row of changes.rows) {
      const altered = fields.get(`${row.table} ${row.key}`);
      if (altered !== undefined && alteredFields(row).some((field) => altered.has(field))) {
        throw standsAgainst(entry, 'has altered the same since');
      }
      if (uses(row, made) || usesMembership(row, made)) {
        throw standsAgainst(entry, 'uses what this entry made');
      }
    }
    const { boards, persons } = changes.cells;
    for (let c = 0; c < boards.length; c++) {
      if (cells.has(cellKey(boards[c] as number, persons[c] as number))) {
        throw standsAgainst(entry, 'has altered the same since');
      }
      if (
        made.boardPlaces.has(boards[c] as number) ||
        made.personPlaces.has(persons[c] as number)
      ) {
        throw standsAgainst(entry, 'uses what this entry made');
      }
    }
  }
}

interface Made {
  persons: Set<string>;
  boards: Set<string>;
  teamspaces: Set<string>;
  /** Non-members who became members of the workspace. */
  admitted: Set<string>;
  boardPlaces: Set<number>;
  personPlaces: Set<number>;
  /** All of it, by table and key. */
  rows: MadeRows;
}

function madeBy(done: Changes, state: State): Made {
  const made = (table: TableName) =>
    new Set(done.rows.filter((r) => r.table === table && r.before === null).map((r) => r.key));
  const persons = made('person');
  const boards = made('board');
  return {
    persons,
    boards,
    teamspaces: made('teamspace'),
    admitted: new Set(done.rows.filter(admits).map((row) => row.key)),
    boardPlaces: new Set([...boards].map((id) => state.boards.placeOf(id))),
    personPlaces: new Set([...persons].map((id) => state.people.placeOf(id))),
    rows: rowsMadeBy(done.rows),
  };
}

function admits({ table, before, after }: RowChange): boolean {
  if (table !== 'person' || before === null || after === null) return false;
  const isMember = (row: RowChange['after']) => (row as PersonRow).affiliation === 'member';
  return isMember(after) && !isMember(before);
}

/** What only members of the workspace have: a place in a teamspace, an auditor's rights. */
function usesMembership(row: RowChange, { admitted }: Made): boolean {
  const image = row.after ?? row.before;
  if (row.table === 'member') return admitted.has((image as MemberRow).person);
  return row.table === 'person' && admitted.has(row.key) && alteredFields(row).includes('auditor');
}

/** Whether a changed row refers to something made: as its member, its board, its owner … */
function uses(row: RowChange, made: Made): boolean {
  return [row.before, row.after].some((image) => {
    if (image === null) return false;
    const any = image as Partial<
      Record<'person' | 'board' | 'teamspace' | 'owner' | 'privateBy', string>
    >;
    const isPerson = (id: string | null | undefined) => id != null && made.persons.has(id);
    return (
      restsOn(image, made.rows) ||
      isPerson(any.person) ||
      isPerson(any.owner) ||
      isPerson(any.privateBy) ||
      (any.board !== undefined && made.boards.has(any.board)) ||
      (any.teamspace !== undefined && made.teamspaces.has(any.teamspace))
    );
  });
}

const OUTWARD: ReadonlySet<TableName> = new Set([
  'share',
  'invitation',
  'report',
  'partner',
  'partnerBoard',
  'partnerReport',
  'partnerMember',
  'request',
  'review',
  'reviewItem',
]);

/** Later entries that could matter, newest first, found by their postings. */
function laterEntries({ ledger, state }: Core, seq: number, done: Changes): number[] {
  const wanted = new Postings(state);
  for (const place of new Set(done.cells.boards)) wanted.add(POSTING.board, place);
  for (const { table, key } of done.rows) {
    // One posting a row is enough: whoever alters the same row later has it too.
    if (table === 'workspace' || table === 'snooze' || table === 'threshold') {
      wanted.add(POSTING.workspace, 0);
    } else if (table === 'person') wanted.person(key);
    else if (table === 'teamspace') wanted.teamspace(key);
    else if (table === 'board') wanted.board(key);
    else if (table === 'member') wanted.teamspace(key.split(' ')[0] ?? '');
    else if (table === 'participant') wanted.board(key.split(' ')[0] ?? '');
  }
  for (const row of done.rows) if (OUTWARD.has(row.table)) wantOutward(wanted, row, state);
  for (const row of done.rows) {
    const board = (row.after ?? row.before) as { board?: string } | null;
    if (row.table === 'card' || row.table === 'importedEvent') wanted.board(board?.board ?? '');
    // A card's id may have been given again meanwhile, on another board.
    if (row.table === 'card') wanted.board(state.cards.get(row.key)?.board ?? '');
  }
  const found = new Set<number>();
  for (const kind of Object.values(POSTING) as PostingKind[]) {
    const places = wanted.sets[kind];
    if (places.size > 0) for (const entry of ledger.touching(kind, places, seq)) found.add(entry);
  }
  for (const row of done.rows) {
    if (row.table !== 'person' || row.before !== null) continue;
    const acted = ledger.firstByActorAfter(row.key, seq);
    if (acted !== null) found.add(acted);
  }
  return [...found].sort((a, b) => b - a);
}
