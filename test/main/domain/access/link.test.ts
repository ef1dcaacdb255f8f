import { type AccessCase, accessCases } from '../../../support/access-cases';
import { participate, setPolicy } from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

const P4: AccessCase[] = [
  {
    rule: 'P4',
    name: 'who holds the link gets the default role',
    given: shared('reviewer'),
    who: 'fred',
    holdsLink: true,
    want: 'comment',
    via: 'P4',
  },
  {
    rule: 'P4',
    name: 'who does not hold it, not',
    given: shared('editor'),
    who: 'fred',
    want: 'none',
  },
  {
    rule: 'P4',
    name: 'in mode specific the link opens nothing',
    who: 'fred',
    holdsLink: true,
    want: 'none',
    because: ['P4: P4'],
  },
  {
    rule: 'P4',
    name: 'an address that nobody knows is a guest with the link',
    given: shared('reader'),
    who: 'nobody@else.example',
    holdsLink: true,
    want: 'view',
    via: 'P4',
  },
  {
    rule: 'C4',
    name: 'a non-member’s link needs the password by policy',
    given: protectedLink,
    who: 'fred',
    holdsLink: true,
    want: 'none',
    because: ['P4: C4'],
  },
  {
    rule: 'C4',
    name: 'the wrong password does not do',
    given: protectedLink,
    who: 'fred',
    holdsLink: true,
    password: 'wrong',
    want: 'none',
  },
  {
    rule: 'C4',
    name: 'the right password does',
    given: protectedLink,
    who: 'fred',
    holdsLink: true,
    password: 'right',
    want: 'comment',
    via: 'P4',
  },
  {
    rule: 'C4',
    name: 'members need none',
    given: protectedLink,
    who: 'otto',
    holdsLink: true,
    want: 'comment',
    via: 'P4',
  },
  {
    rule: 'C4',
    name: 'a participant who is no member needs it as well',
    given: (w) => {
      participate(w, 'fred', 'editor');
      protectedLink(w);
    },
    who: 'fred',
    want: 'none',
    because: ['P3: C4'],
  },
  {
    rule: 'C4',
    name: 'in mode specific a participant needs none',
    given: (w) => {
      participate(w, 'fred', 'editor');
      setPolicy(w, 'password-for-non-members');
    },
    who: 'fred',
    want: 'edit',
    via: 'P3',
  },
];

function shared(defaultRole: 'reader' | 'reviewer' | 'editor') {
  return (w: TestWorkspace) =>
    w.run('admin', { type: 'import.board', board: 'doc', mode: 'link', defaultRole });
}

function protectedLink(w: TestWorkspace): void {
  shared('reviewer')(w);
  setPolicy(w, 'password-for-non-members');
}

accessCases('P4 the link, C4 its password', P4);
