import type { ConsoleRow } from '../../src-shared/model/rows';
import type { State } from '../domain/state/state';

/**
 * Whether a console may sign in somebody's name: its own person's, nobody's (the sweep), anybody's
 * where it was enrolled for all or belongs to an admin, who passes every test of an actor anyway. So
 * a maker's stolen console cannot sign as an admin.
 */
export function isBound(
  state: State,
  { person }: Pick<ConsoleRow, 'person'>,
  actor: string | null,
): boolean {
  if (person === null || actor === null || person === actor) return true;
  const owner = state.people.get(person);
  return owner?.active === true && owner.workspaceRole === 'admin';
}
