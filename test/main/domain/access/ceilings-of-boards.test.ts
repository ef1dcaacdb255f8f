import { accessCases } from '../../../support/access-cases';
import { archive, makePrivate, override, own, setRole } from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

accessCases('C5 archived teamspaces', [
  {
    rule: 'C5',
    name: 'at most view',
    given: (w) => archive(w),
    who: 'ed',
    want: 'view',
    because: ['P2: C5'],
  },
  {
    rule: 'C5',
    name: 'not for admins',
    given: (w) => archive(w),
    who: 'admin',
    want: 'own',
    via: 'P1',
  },
  {
    rule: 'C5',
    name: 'an override is under it too',
    given: (w) => {
      override(w, 'vic', 'edit');
      archive(w);
    },
    who: 'vic',
    want: 'view',
    because: ['P2.1: C5'],
  },
  {
    rule: 'C5',
    name: 'what is view stays view',
    given: (w) => archive(w),
    who: 'vic',
    want: 'view',
  },
  {
    rule: 'C5',
    name: 'it opens nothing that privacy closes',
    given: (w) => {
      makePrivate(w);
      archive(w);
    },
    who: 'ed',
    want: 'none',
    because: ['P2: P2.2'],
  },
  {
    rule: 'C5',
    name: 'unarchiving gives the level back',
    given: (w) => {
      archive(w);
      w.run('admin', { type: 'teamspace.unarchive', teamspace: 'team' });
    },
    who: 'ed',
    want: 'edit',
  },
]);

accessCases('C6 locked boards, C7 the owner’s path, W2 deactivated people', [
  { rule: 'C6', name: 'a lock keeps everybody’s level', given: lock, who: 'ed', want: 'edit' },
  {
    rule: 'C7',
    name: 'an owner who is a viewer at most views (C1)',
    given: (w) => own(w, 'vera'),
    who: 'vera',
    want: 'view',
    because: ['P7: C1'],
  },
  {
    rule: 'C7',
    name: 'and does not see their grid (C1)',
    given: (w) => own(w, 'vera', 'sheet'),
    who: 'vera',
    on: 'sheet',
    want: 'none',
    because: ['P7: C1'],
  },
  {
    rule: 'C7',
    name: 'an owner in an archived teamspace at most views (C5)',
    given: (w) => {
      own(w, 'ed');
      archive(w);
    },
    who: 'ed',
    want: 'view',
    because: ['P7: C5'],
  },
  {
    rule: 'C7',
    name: 'else the owner has own',
    given: (w) => own(w, 'ed'),
    who: 'ed',
    want: 'own',
  },
  {
    rule: 'W2',
    name: 'a deactivated person has no access at all, but keeps what they own',
    given: (w) => {
      own(w, 'ed');
      w.run('admin', { type: 'person.deactivate', person: 'ed' });
    },
    who: 'ed',
    want: 'none',
    because: ['P2: W2', 'P7: W2'],
  },
  {
    rule: 'W2',
    name: 'a deactivated admin has none either',
    given: (w) => {
      setRole(w, 'ed', 'admin');
      w.run('admin', { type: 'person.deactivate', person: 'ed' });
    },
    who: 'ed',
    want: 'none',
    because: ['P1: W2'],
  },
  {
    rule: 'W2',
    name: 'a reactivated person has what they had',
    given: (w) => {
      w.run('admin', { type: 'person.deactivate', person: 'ed' });
      w.run('admin', { type: 'person.reactivate', person: 'ed' });
    },
    who: 'ed',
    want: 'edit',
  },
]);

function lock(w: TestWorkspace): void {
  w.run('admin', { type: 'board.lock', board: 'doc' });
}
