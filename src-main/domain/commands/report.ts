import type { CommandOf } from '../../../src-shared/commands';
import { conflict, forbidden } from '../authority/refused';
import { Draft } from '../state/draft';
import { type Decided, type GivenActor, type Handlers, idFor } from './handler';

function create(command: CommandOf<'report.create'>, { state, actor, newId }: GivenActor): Decided {
  if (!actor.isAdmin && !actor.isMaker) throw forbidden('A', { needed: 'an admin or a maker' });
  const id = idFor(command, newId);
  if (state.partners.reports.get(id) !== undefined) {
    throw conflict(`the id ${id} is taken`, undefined, 'id');
  }
  const draft = new Draft(state);
  draft.insert('report', { id, name: command.name, maker: actor.person.id });
  return { changes: draft.changes, id, issued: { ...command, id } };
}

export const reportHandlers: Handlers<'report.create'> = { 'report.create': create };
