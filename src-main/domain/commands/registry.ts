import type { PlainCommand } from '../../../src-shared/commands';
import type { Refusal } from '../../../src-shared/result';
import { Actor } from '../authority/actor';
import { RefusedError, refusal } from '../authority/refused';
import type { State } from '../state/state';
import { boardHandlers } from './board';
import type { Decide, Decided, Given, Handlers } from './handler';
import { importHandlers } from './import';
import { overrideHandlers } from './override';
import { personHandlers } from './person';
import { teamspaceHandlers } from './teamspace';
import { createWorkspace, workspaceHandlers } from './workspace';

/** Every command that an actor issues: a type without a handler does not compile. */
const handlers: Handlers<Exclude<PlainCommand['type'], 'workspace.create'>> = {
  ...workspaceHandlers,
  ...personHandlers,
  ...teamspaceHandlers,
  ...boardHandlers,
  ...overrideHandlers,
  ...importHandlers,
};

/** Whoever acts must be known and active (commands.md, codes; W2). */
export function actorOf(state: State, reference: string | null, at: number): Actor {
  const person = reference === null ? undefined : state.person(reference);
  if (person === undefined) {
    throw refusal('unknown-actor', `nobody here is known as ${reference ?? 'no one'}`);
  }
  if (!person.active) {
    throw refusal('unknown-actor', `W2: ${person.name} is deactivated`, { rule: 'W2' });
  }
  return new Actor(state, person, at);
}

/**
 * Decides one plain command: what it changes, or why not. Pure; the state is only read. Source:
 * access-model.md sections 3 and 4, codes of commands.md in their order.
 */
export function decideCommand(
  command: PlainCommand,
  actor: string | null,
  given: Given,
): Decided | { refused: Refusal } {
  try {
    if (command.type === 'workspace.create') return createWorkspace(command, given);
    const decide = handlers[command.type] as Decide<PlainCommand['type']>;
    return decide(command, {
      ...given,
      actor: actorOf(given.state, actor, given.at),
    });
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.refusal };
    throw error;
  }
}
