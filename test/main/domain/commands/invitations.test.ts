import { describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { expectSame, type RuleCase, ruleCases } from '../../../support/rule-cases';
import {
  archive,
  own,
  participate,
  setPolicy,
  standardWorld,
} from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

function invite(persons: string[], more: object = {}): CommandInput {
  return { type: 'participant.invite', board: 'doc', persons, role: 'reviewer', ...more };
}
const addresses = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `p${from + i}@else.example`);
const rolesOf = (w: TestWorkspace) =>
  w
    .ask({ type: 'participants', board: 'doc' })
    .items.map(({ email, role, owner }) => `${email} ${owner ? 'owner' : role}`);
const left = (w: TestWorkspace, as = 'ed') =>
  w.ask({ type: 'sharing', board: 'doc' }, as).invitationsLeft;

const S3: RuleCase[] = [
  {
    rule: 'S3',
    name: 'an address that nobody knows becomes a person who signs in, unconfirmed',
    as: 'ed',
    command: invite(['New.Person@Else.EXAMPLE']),
    want: 3,
    after: (w) => {
      expect(w.core.state.person('new.person@else.example')).toMatchObject({
        affiliation: 'free',
        workspaceRole: null,
        emailConfirmed: false,
      });
      expect(w.level('new.person@else.example', 'doc')).toBe('comment');
    },
  },
  {
    rule: 'S3',
    name: 'the same address twice, in two forms, is one invitation',
    as: 'ed',
    command: invite(['a@else.example', ' A@ELSE.example', 'a@else.example']),
    want: 3,
    after: (w) => expect(left(w)).toBe(199),
  },
  {
    rule: 'S3',
    name: 'a known person by id and by address is one invitation',
    as: 'ed',
    command: invite(['fred', 'fred@nordwind.example']),
    want: 2,
  },
  {
    rule: 'S14',
    name: 'who is a participant already keeps the role and does not count',
    given: (w) => participate(w, 'fred', 'editor'),
    as: 'ed',
    command: invite(['fred']),
    want: 0,
    after: (w) => {
      expect(w.level('fred', 'doc')).toBe('edit');
      expect(left(w)).toBe(200);
    },
  },
  {
    rule: 'S3',
    name: 'nor does the owner become a participant',
    given: (w) => own(w, 'olga'),
    as: 'ed',
    command: invite(['olga', 'fred']),
    want: 2,
    after: (w) =>
      // The admin, who had the board before, stayed as editor (S17).
      expect(rolesOf(w)).toEqual([
        'olga@nordwind.example owner',
        'admin@nordwind.example editor',
        'fred@nordwind.example reviewer',
      ]),
  },
  {
    rule: 'S3',
    name: 'an id that nobody has is not found, with its place',
    as: 'ed',
    command: invite(['fred', 'ghost']),
    want: { code: 'not-found', path: 'persons[1]' },
  },
  {
    rule: 'S3',
    name: 'an admin',
    as: 'admin',
    command: invite(['fred'], { fromContacts: true }),
    want: 2,
  },
  {
    rule: 'S3',
    name: 'not with view',
    as: 'vic',
    command: invite(['fred']),
    want: { code: 'forbidden', rule: 'S3', actorLevel: 'view', needed: 'edit on the board' },
  },
  {
    rule: 'S4',
    name: 'from contacts the refusal says so',
    as: 'vic',
    command: invite(['fred'], { fromContacts: true }),
    want: { code: 'forbidden', rule: 'S4' },
  },
  {
    rule: 'W4',
    name: 'not into an archive, not even by admins',
    given: (w) => archive(w),
    as: 'admin',
    command: invite(['fred']),
    want: { code: 'forbidden', rule: 'W4' },
  },
];

const S15: RuleCase[] = [
  {
    rule: 'S15',
    name: 'a non-member is refused',
    given: (w) => setPolicy(w, 'only-members'),
    as: 'admin',
    command: invite(['otto', 'fred']),
    want: { code: 'forbidden', rule: 'S15', path: 'persons[1]' },
  },
  {
    rule: 'S15',
    name: 'and so is whom nobody knows',
    given: (w) => setPolicy(w, 'only-members'),
    as: 'ed',
    command: invite(['new@else.example']),
    want: { code: 'forbidden', rule: 'S15' },
  },
  {
    rule: 'S15',
    name: 'a member is not',
    given: (w) => setPolicy(w, 'only-members'),
    as: 'ed',
    command: invite(['otto']),
    want: 2,
  },
  {
    rule: 'S15',
    name: 'with a password for non-members nobody is refused',
    given: (w) => setPolicy(w, 'password-for-non-members'),
    as: 'ed',
    command: invite(['fred', 'gus']),
    want: 3,
  },
];

