import type { ConsolePerson } from '../../src-shared/ipc/app';
import type { PersonItem } from '../../src-shared/queries/lists';
import type { Engine } from '../engine/api';
import type { Remembered } from '../platform/console-file';
import type { Summary } from './protocol';

/**
 * Who works at this console: the remembered person if this database knows them, else (a database
 * made by the command line) the first active admin. A remembered person who was deactivated stays:
 * W2 then refuses them, and nobody slips into an admin's chair.
 */
export function consolePerson(engine: Engine, remembered: Remembered | null): ConsolePerson | null {
  if (engine.empty) return null;
  const known = remembered && findRemembered(engine, remembered);
  return asConsolePerson(known ?? firstAdmin(engine));
}

function findRemembered(engine: Engine, { id, email }: Remembered): PersonItem | null {
  const found = engine.query({ type: 'people', text: email, limit: 100 }, null);
  if ('refused' in found) return null;
  const same = (item: PersonItem) => item.email === email && (id === undefined || item.id === id);
  return found.items.find(same) ?? null;
}

function firstAdmin(engine: Engine): PersonItem | null {
  const found = engine.query({ type: 'people', roles: ['admin'], active: true, limit: 1 }, null);
  return 'refused' in found ? null : (found.items[0] ?? null);
}

function asConsolePerson(item: PersonItem | null): ConsolePerson | null {
  if (item === null) return null;
  const { id, name, email, workspaceRole, auditor } = item;
  return { id, name, email, workspaceRole, auditor };
}

/** One line about the workspace, for a start without anybody watching. */
export function summary(engine: Engine): Summary | null {
  if (engine.empty) return null;
  const answer = engine.query({ type: 'workspace' }, null);
  if ('refused' in answer) return null;
  return { name: answer.name, ...answer.counts, entries: answer.head.entry };
}
