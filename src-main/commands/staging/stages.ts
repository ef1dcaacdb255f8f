import type { ApplyStage, StageAnswer, StageRequest } from '../../../src-shared/ipc/grid';
import { MARK } from '../../../src-shared/ipc/grid';
import { type CommandResult, refused } from '../../../src-shared/result';
import { addConcerned, levelsOf, type Pairs } from '../../domain/access/impact';
import { notFound, RefusedError } from '../../domain/authority/refused';
import { type Changes, countChanges, noChanges } from '../../domain/changes';
import { actorOf } from '../../domain/commands/registry';
import type { State } from '../../domain/state/state';
import { step, type Work } from '../../domain/work';
import type { Marks, Picked, Views } from '../../read-model/views';
import { attempt, revert } from '../attempt';
import type { Core } from '../core';
import { execute } from '../execute';
import { givenBy } from '../given';
import { compileStaged } from './compile';
import { sortSelection } from './sort';
import { cellKey, isOfBoards, type Staged } from './staged';
import { NOBODY, summarise } from './summary';

/** One change set waits at a time; a few more for windows still showing an older one. */
const HELD = 4;

/** Change sets that are previewed but not applied: the grid's tray. */
export class Stages {
  private readonly held = new Map<number, Staged>();
  private next = 1;

  constructor(
    private readonly core: Core,
    private readonly views: Views,
  ) {}

  /** Sorts a selection by the rules, tries the allowed part out and keeps it under a number. */
  preview({ selection, action }: StageRequest, actor: string, work: Work = {}): StageAnswer {
    this.views.needsPresent(selection.view);
    const picked = this.views.pick(selection);
    step(work, 0, 1);
    const at = this.now();
    const { state } = this.core;
    const given = {
      ...givenBy(this.core, { at, newId: () => '' }),
      actor: actorOf(state, actor, at),
    };
    const staged = sortSelection(given, picked, action, work);
    const { changes, gains, losses } = this.tryOut(staged, actor, work);
    const stage = this.hold(staged);
    const groups = [...staged.refusals.values()].map(({ refusal, count }) => ({
      rule: refusal.rule ?? null,
      refusal,
      count,
    }));
    const refusals = { count: groups.reduce((sum, group) => sum + group.count, 0), groups };
    const { cells, people } = extent(picked);
    const touched = isOfBoards(action)
      ? touchedBoards(state, changes)
      : changes.cells.boards.length;
    const unchanged = (isOfBoards(action) ? picked.size : cells) - refusals.count - touched;
    const boards = picked.size;
    return {
      stage,
      cells,
      people,
      boards,
      changes: countChanges(changes),
      gains,
      losses,
      refusals,
      unchanged,
    };
  }

  /** Executes a staged change set, judged anew on the present state. */
  apply(
    { stage, leaveOutRefused, reason }: ApplyStage,
    actor: string,
    work: Work = {},
  ): CommandResult {
    const staged = this.held.get(stage);
    if (staged === undefined) return refused(notFound('staged change set', String(stage)).refusal);
    const [first] = staged.refusals.values();
    if (first !== undefined && !leaveOutRefused) return refused(first.refusal);
    const compiled = compileStaged(this.core.state, staged);
    if (compiled === null) return { ok: true, entry: null, changed: 0 };
    const command = reason === undefined ? compiled : { ...compiled, reason };
    const result = execute(this.core, { command, actor }, work);
    if (result.ok) this.held.delete(stage);
    return result;
  }

  drop(stage: number): void {
    this.held.delete(stage);
  }

  clear(): void {
    this.held.clear();
  }

  /** What a staged change set means for single cells; null when it is not held any more. */
  marks(stage: number): Marks | null {
    const staged = this.held.get(stage);
    if (staged === undefined) return null;
    return {
      markAt: (person, board) => {
        const key = cellKey(board, person);
        if (staged.refusedCells.has(key)) return MARK.refused;
        return staged.marks.get(key)?.mark ?? MARK.none;
      },
      levelAt: (person, board) => staged.marks.get(cellKey(board, person))?.level ?? null,
    };
  }

  private now(): number {
    return Math.max(this.core.clock(), this.core.ledger.head.at);
  }

  private hold(staged: Staged): number {
    const stage = this.next++;
    this.held.set(stage, staged);
    for (const old of this.held.keys()) {
      if (this.held.size <= HELD) break;
      this.held.delete(old);
    }
    return stage;
  }

  /** Carries the allowed part out on the state, reads who gains and loses, takes it back. */
  private tryOut(staged: Staged, actor: string, work: Work) {
    const { core } = this;
    step(work, 0, 1);
    const command = compileStaged(core.state, staged);
    step(work, 0, 1);
    if (command === null) return { changes: noChanges(), gains: NOBODY, losses: NOBODY };
    const at = this.now();
    const tried = attempt(core, command, { actor, at, newId: () => '', work });
    if ('refused' in tried) throw new RefusedError(tried.refused);
    const { changes } = tried;
    const context = { at, holdsLink: false, password: null };
    const pairs: Pairs = new Map();
    let after: Uint8Array;
    try {
      addConcerned(pairs, changes, core.state);
      after = levelsOf(pairs, core.state, context, work);
    } finally {
      revert(core, changes);
    }
    const before = levelsOf(pairs, core.state, context, work);
    return { changes, ...summarise(core.state, staged, pairs, before, after, work) };
  }
}

function extent(picked: Picked): { cells: number; people: number } {
  const people = new Set<number>();
  let cells = 0;
  for (const persons of picked.values()) {
    cells += persons.size;
    for (const person of persons) people.add(person);
  }
  return { cells, people: people.size };
}

function touchedBoards({ boards }: State, changes: Changes): number {
  const touched = new Set(changes.cells.boards);
  for (const row of changes.rows) touched.add(boards.placeOf(row.key));
  return touched.size;
}