const S14: RuleCase[] = [
  {
    rule: 'S14',
    name: 'two hundred at once',
    as: 'ed',
    command: invite(addresses(200)),
    want: 401,
  },
  {
    rule: 'S14',
    name: 'not the 201st, and then nobody is invited',
    as: 'ed',
    command: invite(addresses(201)),
    want: { code: 'limit', rule: 'S14' },
  },
  {
    rule: 'S14',
    name: 'not in a second command, on another board',
    given: (w) => w.run('ed', invite(addresses(199))),
    as: 'ed',
    command: { ...invite(addresses(2, 500)), board: 'sheet' } as CommandInput,
    want: { code: 'limit', rule: 'S14' },
  },
  {
    rule: 'S14',
    name: 'admins too',
    given: (w) => w.run('admin', invite(addresses(200))),
    as: 'admin',
    command: invite(['fred']),
    want: { code: 'limit', rule: 'S14' },
  },
  {
    rule: 'S14',
    name: 'somebody else still may',
    given: (w) => w.run('admin', invite(addresses(200))),
    as: 'ed',
    command: invite(['fred']),
    want: 2,
  },
  {
    rule: 'S14',
    name: 'who is in already does not count',
    given: (w) => w.run('ed', invite(addresses(200))),
    as: 'ed',
    command: invite(addresses(200)),
    want: 0,
  },
  {
    rule: 'S14',
    name: 'forbidden is tested before the limit',
    as: 'vic',
    command: invite(addresses(201)),
    want: { code: 'forbidden', rule: 'S3' },
  },
  {
    rule: 'S14',
    name: 'a batch that passes the limit sends nothing at all',
    as: 'ed',
    command: {
      type: 'batch',
      commands: [
        { type: 'participant.invite', board: 'doc', persons: addresses(150), role: 'reader' },
        { type: 'participant.invite', board: 'sheet', persons: addresses(51, 150), role: 'reader' },
      ],
    },
    want: { code: 'limit', rule: 'S14', path: 'commands[1]' },
  },
];

ruleCases('S3, S4 inviting', S3);
ruleCases('S15 only members', S15);
ruleCases('S14 two hundred a day', S14);

/** How many of the day are left at an instant for who sent 200 at another. */
function leftAfter(timeZone: string, sent: string, then: string): number {
  const w = standardWorld();
  try {
    // The zone is the workspace's from its making on; no command of this issue changes it.
    const { workspace } = w.core.state;
    if (workspace !== null) w.core.state.workspace = { ...workspace, timeZone };
    w.core.db.prepare('UPDATE workspace SET "timeZone" = ?').run(timeZone);
    w.now = Date.parse(sent);
    w.run('ed', invite(addresses(200)));
    w.now = Date.parse(then);
    const remaining = left(w);
    const before = w.core.state.clone();
    const { head } = w.engine;
    const result = w.try('ed', invite(['one.more@else.example']));
    expect(result.ok).toBe(remaining > 0);
    if (!result.ok) expectSame(w, before, head);
    return remaining;
  } finally {
    w.close();
  }
}

describe('S14 the calendar day of the workspace’s time zone', () => {
  const days: [string, string, string, string, number][] = [
    ['until midnight in UTC', 'UTC', '2026-06-01T00:00:00Z', '2026-06-01T23:59:59.900Z', 0],
    ['from midnight in UTC', 'UTC', '2026-06-01T23:00:00Z', '2026-06-02T00:00:00Z', 200],
    ['Berlin is ahead', 'Europe/Berlin', '2026-06-01T21:00:00Z', '2026-06-01T22:00:00Z', 200],
    ['and so not yet', 'Europe/Berlin', '2026-06-01T22:00:00Z', '2026-06-02T21:59:59.900Z', 0],
    [
      'Los Angeles is behind',
      'America/Los_Angeles',
      '2026-06-01T08:00:00Z',
      '2026-06-02T06:59:59Z',
      0,
    ],
    [
      'a day of 23 hours ends',
      'Europe/Berlin',
      '2026-03-28T23:00:00Z',
      '2026-03-29T22:00:00Z',
      200,
    ],
    ['and not before', 'Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', 0],
    [
      'a day of 25 hours goes on',
      'Europe/Berlin',
      '2026-10-24T22:00:00Z',
      '2026-10-25T22:59:59Z',
      0,
    ],
    ['and ends', 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 200],
    ['a zone of 45 minutes', 'Asia/Kathmandu', '2026-06-01T18:14:00Z', '2026-06-01T18:15:00Z', 200],
    [
      'midnight that is left out',
      'America/Santiago',
      '2026-09-06T03:59:00Z',
      '2026-09-06T04:00:00Z',
      200,
    ],
  ];
  test.each(days)('%s', (_name, zone, sent, then, want) => {
    expect(leftAfter(zone, sent, then)).toBe(want);
  });

  test('a clock that went back stays on the day of the newest entry', () => {
    expect(leftAfter('UTC', '2026-06-02T00:00:00Z', '2026-06-01T12:00:00Z')).toBe(0);
  });
});
