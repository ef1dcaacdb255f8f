import type { Command } from '../../src-shared/commands';
import { levelCode } from '../../src-shared/model/level';
import type { SyncOutcome, SyncRefusal, SyncSkip } from '../../src-shared/sync';
import { type Attempted, attempt, revert } from '../commands/attempt';
import type { Circumstances } from '../commands/circumstances';
import type { Core } from '../commands/core';
import { levelOf } from '../domain/access/evaluate';
import { type Divisible, divide } from './items';
import { noticesOf } from './notices';
import { contestedBy, type Objection, objections, plain, refusalOf, type Test } from './objections';
import { SeenGains } from './packed-gains';

/** `done` stands in the state already; null: nothing was done, the state is as it was. */
export interface CarriedOut {
  done: Attempted | null;
  outcome: SyncOutcome;
}

type Tried = { done: Attempted } | Failed;
interface Failed {
  refusal: SyncRefusal;
  /** What would open and must not; null: the rules or another console's act refuse it. */
  objections: Objection[] | null;
  /** Whether parts of it might pass. */
  divisible: boolean;
}

/**
 * Carries a pending command out again over what was confirmed meanwhile: authorised anew, and tested
 * on everything that it opens (seen, untouched; sync-design.md 5). Bulk commands leave failing parts
 * out, others are refused whole. `given` is asked anew for each try: ids start from the first.
 */
export function carryOut(
  core: Core,
  command: Command,
  given: () => Circumstances,
  test: Test,
): CarriedOut {
  return new CarryingOut(core, command, given, test).run();
}

class CarryingOut {
  private readonly parts: Divisible | null;
  private readonly left = new Map<number, SyncRefusal>();

  constructor(
    private readonly core: Core,
    private readonly command: Command,
    private readonly given: () => Circumstances,
    private readonly test: Test,
  ) {
    this.parts = divide(command);
  }

  run(): CarriedOut {
    const { parts, left } = this;
    for (;;) {
      const kept = (parts?.items ?? []).flatMap((_, i) => (left.has(i) ? [] : [i]));
      if (parts !== null && kept.length === 0) return this.nothingLeft();
      const tried = this.try(parts === null || left.size === 0 ? this.command : parts.keep(kept));
      if ('done' in tried) {
        const notices = noticesOf(this.core.state, tried.done.changes, this.test, this.by);
        return { done: tried.done, outcome: { refused: null, skipped: this.skipped(), notices } };
      }
      const failing = parts === null || !tried.divisible ? null : this.failing(parts, kept, tried);
      if (failing === null || failing.size === 0) return this.refused(tried.refusal);
      for (const [i, why] of failing) left.set(i, why);
    }
  }

  private readonly by = (entry: number) => this.core.ledger.header(entry)?.actor ?? null;

  private try(command: Command): Tried {
    const { core, test } = this;
    const given = this.given();
    const done = attempt(core, command, given);
    if ('refused' in done) {
      const { code, rule, path } = done.refused;
      const entry = test.touch.after(test.base, test.concerns);
      const refusal = {
        ...plain('rule', code, entry, this.by),
        ...(rule !== undefined && { rule }),
      };
      // A refusal that names no part is one of the whole.
      return { refusal, objections: null, divisible: path?.includes('[') === true };
    }
    const first = contestedBy(done.changes, test);
    if (first !== null) {
      revert(core, done.changes);
      const refusal = plain('contested', 'conflict', first, this.by);
      return { refusal, objections: null, divisible: false };
    }
    const found = objections(core.state, done.changes, given.at, test);
    const [objection] = found;
    if (objection === undefined) return { done };
    const refusal = refusalOf(objection, this.by);
    revert(core, done.changes);
    // Where not even what was shown is listed, no part can be told from another.
    return { refusal, objections: found, divisible: test.gains !== null };
  }

  /** The parts that must be left out, each with its reason. */
  private failing(parts: Divisible, kept: number[], failed: Failed): Map<number, SyncRefusal> {
    const failing = new Map<number, SyncRefusal>();
    if (failed.objections === null) this.bisect(parts, kept, failing);
    if (failed.objections === null) return failing;
    const places = placesOf(parts, kept);
    for (const objection of failed.objections) {
      for (const place of placesIn(objection)) {
        for (const i of places.get(place) ?? []) {
          if (!failing.has(i)) failing.set(i, refusalOf(objection, this.by));
        }
      }
    }
    return failing;
  }

  /** Which of the parts the rules refuse, by halves. */
  private bisect(parts: Divisible, indexes: number[], failing: Map<number, SyncRefusal>): void {
    const tried = this.try(parts.keep(indexes));
    if ('done' in tried) {
      revert(this.core, tried.done.changes);
      return;
    }
    if (tried.objections !== null) return;
    const [only] = indexes;
    if (indexes.length === 1 && only !== undefined) {
      failing.set(only, this.satisfied(parts, only) ?? tried.refusal);
      return;
    }
    const half = Math.ceil(indexes.length / 2);
    this.bisect(parts, indexes.slice(0, half), failing);
    this.bisect(parts, indexes.slice(half), failing);
  }

  /** A denial to somebody who reaches no more than that by now anyway: nothing is left to do. */
  private satisfied(parts: Divisible, index: number): SyncRefusal | null {
    const { state } = this.core;
    const { board, person } = parts.items[index] ?? {};
    const part = parts.keep([index]);
    if (part.type !== 'override.set' || board === undefined || person === undefined) return null;
    const { gains } = this.test;
    if (gains === null || new SeenGains(gains).anyOf(person, board)) return null;
    const [b, p] = [state.boards.placeOf(board), state.people.placeOf(person)];
    if (state.boards.at(b) === undefined || state.people.at(p) === undefined) return null;
    const level = levelOf(state, p, b, { at: this.given().at, holdsLink: false, password: null });
    const wanted = levelCode(part.cells?.[0]?.level ?? 'edit');
    if (level > wanted) return null;
    const keys = this.test.concerns;
    return plain('satisfied', 'conflict', this.test.touch.after(this.test.base, keys), this.by);
  }

  private nothingLeft(): CarriedOut {
    const real = [...this.left.values()].find(({ why }) => why !== 'satisfied') ?? null;
    return { done: null, outcome: { refused: real, skipped: this.skipped(), notices: [] } };
  }

  private refused(refusal: SyncRefusal): CarriedOut {
    return { done: null, outcome: { refused: refusal, skipped: [], notices: [] } };
  }

  private skipped(): SyncSkip[] {
    return [...this.left].map(([i, why]) => {
      const { board, person, share } = this.parts?.items[i] ?? {};
      return {
        ...why,
        ...(board !== undefined && { board }),
        ...(person !== undefined && { person: this.core.state.person(person)?.id ?? '' }),
        ...(share !== undefined && { share }),
      };
    });
  }
}

const placeOf = (person = '', board = '') => `${person}\n${board}`;

/** Parts by the person and board that they are about. */
function placesOf(parts: Divisible, kept: readonly number[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const i of kept) {
    const { person, board } = parts.items[i] ?? {};
    const place = placeOf(person, board);
    const known = places.get(place);
    if (known === undefined) places.set(place, [i]);
    else known.push(i);
  }
  return places;
}

/** The parts that an objection can be about; a part may leave the person or the board open. */
function placesIn({ names, opened }: Objection): string[] {
  const boards = ['', ...opened.thing.split(' ')];
  return ['', ...names].flatMap((name) => boards.map((board) => placeOf(name, board)));
}
