import { accessCases } from '../../../support/access-cases';
import { makePrivate, override, removeMember, setMember } from '../../../support/standard-world';

accessCases('P2.2 private boards', [
  {
    rule: 'P2.2',
    name: 'on a private board the teamspace level opens nothing',
    given: (w) => makePrivate(w),
    who: 'ed',
    want: 'none',
  },
  {
    rule: 'P2.2',
    name: 'not even the teamspace owner’s',
    given: (w) => makePrivate(w),
    who: 'olga',
    want: 'none',
  },
  {
    rule: 'P2.2',
    name: 'an override opens a private board',
    given: (w) => {
      makePrivate(w);
      override(w, 'vic', 'view');
    },
    who: 'vic',
    want: 'view',
    via: 'P2.1',
  },
  {
    rule: 'P2.2',
    name: 'who made it private keeps their level',
    given: (w) => makePrivate(w, 'ed'),
    who: 'ed',
    want: 'edit',
    via: 'P2',
  },
  {
    rule: 'P2.2',
    name: 'who made it private keeps their override, if they have one',
    given: (w) => {
      makePrivate(w, 'ed');
      override(w, 'ed', 'view');
    },
    who: 'ed',
    want: 'view',
    via: 'P2.1',
  },
  {
    rule: 'P2.2',
    name: 'who made it private keeps the level of now, not of then',
    given: (w) => {
      makePrivate(w, 'ed');
      setMember(w, 'ed', 'view');
    },
    who: 'ed',
    want: 'view',
    via: 'P2',
  },
  {
    rule: 'P2.2',
    name: 'who made it private loses it with the membership',
    given: (w) => {
      makePrivate(w, 'ed');
      removeMember(w, 'ed');
    },
    who: 'ed',
    want: 'none',
  },
  {
    rule: 'P2.2',
    name: 'only who made it private last keeps the level',
    given: (w) => {
      makePrivate(w, 'ed');
      w.run('ed', { type: 'board.setPrivate', boards: ['doc'], private: false });
      makePrivate(w, 'olga');
    },
    who: 'ed',
    want: 'none',
  },
  {
    rule: 'P2.2',
    name: 'a board that is private no more opens again',
    given: (w) => {
      makePrivate(w, 'ed');
      w.run('ed', { type: 'board.setPrivate', boards: ['doc'], private: false });
    },
    who: 'vic',
    want: 'view',
    via: 'P2',
  },
]);
