import type { BoardRow, PersonRow } from '../../../src-shared/model/rows';
import type { Core } from '../../commands/core';
import { pairKey, type RowChange } from '../../domain/changes';
import type { Finding } from '../../domain/risks/finding';
import type { State } from '../../domain/state/state';
import { POSTING, type PostingKind } from '../../ledger/postings';

/** How many entries are looked through for one finding before the oldest of them has to do. */
const MOST_ENTRIES = 300;
/** Whole entries kept at hand: the overrides of one page often come from one change set. */
const KEPT = 16;
const PLACES = 2 ** 26;

interface Read {
  rows: RowChange[];
  cells: ReadonlySet<number>;
}

/**
 * Since when a finding is one, where the facts themselves do not tell: found by walking the ledger
 * back over the entries that touched its board or person, to the one that brought it about.
 */
export class Since {
  private readonly read = new Map<number, Read>();
  private readonly posted;
  private readonly postedBoth;

  /** `upTo`: the newest entry that counts. */
  constructor(
    private readonly core: Core,
    private readonly state: State,
    private readonly upTo: number,
  ) {
    this.posted = core.db.prepare(
      `SELECT entry FROM posting WHERE kind = ?+0 AND place = ?+0 AND entry <= ?+0
       ORDER BY entry DESC LIMIT ${MOST_ENTRIES}`,
    );
    this.postedBoth = core.db.prepare(
      `SELECT a.entry FROM posting a JOIN posting b
         ON b.kind = ${POSTING.person} AND b.place = ?+0 AND b.entry = a.entry
       WHERE a.kind = ${POSTING.board} AND a.place = ?+0 AND a.entry <= ?+0
       ORDER BY a.entry DESC LIMIT ${MOST_ENTRIES}`,
    );
  }

  of(finding: Finding): number {
    if (finding.since !== undefined) return finding.since;
    const { board = '', person = '' } = finding;
    switch (finding.kind) {
      case 'link-without-password':
        return this.newest(POSTING.board, this.state.boards.placeOf(board), ({ rows }) =>
          rows.some((row) => becomes<BoardRow>(row, 'board', board, (b) => b.mode === 'link')),
        );
      case 'departed':
        return this.newest(POSTING.person, this.state.people.placeOf(person), ({ rows }) =>
          rows.some((row) => becomes<PersonRow>(row, 'person', person, (p) => !p.active)),
        );
      case 'override-above-role':
        return this.override(board, person);
      default:
        return this.outside(finding);
    }
  }

  /** The later of the two that make it one: the override itself, and the role that it exceeds. */
  private override(board: string, person: string): number {
    const [boardPlace, personPlace] = [
      this.state.boards.placeOf(board),
      this.state.people.placeOf(person),
    ];
    const key = boardPlace * PLACES + personPlace;
    const both = this.postedBoth.pluck().all(personPlace, boardPlace, this.upTo) as number[];
    const set = this.first(both, ({ cells }) => cells.has(key));
    const lowered = this.newest(POSTING.person, personPlace, ({ rows }) =>
      rows.some((row) =>
        becomes<PersonRow>(row, 'person', person, (p) => p.workspaceRole === 'viewer'),
      ),
    );
    return Math.max(set, lowered);
  }

  /** A private board that somebody outside reaches: since it is private, or since they do. */
  private outside({ board = '', person = '', partner = '', share = '' }: Finding): number {
    const hidden = this.newest(POSTING.board, this.state.boards.placeOf(board), ({ rows }) =>
      rows.some((row) => becomes<BoardRow>(row, 'board', board, (b) => b.private)),
    );
    const given = this.state.shares.rows.get(share)?.createdAt;
    if (given !== undefined) return Math.max(hidden, given);
    const [table, key] =
      partner === ''
        ? (['participant', pairKey(board, person)] as const)
        : (['partnerBoard', pairKey(partner, board)] as const);
    const added = this.newest(POSTING.board, this.state.boards.placeOf(board), ({ rows }) =>
      rows.some((row) => row.table === table && row.key === key && row.before === null),
    );
    return Math.max(hidden, added);
  }

  private newest(kind: PostingKind, place: number, fits: (read: Read) => boolean): number {
    return this.first(this.posted.pluck().all(kind, place, this.upTo) as number[], fits);
  }

  /** The instant of the newest entry that fits, else of the oldest that was looked at. */
  private first(entries: number[], fits: (read: Read) => boolean): number {
    const found = entries.find((entry) => fits(this.entry(entry))) ?? entries[entries.length - 1];
    return this.core.ledger.header(found ?? 1)?.at ?? 0;
  }

  private entry(seq: number): Read {
    const known = this.read.get(seq);
    if (known !== undefined) return known;
    const { rows, cells } = this.core.ledger.changes(seq, this.state);
    const keys = cells.boards.map((board, i) => board * PLACES + (cells.persons[i] as number));
    const read = { rows, cells: new Set(keys) };
    const [oldest] = this.read.keys();
    if (this.read.size >= KEPT && oldest !== undefined) this.read.delete(oldest);
    this.read.set(seq, read);
    return read;
  }
}

/** Whether this row's change made the thing be so. */
function becomes<R extends object>(
  { table, key, before, after }: RowChange,
  of: string,
  id: string,
  is: (row: R) => boolean,
): boolean {
  if (table !== of || key !== id || after === null) return false;
  return is(after as unknown as R) && (before === null || !is(before as unknown as R));
}
