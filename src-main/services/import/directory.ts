import type { Page } from '../../../src-shared/queries/fields';
import type { PersonItem, TeamspaceItem } from '../../../src-shared/queries/lists';
import type { Refused } from '../../../src-shared/result';
import type { Engine } from '../../engine/api';
import { ImportError } from './import-error';

const PAGE = 10_000;

/** All people of the workspace or of one teamspace, asked for like every other reader does. */
export function allPeople(engine: Engine, teamspace?: string): PersonItem[] {
  const where = teamspace === undefined ? {} : { teamspace };
  return everyPage(engine, (after) =>
    engine.query({ type: 'people', limit: PAGE, ...where, ...after }, null),
  );
}

export function allTeamspaces(engine: Engine): TeamspaceItem[] {
  return everyPage(engine, (after) =>
    engine.query({ type: 'teamspaces', limit: PAGE, ...after }, null),
  );
}

export function everyPage<T>(
  engine: Engine,
  ask: (after: { after?: string }) => Page<T> | Refused,
): T[] {
  if (engine.empty) return [];
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page = ask(after === undefined ? {} : { after });
    if ('ok' in page) throw new ImportError(page.refused.message);
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}

/** The teamspace that an admin named: by id, else by a name that only one has. */
export function findTeamspace(engine: Engine, wanted: string): TeamspaceItem | null {
  const all = allTeamspaces(engine);
  const byId = all.find(({ id }) => id === wanted);
  if (byId) return byId;
  const named = all.filter(({ name }) => name === wanted);
  if (named.length > 1)
    throw new ImportError(`${named.length} teamspaces are named "${wanted}": give the id`);
  return named[0] ?? null;
}
