import type { BatchCommand, Command, PlainCommand } from '../../src-shared/commands';
import type {
  ApplyStage,
  StageAnswer,
  StagedAction,
  StageGroup,
  StageRequest,
} from '../../src-shared/ipc/grid';
import { MARK } from '../../src-shared/ipc/grid';
import { levelName } from '../../src-shared/model/level';
import type { BoardRow } from '../../src-shared/model/rows';
import type { CommandResult, Refusal } from '../../src-shared/result';
import { refused } from '../../src-shared/result';
import { addConcerned, levelsOf, type Pairs } from '../domain/access/impact';
import {
  needsOverridable,
  needsOverridableKind,
  needsOverridePlan,
  needsOverrideRight,
} from '../domain/authority/overrides';
import { notFound, RefusedError } from '../domain/authority/refused';
import { needsUnarchived } from '../domain/authority/teamspaces';
import { type Changes, countChanges, noChanges } from '../domain/changes';
import { type GivenActor, teamspaceOf } from '../domain/commands/handler';
import { needsRestoreRight } from '../domain/commands/override';
import { actorOf } from '../domain/commands/registry';
import { step, type Work } from '../domain/work';
import type { Marks, Picked, Views } from '../read-model/views';
import { attempt, revert } from './attempt';
import type { Core } from './core';
import { execute } from './execute';

/** How many groups a preview lists; the counts are always of all. */
const GROUPS = 200;
/** One change set waits at a time; a few more for windows still showing an older one. */
const HELD = 4;

const cellKey = (board: number, person: number) => board * 2 ** 26 + person;

interface Staged {
  action: StagedAction;
  allowed: Picked;
  /** Rule → refusal and how often. */
  refusals: Map<string, { refusal: Refusal; count: number }>;
  refusedCells: Set<number>;
  refusedBoards: Set<number>;
  marks: Map<number, { mark: number; level: number }>;
}

/** Change sets that are previewed but not applied: the grid's tray. */
export class Stages {
  private readonly held = new Map<number, Staged>();
  private next = 1;

  constructor(
    private readonly core: Core,
    private readonly views: Views,
  ) {}

  preview({ selection, action }: StageRequest, actor: string, work: Work = {}): StageAnswer {
    const picked = this.views.pick(selection);
    const staged = this.sort(picked, action, actor, work);
    const { changes, gains, losses, concerned } = this.tryOut(staged, actor, work);
    const id = this.next++;
    this.held.set(id, staged);
    for (const old of this.held.keys()) {
      if (this.held.size <= HELD) break;
      this.held.delete(old);
    }
    const people = new Set<number>();
    let cells = 0;
    for (const set of picked.values()) {
      cells += set.size;
      for (const person of set) people.add(person);
    }
    const refusedCount = [...staged.refusals.values()].reduce((sum, one) => sum + one.count, 0);
    return {
      stage: id,
      cells,
      people: people.size,
      boards: picked.size,
      changes,
      gains,
      losses,
      refusals: {
        count: refusedCount,
        groups: [...staged.refusals.values()].map(({ refusal, count }) => ({
          rule: refusal.rule ?? null,
          refusal,
          count,
        })),
      },
      unchanged: Math.max(0, (isOfBoards(action) ? picked.size : cells) - refusedCount - concerned),
    };
  }

  apply(
    { stage, leaveOutRefused, reason }: ApplyStage,
    actor: string,
    work: Work = {},
  ): CommandResult {
    const staged = this.held.get(stage);
    if (staged === undefined) return refused(notFound('staged change set', String(stage)).refusal);
    const first = [...staged.refusals.values()][0];
    if (first !== undefined && !leaveOutRefused) return refused(first.refusal);
    const command = commandOf(this.core, staged);
    if (command === null) return { ok: true, entry: null, changed: 0 };
    const result = execute(
      this.core,
      { command: { ...command, ...(reason !== undefined && { reason }) }, actor },
      work,
    );
    if (result.ok) this.held.delete(stage);
    return result;
  }

  drop(stage: number): void {
    this.held.delete(stage);
  }

  marks(stage: number): Marks | null {
    const staged = this.held.get(stage);
    if (staged === undefined) return null;
    return {
      markAt: (person, board) => {
        const key = cellKey(board, person);
        if (staged.refusedCells.has(key) || staged.refusedBoards.has(board)) {
          return staged.refusedBoards.has(board) && !staged.allowed.has(board)
            ? MARK.refused
            : staged.refusedCells.has(key)
              ? MARK.refused
              : MARK.none;
        }
        return staged.marks.get(key)?.mark ?? MARK.none;
      },
      levelAt: (person, board) => staged.marks.get(cellKey(board, person))?.level ?? null,
    };
  }

  /** Splits a selection into what the rules allow and what they refuse, cell by cell. */
  private sort(picked: Picked, action: StagedAction, actor: string, work: Work): Staged {
    const { state } = this.core;
    const at = Math.max(this.core.clock(), this.core.ledger.head.at);
    const given: GivenActor = { state, at, newId: () => '', actor: actorOf(state, actor, at) };
    const staged: Staged = {
      action,
      allowed: new Map(),
      refusals: new Map(),
      refusedCells: new Set(),
      refusedBoards: new Set(),
      marks: new Map(),
    };
    let done = 0;
    for (const [place, persons] of picked) {
      step(work, done++, picked.size * 2);
      const board = state.boards.at(place);
      if (board === undefined) continue;
      const whole = refusalOf(() => needsBoard(given, board, action));
      if (whole !== null) {
        count(staged, whole, isOfBoards(action) ? 1 : persons.size);
        staged.refusedBoards.add(place);
        for (const person of persons) staged.refusedCells.add(cellKey(place, person));
        continue;
      }
      if (action !== 'view' && action !== 'edit') {
        staged.allowed.set(place, persons);
        continue;
      }
      const level = action === 'view' ? 1 : 3;
      const allowed = new Set<number>();
      for (const person of persons) {
        const no = refusalOf(() => needsOverridable(state, board, person, level));
        if (no === null) allowed.add(person);
        else {
          count(staged, no, 1);
          staged.refusedCells.add(cellKey(place, person));
        }
      }
      if (allowed.size > 0) staged.allowed.set(place, allowed);
    }
    return staged;
  }

