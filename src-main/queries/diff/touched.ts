import type { BoardRow, ShareRow } from '../../../src-shared/model/rows';
import type { Core } from '../../commands/core';
import { candidates } from '../../domain/access/candidates';
import { type Concerned, eachConcerned } from '../../domain/access/impact';
import { addOutwardConcerned, type Outward } from '../../domain/access/impact-outward';
import { type Changes, noCells, type RowChange } from '../../domain/changes';
import type { State } from '../../domain/state/state';
import { step, type Work } from '../../domain/work';

/** The stretch of the ledger that is compared: right after one entry, and right after another. */
export interface Span {
  from: { at: number; seq: number };
  to: { at: number; seq: number };
}

/**
 * Something on the way that may have moved a level: an entry, or a share that ran out (E4), which
 * comes after the entry `seq` and before the next.
 */
export interface Happening {
  seq: number;
  /** Set for an expiry alone: whose, and when. */
  expiry?: { share: string; at: number };
}

/** Rows on which reports rest; what else opens cards is their board's. */
const OF_REPORTS: ReadonlySet<string> = new Set([
  'report',
  'person',
  'partner',
  'partnerReport',
  'partnerMember',
]);

/** Who may have been touched by what on the way: never too few, so that nobody else need be asked. */
export class Touched {
  private readonly persons = new Map<number, Happening[]>();
  private readonly boards = new Map<number, Happening[]>();
  private readonly members = new Map<string, Map<number, Happening[]>>();
  private readonly pairs = new Map<number, Map<number, Happening[]>>();
  /** Board → teamspaces that it came from or went to. */
  private readonly homes = new Map<number, Set<string>>();
  private readonly expiries = new Set<string>();
  /** Cards shared by themselves, and reports. */
  readonly outward = new Map<string, { one: Outward; happenings: Happening[] }>();

  constructor(
    private readonly core: Core,
    readonly span: Span,
    readonly before: State,
    readonly after: State,
    work: Work,
  ) {
    const walk = core.past.walk(span.from.seq, work);
    for (const share of before.shares.rows) this.addShare(share);
    for (const { seq, changes } of core.past.rowsBetween(span.from.seq, span.to.seq)) {
      step(work, seq - span.from.seq, span.to.seq - span.from.seq);
      const happening = { seq };
      this.addEntry(happening, changes.rows, walk.state);
      walk.to(seq);
      this.addEntry(happening, changes.rows, walk.state);
    }
    for (const share of after.shares.rows) this.addShare(share);
  }

  private addEntry(happening: Happening, rows: readonly RowChange[], state: State): void {
    eachConcerned(rows, state, this.adding(happening));
    for (const { table, before, after } of rows) {
      if (table === 'share') {
        for (const image of [before, after]) if (image !== null) this.addShare(image as ShareRow);
        this.addCard((after ?? before) as ShareRow, happening);
      } else if (table === 'board') {
        for (const image of [before, after]) if (image !== null) this.addHome(image as BoardRow);
      }
    }
    const changes: Changes = {
      rows: rows.filter(({ table }) => OF_REPORTS.has(table)),
      cells: noCells(),
    };
    const reports = new Map<string, Outward>();
    addOutwardConcerned(reports, changes, state);
    for (const [key, one] of reports)
      if (one.report !== undefined) this.addOutward(key, one, happening);
  }

  private adding(happening: Happening): Concerned {
    const { boards } = this.core.state;
    return {
      pair: (board, person) => note(placed(this.pairs, board), person, happening),
      everywhere: (person) => note(this.persons, person, happening),
      within: (teamspace, person) => note(placed(this.members, teamspace), person, happening),
      everybody: (board) => {
        if (board < boards.end) note(this.boards, board, happening);
      },
    };
  }

  private addHome({ id, teamspace }: BoardRow): void {
    const place = this.core.state.boards.placeOf(id);
    const homes = this.homes.get(place) ?? new Set<string>();
    this.homes.set(place, homes.add(teamspace));
  }

