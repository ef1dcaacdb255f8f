import type { Command, PlainCommand } from '../../src-shared/commands';
import type { PartDone, Refusal } from '../../src-shared/result';
import { RefusedError } from '../domain/authority/refused';
import { type Changes, countChanges, invert } from '../domain/changes';
import type { Effect } from '../domain/commands/handler';
import { actorOf, decideCommand, welcome } from '../domain/commands/registry';
import { merge } from '../domain/state/merge';
import { silent, step } from '../domain/work';
import type { Json } from '../ledger/personal';
import type { Circumstances } from './circumstances';
import { attemptClosing } from './close-review';
import type { Core } from './core';
import { givenBy } from './given';
import { decideUndo } from './undo';

/** A command that would succeed: its changes already stand in the state, not yet in the ledger. */
export interface Attempted {
  changes: Changes;
  /** What the answer says of what was made; secrets are shown here once. */
  answer: { id?: string; token?: string; password?: string; results?: PartDone[] };
  effects: Effect[];
  issued: Json;
  undoes: number | null;
  actor: string | null;
}

/**
 * Decides a command and carries it out on the state alone. The one way that `execute` and `may`
 * share, so that a preview is never wrong. Refused or failed, the state is as it was.
 */
export function attempt(
  core: Core,
  command: Command,
  given: Circumstances,
): Attempted | { refused: Refusal } {
  if (command.type === 'batch') return attemptBatch(core, command.commands, command, given);
  if (command.type === 'undo') return attemptUndo(core, command, given);
  return attemptPlain(core, command, given);
}

/** Takes an attempt's changes back out of the state. */
export function revert(core: Core, changes: Changes): void {
  core.state.apply(invert(changes));
}

function attemptPlain(
  core: Core,
  command: PlainCommand,
  circumstances: Circumstances,
): Attempted | { refused: Refusal } {
  if (command.type === 'review.close') {
    return attemptClosing(core, command, circumstances, (part, given) =>
      attemptPlain(core, part, given),
    );
  }
  const { state } = core;
  const given = givenBy(core, circumstances);
  const welcomed = welcome(command, circumstances.actor, given);
  if (welcomed !== null) state.apply(welcomed);
  const decided = decideCommand(command, circumstances.actor, given);
  if ('refused' in decided) {
    if (welcomed !== null) revert(core, welcomed);
    return decided;
  }
  state.apply(decided.changes);
  const { changes, id, issued, effects, token, password } = decided;
  return {
    changes: welcomed === null ? changes : merge([welcomed, changes]),
    answer: {
      ...(id !== undefined && { id }),
      ...(token !== undefined && { token }),
      ...(password !== undefined && { password }),
    },
    effects: effects ?? [],
    issued: issued as Json,
    undoes: null,
    actor: actorId(core, command, circumstances.actor),
  };
}

/** The one who acts, by id; the first admin issues the command that makes them. */
function actorId({ state }: Core, command: PlainCommand, actor: string | null): string | null {
  const reference = command.type === 'workspace.create' ? command.admin.email : actor;
  return reference === null ? null : (state.person(reference)?.id ?? null);
}

function attemptBatch(
  core: Core,
  commands: PlainCommand[],
  batch: Extract<Command, { type: 'batch' }>,
  given: Circumstances,
): Attempted | { refused: Refusal } {
  const done: Attempted[] = [];
  const inner = { ...given, work: commands.length === 1 ? given.work : silent(given.work) };
  const takeBack = () => {
    for (const one of done.reverse()) revert(core, one.changes);
  };
  try {
    const { id } = actorOf(core.state, given.actor, given.at).person;
    for (const [i, command] of commands.entries()) {
      const one = attemptPlain(core, command, inner);
      if ('refused' in one) {
        takeBack();
        const path = `commands[${i}]${one.refused.path === undefined ? '' : `.${one.refused.path}`}`;
        return { refused: { ...one.refused, path } };
      }
      done.push(one);
      // A few commands may each be long (S13 splits at fifty people), many are short.
      if (commands.length < 100 || i % 100 === 0) step(given.work, i, commands.length);
    }
    return {
      changes: merge(done.map((one) => one.changes)),
      answer: {
        results: done.map((one) => ({
          ok: true,
          ...one.answer,
          changed: countChanges(one.changes),
        })),
      },
      effects: done.flatMap((one) => one.effects),
      issued: { ...batch, commands: done.map((one) => one.issued) },
      undoes: null,
      actor: id,
    };
  } catch (error) {
    takeBack();
    if (error instanceof RefusedError) return { refused: error.refusal };
    throw error;
  }
}

function attemptUndo(
  core: Core,
  command: Extract<Command, { type: 'undo' }>,
  given: Circumstances,
): Attempted | { refused: Refusal } {
  try {
    const changes = decideUndo(core, command.entry, given);
    const actor = core.state.person(given.actor ?? '')?.id ?? null;
    const undoes = command.entry;
    return { changes, answer: {}, effects: [], issued: command as Json, undoes, actor };
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.refusal };
    throw error;
  }
}
