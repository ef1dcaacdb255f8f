import { v7 as uuid } from 'uuid';
import type { TeamspaceLevel } from '../../../../src-shared/model/level';
import type { TeamspaceItem } from '../../../../src-shared/queries/lists';
import type { Place } from '../import-error';
import type { Steps } from './steps';
import type { Placed } from './tables';
import type { CsvWorld, Known } from './world';

/** teamspaces.csv: new ones get the first owner that memberships.csv names, else the importing admin. */
export function planTeamspaces(
  rows: Placed<'teamspaces'>[],
  memberships: Placed<'memberships'>[],
  world: CsvWorld,
  steps: Steps,
): void {
  const seen = new Set<string>();
  for (const { row, place } of rows) {
    if (!steps.wants(place)) continue;
    const key = row.id ?? row.name;
    if (seen.has(key)) {
      steps.refuse(place, `${key} stands twice`);
      continue;
    }
    seen.add(key);
    const found = world.teamspaces.find(key);
    if (found === 'several')
      steps.refuse(place, `several teamspaces are named ${row.name}: give the id`);
    else if (found?.present) changeTeamspace(row, found.present, place, steps);
    else {
      const ref = row.id ?? uuid();
      const owner = memberships.find(
        ({ row: m, place: at }) =>
          m.level === 'owner' &&
          [row.id, row.name].includes(m.teamspace) &&
          world.person(m.person) &&
          steps.wants(at),
      );
      const ownerRef = owner && world.person(owner.row.person)?.ref;
      world.teamspaces.add({ ref, present: null }, row.name);
      steps.report.added.teamspaces += 1;
      steps.report.opens ??= { teamspace: ref };
      steps.add(
        {
          type: 'teamspace.create',
          id: ref,
          name: row.name,
          ...(ownerRef ? { owner: ownerRef } : {}),
        },
        place,
      );
      if (row.archived) steps.addLast({ type: 'teamspace.archive', teamspace: ref }, place);
    }
  }
}

function changeTeamspace(
  row: Placed<'teamspaces'>['row'],
  present: TeamspaceItem,
  place: Required<Place>,
  steps: Steps,
): void {
  if (row.name !== present.name) {
    steps.report.note(
      'skipped',
      present.name,
      `keeps its name: no command changes it to ${row.name}`,
      place,
    );
  }
  if (row.archived === undefined || row.archived === present.archived) {
    steps.unchanged();
    return;
  }
  steps.report.changed += 1;
  // Opened first and closed last: in between its rows are changed (W4).
  if (row.archived) steps.addLast({ type: 'teamspace.archive', teamspace: present.id }, place);
  else steps.add({ type: 'teamspace.unarchive', teamspace: present.id }, place);
}

/** memberships.csv: one command a teamspace, of what differs. */
export function planMemberships(
  rows: Placed<'memberships'>[],
  world: CsvWorld,
  steps: Steps,
): void {
  const byTeamspace = new Map<
    string,
    { person: string; level: TeamspaceLevel; place: Required<Place> }[]
  >();
  const seen = new Set<string>();
  for (const { row, place } of rows) {
    if (!steps.wants(place)) continue;
    const teamspace = teamspaceOf(row.teamspace, place, world, steps);
    const person = world.person(row.person);
    if (teamspace === null) continue;
    if (person === null) {
      steps.refuse(place, `person: nobody is known as ${row.person}`);
      continue;
    }
    const key = `${teamspace.ref} ${person.ref}`;
    if (seen.has(key)) {
      steps.refuse(place, `${person.ref} stands twice in ${row.teamspace}`);
      continue;
    }
    seen.add(key);
    const level = world.membersOf(teamspace).get(person.ref);
    if (level === row.level) {
      steps.unchanged();
      continue;
    }
    if (level === undefined) steps.report.added.memberships += 1;
    else steps.report.changed += 1;
    const members = byTeamspace.get(teamspace.ref) ?? [];
    members.push({ person: person.ref, level: row.level, place });
    byTeamspace.set(teamspace.ref, members);
  }
  for (const [teamspace, members] of byTeamspace) {
    const list = members.map(({ person, level }) => ({ person, level }));
    steps.add(
      { type: 'teamspace.setMembers', teamspace, members: list },
      ...members.map(({ place }) => place),
    );
  }
}

export function teamspaceOf(
  reference: string,
  place: Required<Place>,
  world: CsvWorld,
  steps: Steps,
): Known<TeamspaceItem> | null {
  const found = world.teamspaces.find(reference);
  if (found !== null && found !== 'several') return found;
  const why =
    found === null
      ? `there is no teamspace ${reference}`
      : `several teamspaces are named ${reference}: give the id`;
  steps.refuse(place, `teamspace: ${why}`);
  return null;
}