  /** A share that may have run out on the way, and a card that it may open. */
  private addShare(share: ShareRow): void {
    const { state, ledger } = this.core;
    const { id, expiresAt: at, scope, person, target } = share;
    this.addCard(share, null);
    const runsOut = at !== null && at > this.span.from.at && at <= this.span.to.at;
    if (!runsOut || this.expiries.has(`${id} ${at}`)) return;
    this.expiries.add(`${id} ${at}`);
    const seq = Math.min(Math.max(ledger.upTo(at - 1), this.span.from.seq), this.span.to.seq);
    const happening = { seq, expiry: { share: id, at } };
    const place = state.people.placeOf(person);
    if (scope === 'tenant') note(this.persons, place, happening);
    else if (scope === 'card') this.addCard(share, happening);
    else note(placed(this.pairs, state.boards.placeOf(target ?? '')), place, happening);
  }

  private addCard({ scope, person, target }: ShareRow, happening: Happening | null): void {
    if (scope !== 'card' || target === null) return;
    this.addOutward(`${person} ${target} `, { person, card: target }, happening);
  }

  private addOutward(key: string, one: Outward, happening: Happening | null): void {
    const known = this.outward.get(key) ?? { one, happenings: [] };
    this.outward.set(key, known);
    if (happening !== null) add(known.happenings, happening);
  }

  /** Whoever's level on the board may have moved, by place, ascending. */
  peopleOn(board: number): number[] {
    const people = new Set<number>(this.persons.keys());
    for (const person of this.pairs.get(board)?.keys() ?? []) people.add(person);
    for (const home of this.homesOf(board)) {
      for (const person of this.members.get(home)?.keys() ?? []) people.add(person);
    }
    if (this.boards.has(board)) {
      for (const state of [this.before, this.after]) {
        for (const person of candidates(state, board)) people.add(person);
      }
    }
    this.eachCell(board, (_, person) => people.add(person));
    return [...people].filter((person) => person >= 0).sort((a, b) => a - b);
  }

  /** What may have moved this person's level on the board, in the order in which it happened. */
  happeningsOn(board: number, person: number): Happening[] {
    const found = [
      ...(this.persons.get(person) ?? []),
      ...(this.boards.get(board) ?? []),
      ...(this.pairs.get(board)?.get(person) ?? []),
    ];
    for (const home of this.homesOf(board)) {
      found.push(...(this.members.get(home)?.get(person) ?? []));
    }
    this.eachCell(board, (seq, changed) => {
      if (changed === person) found.push({ seq });
    });
    return inOrder(found);
  }

  private eachCell(board: number, visit: (seq: number, person: number) => void): void {
    const { from, to } = this.span;
    const { cells } = this.core.past;
    if (!cells.touched(board, from.seq, to.seq)) return;
    cells.of(board).eachBetween(from.seq, to.seq, visit);
  }

  private homesOf(board: number): Set<string> {
    const homes = new Set(this.homes.get(board));
    for (const state of [this.before, this.after]) {
      const row = state.boards.at(board);
      if (row !== undefined) homes.add(row.teamspace);
    }
    return homes;
  }
}

function placed<K>(map: Map<K, Map<number, Happening[]>>, key: K): Map<number, Happening[]> {
  const inner = map.get(key) ?? new Map<number, Happening[]>();
  map.set(key, inner);
  return inner;
}

function note<K>(map: Map<K, Happening[]>, key: K, happening: Happening): void {
  const list = map.get(key) ?? [];
  map.set(key, list);
  add(list, happening);
}

/** Told before and after its entry, a happening is kept once. */
function add(list: Happening[], happening: Happening): void {
  if (list[list.length - 1] !== happening) list.push(happening);
}

/** By entry; what ran out comes after the entry that it follows on. Each of them once. */
export function inOrder(happenings: Happening[]): Happening[] {
  const order = (a: Happening, b: Happening) =>
    a.seq - b.seq || (a.expiry?.at ?? 0) - (b.expiry?.at ?? 0);
  const sorted = [...happenings].sort(order);
  return sorted.filter((one, i) => {
    const last = sorted[i - 1];
    return last === undefined || order(last, one) !== 0 || last.expiry?.share !== one.expiry?.share;
  });
}
