import { accessCases } from '../../../support/access-cases';
import { archive, makePrivate, override } from '../../../support/standard-world';

accessCases('P1 administration', [
  { rule: 'P1', name: 'an admin has own on every board', who: 'admin', want: 'own', via: 'P1' },
  {
    rule: 'P1',
    name: 'an override takes nothing from an admin',
    who: 'admin',
    given: (w) => {
      w.run('admin', {
        type: 'teamspace.setMembers',
        teamspace: 'team',
        members: [{ person: 'admin@nordwind.example', level: 'view' }],
      });
      override(w, 'admin@nordwind.example', 'view');
    },
    want: 'own',
    via: 'P1',
  },
  {
    rule: 'P1',
    name: 'privacy takes nothing from an admin',
    who: 'admin',
    given: (w) => makePrivate(w, 'olga'),
    want: 'own',
    via: 'P1',
  },
  {
    rule: 'P1',
    name: 'an archive takes nothing from an admin',
    who: 'admin',
    given: (w) => archive(w),
    want: 'own',
    via: 'P1',
  },
  { rule: 'P1', name: 'a maker is no admin', who: 'otto', want: 'none' },
]);
