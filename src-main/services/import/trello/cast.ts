import type { PersonItem } from '../../../../src-shared/queries/lists';
import type { BatchPart } from '../batch';
import { ImportError } from '../import-error';
import type { ReportBuilder } from '../report';
import type { ImportedPerson } from './people';

/** Somebody of the board as they will stand in the workspace. */
export interface CastMember {
  imported: ImportedPerson;
  address: string;
  /** Gets their role as participant: mapped or placeholder, but never who had no access there. */
  participates: boolean;
  /** Only members of the workspace can be members of a teamspace. */
  member: boolean;
}

export interface Cast {
  members: CastMember[];
  adding: BatchPart[];
  /** Said last: until then the rules see people as they will be once mapped. */
  deactivating: BatchPart[];
}

/** Turns the file's people into people of the workspace: mapped ones, and placeholders (W2). */
export function castPeople(
  people: ImportedPerson[],
  mapped: Record<string, string>,
  known: Map<string, PersonItem>,
  report: ReportBuilder,
): Cast {
  needsSoundMapping(people, mapped);
  const cast: Cast = { members: [], adding: [], deactivating: [] };
  for (const imported of people) {
    const target = Object.hasOwn(mapped, imported.login) ? mapped[imported.login] : undefined;
    const address = target ?? imported.placeholder;
    const present = known.get(address);
    if (imported.note) report.note('lowered', imported.login, imported.note);
    if (present === undefined) add(cast, imported, address, target !== undefined, report);
    else if (!present.active && target !== undefined) {
      report.note('skipped', imported.login, `${address} is deactivated and stays so (W2)`);
    } else if (target === undefined) {
      report.note('skipped', imported.login, `the placeholder ${address} is here already`);
    }
    if (imported.access && present?.workspaceRole === 'viewer' && imported.role !== 'reader') {
      report.note('lowered', imported.login, `${address} is a viewer here: at most view (C1)`);
    }
    cast.members.push({
      imported,
      address,
      participates: imported.access && imported.role !== null,
      member: present === undefined || present.affiliation === 'member',
    });
  }
  return cast;
}

function add(
  cast: Cast,
  imported: ImportedPerson,
  address: string,
  isMapped: boolean,
  report: ReportBuilder,
): void {
  cast.adding.push({
    type: 'person.add',
    email: address,
    name: imported.name,
    affiliation: 'member',
    workspaceRole: workspaceRoleOf(imported),
  });
  report.added.people += 1;
  if (isMapped && imported.access) {
    report.note('added', imported.login, `added as ${address}`);
    return;
  }
  cast.deactivating.push({ type: 'person.deactivate', person: address });
  if (isMapped) report.note('added', imported.login, `added as ${address}, without access`);
  else
    report.note(
      'added',
      imported.login,
      `no address known: ${address}, without access until mapped`,
    );
}

/** A viewer could not use a reviewer's role (C1), so only who merely reads becomes one. */
function workspaceRoleOf({ role }: ImportedPerson): 'maker' | 'viewer' {
  return role === 'editor' || role === 'reviewer' ? 'maker' : 'viewer';
}

function needsSoundMapping(people: ImportedPerson[], mapped: Record<string, string>): void {
  const logins = new Set(people.map(({ login }) => login));
  const taken = new Map(people.map(({ login, placeholder }) => [placeholder, login]));
  for (const [login, address] of Object.entries(mapped)) {
    if (!logins.has(login)) throw new ImportError(`nobody on this board has the login "${login}"`);
    const other = taken.get(address);
    if (other !== undefined) {
      throw new ImportError(`${other} and ${login} would both be ${address}`);
    }
    taken.set(address, login);
  }
}
