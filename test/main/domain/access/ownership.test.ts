import { accessCases } from '../../../support/access-cases';
import { makePrivate, override, own, participate, setRole } from '../../../support/standard-world';

accessCases('P7 ownership, the deciding path, deny by default', [
  {
    rule: 'P7',
    name: 'the board’s owner has own',
    given: (w) => own(w, 'ed'),
    who: 'ed',
    want: 'own',
    via: 'P7',
  },
  {
    rule: 'P7',
    name: 'privacy does not concern the owner',
    given: (w) => {
      own(w, 'otto');
      makePrivate(w);
    },
    who: 'otto',
    want: 'own',
    via: 'P7',
  },
  {
    rule: 'P7',
    name: 'an override does not lower the owner',
    given: (w) => {
      own(w, 'ed');
      override(w, 'ed', 'view');
    },
    who: 'ed',
    want: 'own',
    via: 'P7',
  },
  {
    rule: 'P7',
    name: 'the owner before has not',
    given: (w) => {
      own(w, 'ed');
      own(w, 'vic');
    },
    who: 'ed',
    want: 'edit',
    via: 'P2',
  },
  {
    rule: 'via',
    name: 'of paths that give the same, the lowest number decides',
    given: (w) => own(w, 'olga'),
    who: 'olga',
    want: 'own',
    via: 'P2',
  },
  {
    rule: 'via',
    name: 'the highest level decides, whatever its number',
    given: (w) => {
      setRole(w, 'vic', 'maker');
      participate(w, 'vic', 'editor');
    },
    who: 'vic',
    want: 'edit',
    via: 'P3',
  },
  { rule: '4.1', name: 'deny is the default: a non-member', who: 'fred', want: 'none' },
  {
    rule: '4.1',
    name: 'deny is the default: an address that nobody knows',
    who: 'x@y.example',
    want: 'none',
  },
]);
