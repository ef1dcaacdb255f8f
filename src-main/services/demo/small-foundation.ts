import nordwind from '../../../resources/demo/nordwind.json';
import sharing from '../../../resources/demo/sharing.json';
import type { WorkspaceRole } from '../../../src-shared/model/words';
import { NameGiver } from './names';
import type { Random } from './random';
import { reasonFor } from './reasons';
import { openTeamspace } from './small-teamspace';
import { type BatchPart, type Company, type DemoPerson, Script } from './world';

/** Whoever belongs to a partner organisation, invited or since. */
const partnerPeople = [
  ...sharing.partners.map(({ contact, domain }) => ({ name: contact, domain })),
  ...sharing.colleagues.map(({ name, of }) => {
    const partner = sharing.partners.find(({ organisation }) => organisation === of);
    return { name, domain: partner?.domain ?? '' };
  }),
];

/** Nordwind Logistik as it stands after its first months: people, teamspaces, boards. */
export function foundCompany(random: Random): Company {
  const names = new NameGiver(random);
  const script = new Script();
  const cast = nordwind.cast.map((one) => person(names.named(one.name, nordwind.domain), one.role));
  const admin = cast[0];
  if (admin === undefined) throw new Error('the demo needs its first admin');
  admin.ref = admin.email;
  script.say(null, {
    type: 'workspace.create',
    name: nordwind.name,
    plan: 'enterprise',
    timeZone: nordwind.timeZone,
    admin: { email: admin.email, name: admin.name },
  });
  const company: Company = { script, admin, people: [...cast], teamspaces: [] };
  hire(company, names, random);
  for (const list of nordwind.teamspaces)
    company.teamspaces.push(openTeamspace(company, list, random));
  return company;
}

function person(
  named: { id: string; name: string; email: string },
  role: string | null,
): DemoPerson {
  const { id, name, email } = named;
  return {
    ref: id,
    name,
    email,
    role: role as WorkspaceRole | null,
    active: true,
    ownsBoards: false,
  };
}

function hire(company: Company, names: NameGiver, random: Random): void {
  for (const name of nordwind.otherAdmins) {
    company.people.push(person(names.named(name, nordwind.domain), 'admin'));
  }
  while (company.people.length < nordwind.people - nordwind.guests.count) {
    company.people.push(
      person(names.person(nordwind.domain), random.chance(0.3) ? 'viewer' : 'maker'),
    );
  }
  for (let index = 0; index < nordwind.guests.count; index++) {
    const named = names.person(random.pick(nordwind.guests.domains));
    // The last of them are those whom partners send.
    const known = partnerPeople[index - nordwind.guests.count + partnerPeople.length];
    company.people.push(person(known ? names.named(known.name, known.domain) : named, null));
  }
  const toAdd = company.people.slice(1);
  for (let from = 0; from < toAdd.length; from += 48) {
    company.script.say(company.admin, {
      type: 'batch',
      commands: toAdd.slice(from, from + 48).map(added),
      reason: reasonFor('hire', random),
    });
  }
}

function added({ ref, email, name, role }: DemoPerson): BatchPart {
  if (role === null) {
    const affiliation = email.length % 3 === 0 ? 'other-team' : 'free';
    return { type: 'person.add', id: ref, email, name, affiliation, emailConfirmed: true };
  }
  return {
    type: 'person.add',
    id: ref,
    email,
    name,
    affiliation: 'member',
    workspaceRole: role,
    emailConfirmed: true,
  };
}
