import { type AccessCase, accessCases } from '../../../support/access-cases';
import { participate } from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

type Mode = 'specific' | 'link';

/** Somebody with a role on the board `doc`, which is in the mode. */
function takesPart(who: string, role: 'reader' | 'reviewer' | 'editor', mode: Mode = 'specific') {
  return (w: TestWorkspace) => {
    participate(w, who, role);
    w.run('admin', { type: 'import.board', board: 'doc', mode });
  };
}

const P3: AccessCase[] = [
  {
    rule: 'P3',
    name: 'a reader may view',
    given: takesPart('fred', 'reader'),
    who: 'fred',
    want: 'view',
    via: 'P3',
  },
  {
    rule: 'P3',
    name: 'a reviewer may comment',
    given: takesPart('fred', 'reviewer'),
    who: 'fred',
    want: 'comment',
    via: 'P3',
  },
  {
    rule: 'P3',
    name: 'an editor may edit',
    given: takesPart('tom', 'editor'),
    who: 'tom',
    want: 'edit',
    via: 'P3',
  },
  { rule: 'P3', name: 'nobody else', given: takesPart('fred', 'editor'), who: 'tom', want: 'none' },
  {
    rule: 'P3',
    name: 'in mode specific a guest’s participation opens nothing',
    given: takesPart('gus', 'editor'),
    who: 'gus',
    want: 'none',
    because: ['P3: P3'],
  },
  {
    rule: 'P3',
    name: 'in mode link a guest’s participation opens',
    given: takesPart('gus', 'editor', 'link'),
    who: 'gus',
    want: 'edit',
    via: 'P3',
  },
];

accessCases('P3 participants', P3);
