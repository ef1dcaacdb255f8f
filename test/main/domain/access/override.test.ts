import { accessCases } from '../../../support/access-cases';
import { override, participate, removeMember, setMember } from '../../../support/standard-world';

accessCases('P2.1, P2.3 overrides', [
  {
    rule: 'P2.1',
    name: 'an override replaces the level upwards',
    given: (w) => override(w, 'vic', 'edit'),
    who: 'vic',
    want: 'edit',
    via: 'P2.1',
  },
  {
    rule: 'P2.1',
    name: 'an override replaces the level downwards, an owner’s too',
    given: (w) => override(w, 'olga', 'view'),
    who: 'olga',
    want: 'view',
    via: 'P2.1',
  },
  {
    rule: 'P2.1',
    name: 'an override counts on its own board only',
    given: (w) => override(w, 'vic', 'edit'),
    who: 'vic',
    on: 'sheet',
    want: 'view',
    via: 'P2',
  },
  {
    rule: 'P2.1',
    name: 'an override replaces only the teamspace’s path, not a participation',
    given: (w) => {
      override(w, 'ed', 'view');
      participate(w, 'ed', 'reviewer');
    },
    who: 'ed',
    want: 'comment',
    via: 'P3',
  },
  {
    rule: 'P2.3',
    name: 'the override of somebody removed opens nothing',
    given: (w) => {
      override(w, 'vic', 'edit');
      removeMember(w, 'vic');
    },
    who: 'vic',
    want: 'none',
  },
  {
    rule: 'P2.3',
    name: 'the override counts again when they return',
    given: (w) => {
      override(w, 'vic', 'edit');
      removeMember(w, 'vic');
      setMember(w, 'vic', 'view');
    },
    who: 'vic',
    want: 'edit',
    via: 'P2.1',
  },
]);
