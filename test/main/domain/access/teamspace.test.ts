import { accessCases } from '../../../support/access-cases';
import { removeMember } from '../../../support/standard-world';

accessCases('P2 teamspace', [
  { rule: 'P2', name: 'view member', who: 'vic', want: 'view', via: 'P2' },
  { rule: 'P2', name: 'edit member', who: 'ed', want: 'edit', via: 'P2' },
  { rule: 'P2', name: 'teamspace owner', who: 'olga', want: 'own', via: 'P2' },
  { rule: 'P2', name: 'somebody of another teamspace only', who: 'otto', want: 'none' },
  {
    rule: 'P2',
    name: 'a member who was removed',
    given: (w) => removeMember(w, 'ed'),
    who: 'ed',
    want: 'none',
  },
]);
