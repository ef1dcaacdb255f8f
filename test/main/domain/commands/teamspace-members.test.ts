import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { override, setMember, setRole } from '../../../support/standard-world';
import { ADMIN } from '../../../support/workspace';

function level(person: string, to: 'view' | 'edit' | 'owner'): CommandInput {
  return { type: 'teamspace.setMembers', teamspace: 'team', members: [{ person, level: to }] };
}
function remove(...persons: string[]): CommandInput {
  return { type: 'teamspace.removeMembers', teamspace: 'team', persons };
}
const create: CommandInput = { type: 'teamspace.create', id: 'new', name: 'New' };

const CREATE: RuleCase[] = [
  {
    rule: 'A',
    name: 'an admin makes a teamspace and owns it',
    as: 'admin',
    command: create,
    want: 2,
  },
  {
    rule: 'A',
    name: 'a maker makes one for another',
    as: 'otto',
    command: { ...create, owner: 'ed' },
    want: 2,
  },
  {
    rule: 'A',
    name: 'a viewer does not',
    as: 'vera',
    command: create,
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    rule: 'A',
    name: 'a non-member does not',
    as: 'fred',
    command: create,
    want: { code: 'forbidden' },
  },
  {
    rule: 'W3',
    name: 'no non-member owns one',
    as: 'admin',
    command: { ...create, owner: 'fred' },
    want: { code: 'forbidden', rule: 'W3', path: 'owner' },
  },
];

const W3: RuleCase[] = [
  { rule: 'W3', name: 'an admin adds', as: 'admin', command: level('otto', 'view'), want: 1 },
  { rule: 'W3', name: 'an owner adds', as: 'olga', command: level('otto', 'owner'), want: 1 },
  { rule: 'W3', name: 'an owner changes', as: 'olga', command: level('vic', 'edit'), want: 1 },
  {
    rule: 'W3',
    name: 'the level that stands changes nothing',
    as: 'olga',
    command: level('vic', 'view'),
    want: 0,
  },
  {
    rule: 'W3',
    name: 'a maker with edit does not',
    as: 'ed',
    command: level('otto', 'view'),
    want: { code: 'forbidden', rule: 'W3', actorLevel: 'edit' },
  },
  {
    rule: 'W3',
    name: 'an owner who is a workspace viewer does: the stored level counts here',
    given: (w) => setMember(w, 'vera', 'owner'),
    as: 'vera',
    command: level('otto', 'view'),
    want: 1,
  },
  {
    rule: 'W3',
    name: 'an override does not lower an owner here',
    given: (w) => override(w, 'olga', 'view'),
    as: 'olga',
    command: level('otto', 'view'),
    want: 1,
  },
  {
    rule: 'W3',
    name: 'only workspace members join a teamspace',
    as: 'admin',
    command: level('fred', 'view'),
    want: { code: 'forbidden', rule: 'W3', path: 'members[0].person' },
  },
  { rule: 'W3', name: 'an owner removes', as: 'olga', command: remove('vic', 'ed'), want: 2 },
  {
    rule: 'W3',
    name: 'removing who is not there changes nothing',
    as: 'olga',
    command: remove('otto'),
    want: 0,
  },
  {
    rule: 'W3',
    name: 'a member does not remove, not even themself',
    as: 'ed',
    command: remove('ed'),
    want: { rule: 'W3' },
  },
  {
    rule: 'W3',
    name: 'the last owner cannot be removed',
    as: 'olga',
    command: remove('olga'),
    want: { code: 'forbidden', rule: 'W3' },
  },
  {
    rule: 'W3',
    name: 'nor lowered',
    as: 'olga',
    command: level('olga', 'edit'),
    want: { code: 'forbidden', rule: 'W3' },
  },
  { rule: 'W3', name: 'except by an admin', as: 'admin', command: remove('olga'), want: 1 },
  {
    rule: 'W3',
    name: 'one of two owners can',
    given: (w) => setMember(w, 'ed', 'owner'),
    as: 'olga',
    command: remove('olga'),
    want: 1,
  },
  {
    rule: 'W3',
    name: 'both at once cannot',
    given: (w) => setMember(w, 'ed', 'owner'),
    as: 'olga',
    command: remove('olga', 'ed'),
    want: { code: 'forbidden', rule: 'W3' },
  },
  {
    rule: 'W3',
    name: 'an owner may step down in the command that names the next',
    as: 'olga',
    command: {
      type: 'teamspace.setMembers',
      teamspace: 'team',
      members: [
        { person: 'olga', level: 'view' },
        { person: 'ed', level: 'owner' },
      ],
    },
    want: 2,
  },
  {
    rule: 'invalid',
    name: 'nobody is named twice, be it by id and by address',
    as: 'admin',
    command: {
      type: 'teamspace.setMembers',
      teamspace: 'team',
      members: [
        { person: 'ed', level: 'view' },
        { person: 'Ed@Nordwind.example', level: 'owner' },
      ],
    },
    want: { code: 'invalid', path: 'members[1]' },
  },
];

ruleCases('making teamspaces', CREATE);

ruleCases('W3 members', W3);

ruleCases('W3 an admin in a teamspace', [
  {
    rule: 'W3',
    name: 'joins by themself',
    given: (w) => setRole(w, 'otto', 'admin'),
    as: 'admin',
    command: level(ADMIN, 'owner'),
    want: 1,
  },
]);