  /** Carries the allowed part out on the state, reads who gains and loses, takes it back. */
  private tryOut(staged: Staged, actor: string, work: Work) {
    const { core } = this;
    const none = { changes: 0, gains: group(), losses: group(), concerned: 0 };
    const command = commandOf(core, staged);
    if (command === null) return { ...none, gains: close(none.gains), losses: close(none.losses) };
    const at = Math.max(core.clock(), core.ledger.head.at);
    const tried = attempt(core, command, { actor, at, newId: () => '', work });
    if ('refused' in tried) throw new RefusedError(tried.refused);
    const context = { at, holdsLink: false, password: null };
    const pairs: Pairs = new Map();
    let changes: Changes = noChanges();
    try {
      changes = tried.changes;
      addConcerned(pairs, changes, core.state);
      const after = levelsOf(pairs, core.state, context, work);
      revert(core, changes);
      const before = levelsOf(pairs, core.state, context);
      core.state.apply(changes);
      return this.summarise(staged, pairs, before, after, changes);
    } finally {
      revert(core, tried.changes);
    }
  }

  private summarise(
    staged: Staged,
    pairs: Pairs,
    before: Uint8Array,
    after: Uint8Array,
    changes: Changes,
  ) {
    const { state } = this.core;
    const gains = group();
    const losses = group();
    let i = 0;
    for (const [board, persons] of pairs) {
      for (const person of persons) {
        const from = before[i] as number;
        const to = after[i] as number;
        i++;
        const mark = to > from ? MARK.gain : to < from ? MARK.lose : MARK.still;
        staged.marks.set(cellKey(board, person), { mark, level: to });
        if (from === to) continue;
        const side = to > from ? gains : losses;
        side.count++;
        side.people.add(person);
        const key = `${person} ${from} ${to}`;
        const known = side.groups.get(key);
        if (known !== undefined) known.count++;
        else {
          const { id, name } = state.people.rowAt(person);
          const override =
            staged.action === 'view' || staged.action === 'edit' ? staged.action : null;
          side.groups.set(key, {
            person: id,
            name,
            from: levelName(from),
            to: levelName(to),
            count: 1,
            override,
          });
        }
      }
    }
    const written = countChanges(changes);
    return { changes: written, gains: close(gains), losses: close(losses), concerned: written };
  }
}

interface OpenGroup {
  count: number;
  people: Set<number>;
  groups: Map<string, StageGroup>;
}

function group(): OpenGroup {
  return { count: 0, people: new Set(), groups: new Map() };
}

function close({ count: total, people, groups }: OpenGroup) {
  const sorted = [...groups.values()].sort(
    (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
  );
  return { count: total, people: people.size, groups: sorted.slice(0, GROUPS) };
}

function isOfBoards(action: StagedAction): boolean {
  return action === 'private' || action === 'shared' || action === 'restore';
}

function refusalOf(check: () => void): Refusal | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
}

function count(staged: Staged, refusal: Refusal, times: number): void {
  const key = `${refusal.rule ?? ''} ${refusal.needed ?? refusal.message}`;
  const known = staged.refusals.get(key);
  if (known === undefined) staged.refusals.set(key, { refusal, count: times });
  else known.count += times;
}

/** What the action needs on a board before any single person is looked at; the same checks as apply. */
function needsBoard(given: GivenActor, board: BoardRow, action: StagedAction): void {
  const { state, actor } = given;
  const giving = action === 'view' || action === 'edit';
  if (giving || action === 'private') needsOverridePlan(state);
  needsUnarchived(teamspaceOf(state, board.teamspace));
  if (action === 'restore') needsRestoreRight(given, board);
  else needsOverrideRight(actor, board);
  if (giving) needsOverridableKind(board);
}

/**
 * The allowed part as one command. Boards with the same people make one rectangle, so that a change
 * set of any size stays a few lines in the ledger; several rectangles make a batch.
 */
function commandOf({ state }: Core, { action, allowed }: Staged): Command | null {
  if (allowed.size === 0) return null;
  const boardIds = [...allowed.keys()].map((place) => state.boards.idAt(place));
  if (action === 'restore') return { type: 'board.restoreDefault', boards: boardIds };
  if (action === 'private' || action === 'shared') {
    return { type: 'board.setPrivate', boards: boardIds, private: action === 'private' };
  }
  const rectangles = new Map<string, { boards: string[]; persons: string[] }>();
  for (const [place, persons] of allowed) {
    const key = [...persons].sort((a, b) => a - b).join(' ');
    const known = rectangles.get(key);
    if (known !== undefined) known.boards.push(state.boards.idAt(place));
    else {
      const ids = [...persons].map((person) => state.people.idAt(person));
      rectangles.set(key, { boards: [state.boards.idAt(place)], persons: ids });
    }
  }
  const commands = [...rectangles.values()].map(
    (rectangle): PlainCommand =>
      action === 'clear'
        ? { type: 'override.clear', ...rectangle }
        : { type: 'override.set', ...rectangle, level: action },
  );
  return commands.length === 1
    ? (commands[0] as Command)
    : { type: 'batch', commands: commands as BatchCommand['commands'] };
}
