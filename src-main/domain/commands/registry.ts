import type { PlainCommand } from '../../../src-shared/commands';
import { looksLikeEmail, normaliseEmail } from '../../../src-shared/model/email';
import type { Refusal } from '../../../src-shared/result';
import { Actor } from '../authority/actor';
import { invalid, RefusedError, refusal } from '../authority/refused';
import type { Changes } from '../changes';
import { Draft } from '../state/draft';
import type { State } from '../state/state';
import { accessHandlers } from './access';
import { boardHandlers } from './board';
import { consoleHandlers } from './console';
import type { Decide, Decided, Given, Handlers } from './handler';
import { importHandlers } from './import';
import { personOrNewcomer } from './newcomer';
import { overrideHandlers } from './override';
import { participantHandlers } from './participant';
import { partnerHandlers } from './partner';
import { personHandlers } from './person';
import { reportHandlers } from './report';
import { requestHandlers } from './request';
import { reviewHandlers } from './review';
import { riskHandlers } from './risk';
import { needsSoundTerms, shareHandlers, sweep } from './share';
import { teamspaceHandlers } from './teamspace';
import { createWorkspace, workspaceHandlers } from './workspace';

/** Every command that an actor issues: a type without a handler does not compile. */
type Issued = Exclude<
  PlainCommand['type'],
  'workspace.create' | 'workspace.erase' | 'review.close'
>;
const handlers: Handlers<Issued> = {
  ...workspaceHandlers,
  ...personHandlers,
  ...teamspaceHandlers,
  ...boardHandlers,
  ...overrideHandlers,
  ...accessHandlers,
  ...participantHandlers,
  ...requestHandlers,
  ...shareHandlers,
  ...reportHandlers,
  ...partnerHandlers,
  ...importHandlers,
  ...consoleHandlers,
  ...reviewHandlers,
  ...riskHandlers,
};

/**
 * Acts of one's own by which an address that nobody knows becomes a person [D], and as what: by a
 * link without an account a guest, everywhere else somebody who signs in.
 */
const WELCOMES: Partial<Record<PlainCommand['type'], 'free' | 'guest'>> = {
  'participant.joinByLink': 'guest',
  'request.submit': 'free',
  'share.redeem': 'free',
  'partner.accept': 'free',
};

/** The person that the actor becomes by this command, as changes; null where they are known. */
export function welcome(command: PlainCommand, actor: string | null, given: Given): Changes | null {
  const affiliation = WELCOMES[command.type];
  if (affiliation === undefined || given.state.workspace === null) return null;
  const email = actor !== null && looksLikeEmail(actor) ? normaliseEmail(actor) : null;
  if (email === null || given.state.person(email) !== undefined) return null;
  const draft = new Draft(given.state);
  personOrNewcomer(given, draft, email, affiliation);
  return draft.changes;
}

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
    if (command.type === 'workspace.erase')
      throw invalid('W5: workspace.erase stands alone', 'type');
    if (command.type === 'review.close') {
      throw new Error('closing a review carries out other commands: commands/close-review does it');
    }
    // The console's own timer sweeps in nobody's name (E4).
    if (command.type === 'share.sweep' && actor === null) return sweep(command, given);
    if (command.type === 'share.create' || command.type === 'share.change') {
      needsSoundTerms(command, given.at);
    }
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
