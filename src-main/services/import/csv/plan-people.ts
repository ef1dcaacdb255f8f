import type { PersonItem } from '../../../../src-shared/queries/lists';
import type { Steps } from './steps';
import type { Placed } from './tables';
import type { CsvWorld } from './world';

/** people.csv: new people, and what differs of those who are here (W2). */
export function planPeople(rows: Placed<'people'>[], world: CsvWorld, steps: Steps): void {
  const seen = new Set<string>();
  for (const placed of rows) {
    const { row, place } = placed;
    if (!steps.wants(place)) continue;
    const affiliation = row.affiliation ?? 'member';
    if (affiliation !== 'member' && row.workspaceRole !== undefined) {
      steps.refuse(place, 'workspaceRole: only members of the workspace have one');
      continue;
    }
    if (seen.has(row.email) || (row.id !== undefined && seen.has(row.id))) {
      steps.refuse(place, `${row.email} stands twice`);
      continue;
    }
    seen.add(row.email);
    if (row.id !== undefined) seen.add(row.id);
    const known = world.people.get(row.email);
    if (known?.present) changePerson(placed, known.present, steps);
    else if (known === undefined) addPerson(placed, world, steps);
  }
}

function addPerson({ row, place }: Placed<'people'>, world: CsvWorld, steps: Steps): void {
  const { email, id, name, workspaceRole, emailConfirmed } = row;
  if (id !== undefined && world.people.has(id)) {
    steps.refuse(place, `id: ${id} is somebody else`);
    return;
  }
  world.addPerson(email, id, null);
  steps.report.added.people += 1;
  steps.add(
    {
      type: 'person.add',
      email,
      affiliation: row.affiliation ?? 'member',
      ...(id === undefined ? {} : { id }),
      ...(name === undefined ? {} : { name }),
      ...(workspaceRole === undefined ? {} : { workspaceRole }),
      ...(emailConfirmed === undefined ? {} : { emailConfirmed }),
    },
    place,
  );
  if (row.auditor === true)
    steps.add({ type: 'person.setAuditor', person: email, auditor: true }, place);
  if (row.active === false) steps.addLast({ type: 'person.deactivate', person: email }, place);
}

function changePerson({ row, place }: Placed<'people'>, present: PersonItem, steps: Steps): void {
  const { email, workspaceRole, auditor, active } = row;
  if (row.id !== undefined && row.id !== present.id) {
    steps.refuse(place, `id: ${email} is known under the id ${present.id}`);
    return;
  }
  const before = steps.all.length;
  if (present.affiliation !== 'member' && row.affiliation === 'member') {
    steps.add(
      {
        type: 'person.add',
        email,
        affiliation: 'member',
        ...(workspaceRole ? { workspaceRole } : {}),
      },
      place,
    );
  } else if (row.affiliation !== undefined && row.affiliation !== present.affiliation) {
    steps.report.note(
      'skipped',
      email,
      `stays ${present.affiliation}: no command changes that`,
      place,
    );
  } else if (workspaceRole !== undefined && workspaceRole !== present.workspaceRole) {
    steps.add({ type: 'person.setWorkspaceRole', person: email, workspaceRole }, place);
  }
  if (row.name !== undefined && row.name !== present.name) {
    steps.report.note(
      'skipped',
      email,
      `keeps the name ${present.name}: no command changes that`,
      place,
    );
  }
  if (auditor !== undefined && auditor !== present.auditor) {
    steps.add({ type: 'person.setAuditor', person: email, auditor }, place);
  }
  if (active === false && present.active)
    steps.addLast({ type: 'person.deactivate', person: email }, place);
  if (active === true && !present.active)
    steps.add({ type: 'person.reactivate', person: email }, place);
  if (steps.all.length === before) steps.unchanged();
  else steps.report.changed += 1;
}
