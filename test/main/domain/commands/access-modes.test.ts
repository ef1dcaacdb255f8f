import { describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import {
  archive,
  participate,
  setPolicy,
  setRole,
  standardWorld,
} from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

type Mode = 'specific' | 'link' | 'link-password';
const setMode = (mode: Mode): CommandInput => ({ type: 'access.setMode', board: 'doc', mode });
const setDefault = (role: 'reader' | 'editor'): CommandInput => ({
  type: 'access.setDefaultRole',
  board: 'doc',
  role,
});
const join = (password?: string): CommandInput => ({
  type: 'participant.joinByLink',
  board: 'doc',
  ...(password !== undefined && { password }),
});
const board = (w: TestWorkspace) => w.core.state.boards.get('doc');

/** Words of 30 signs without l, o, u, 0 and 1: five groups of four are 98 bits (S12: at least 80). */
const PASSWORD = /^[a-hjkmnp-tv-z2-9]{4}(-[a-hjkmnp-tv-z2-9]{4}){4}$/;

describe('S12 link passwords', () => {
  test('made the first time, kept over changes of mode, made anew on demand', () => {
    const w = standardWorld();
    expect(board(w)).toMatchObject({ mode: 'specific', passwords: 0 });
    const first = w.run('ed', setMode('link'));
    expect(first.password).toMatch(PASSWORD);
    expect(w.run('ed', setMode('link-password')).password).toBeUndefined();
    expect(w.run('ed', setMode('specific')).password).toBeUndefined();
    expect(w.run('ed', setMode('link-password')).password).toBeUndefined();
    const isRight = (text = '') => w.core.secrets.isPassword('doc', text);
    expect(isRight(first.password)).toBe(true);
    const second = w.run('ed', { type: 'access.regeneratePassword', board: 'doc' });
    expect(second.password).toMatch(PASSWORD);
    expect(second.password).not.toBe(first.password);
    expect([isRight(first.password), isRight(second.password)]).toEqual([false, true]);
    expect(isRight('')).toBe(false);
    expect(w.core.secrets.isPassword('sheet', second.password ?? '')).toBe(false);
    w.close();
  });

  test('a preview shows none and makes none', () => {
    const w = standardWorld();
    expect(w.may('ed', setMode('link'))).not.toHaveProperty('password');
    expect(board(w)?.passwords).toBe(0);
    const sealed = w.core.db
      .prepare("SELECT count(*) FROM sealed WHERE kind IN ('password', 'verifier')")
      .pluck()
      .get();
    expect(sealed).toBe(0);
    w.close();
  });

  test('a new one ends nothing for those who are in', () => {
    const w = standardWorld();
    const { password = '' } = w.run('ed', setMode('link-password'));
    w.run('fred', join(password));
    w.run('ed', { type: 'access.regeneratePassword', board: 'doc' });
    expect(w.level('fred', 'doc')).toBe('comment');
    expect(w.refusal('tom', join(password))).toMatchObject({ rule: 'P4' });
    w.close();
  });

  test('many are all different', () => {
    const w = standardWorld();
    const made = Array.from({ length: 200 }, () => w.core.secrets.password());
    expect(new Set(made).size).toBe(200);
    for (const one of made) expect(one).toMatch(PASSWORD);
    w.close();
  });
});

const S12: RuleCase[] = [
  {
    rule: 'S12',
    name: 'the default role is reviewer whenever link access is turned on from specific',
    given: (w) => {
      w.run('ed', setMode('link'));
      w.run('ed', setDefault('editor'));
      w.run('ed', setMode('specific'));
    },
    as: 'ed',
    command: setMode('link-password'),
    want: 1,
    after: (w) => expect(board(w)?.defaultRole).toBe('reviewer'),
  },
  {
    rule: 'S12',
    name: 'but not when one link mode follows on the other',
    given: (w) => {
      w.run('ed', setMode('link'));
      w.run('ed', setDefault('editor'));
    },
    as: 'ed',
    command: setMode('link-password'),
    want: 1,
    after: (w) => expect(board(w)?.defaultRole).toBe('editor'),
  },
  {
    rule: 'S10',
    name: 'the mode that it has already changes nothing',
    as: 'ed',
    command: setMode('specific'),
    want: 0,
  },
  {
    rule: 'S9',
    name: 'on a board for specific people nobody changes the default role',
    as: 'admin',
    command: setDefault('reader'),
    want: { code: 'forbidden', rule: 'S9', needed: 'a board that is shared by link' },
  },
  {
    rule: 'S9',
    name: 'on a board shared by link it counts for the link at once',
    given: (w) => w.run('ed', setMode('link')),
    as: 'ed',
    command: setDefault('reader'),
    want: 1,
    after: (w) => expect(w.level('tom', 'doc', { holdsLink: true })).toBe('view'),
  },
  {
    rule: 'C6',
    name: 'a locked board’s settings can be changed',
    given: (w) => w.run('admin', { type: 'board.lock', board: 'doc' }),
    as: 'ed',
    command: setMode('link'),
    want: 1,
  },
];

const inMode =
  (mode: Mode, policy?: 'password-for-non-members' | 'only-members') => (w: TestWorkspace) => {
    w.run('admin', setMode(mode));
    if (policy !== undefined) setPolicy(w, policy);
  };

const JOIN: RuleCase[] = [
  {
    rule: 'P4',
    name: 'with the default role, not as invited',
    given: inMode('link'),
    as: 'fred',
    command: join(),
    want: 1,
    after: (w) => {
      const place = w.core.state.participants.of(w.core.state.boards.placeOf('doc'));
      expect([...place.values()]).toEqual([
        { board: 'doc', person: 'fred', role: 'reviewer', invitedDirectly: false },
      ]);
    },
  },
  {
    rule: 'P4',
    name: 'whom nobody knows joins as a guest, the address in its one form',
    given: inMode('link'),
    as: 'New@Else.EXAMPLE',
    command: join(),
    want: 2,
    after: (w) => {
      expect(w.core.state.person('new@else.example')).toMatchObject({
        email: 'new@else.example',
        affiliation: 'guest',
        emailConfirmed: false,
      });
      expect(w.ask({ type: 'history', limit: 1 }).items[0]?.actor).toBe(
        w.core.state.person('new@else.example')?.id,
      );
    },
  },
  {
    rule: 'P4',
    name: 'what is no address nobody joins as',
    given: inMode('link'),
    as: 'new@else.example\r\nBcc: x@y.example',
    command: join(),
    want: { code: 'unknown-actor' },
  },
  {
    rule: 'P4',
    name: 'not a board for specific people, and nobody becomes known by trying',
    as: 'new@else.example',
    command: join(),
    want: { code: 'forbidden', rule: 'P4' },
    after: (w) => expect(w.core.state.person('new@else.example')).toBeUndefined(),
  },
  {
    rule: 'P4',
    name: 'without the password where it is asked for',
    given: inMode('link-password'),
    as: 'otto',
    command: join(),
    want: { code: 'forbidden', rule: 'P4', needed: 'the password of the board' },
  },
  {
    rule: 'P4',
    name: 'with a wrong one',
    given: inMode('link-password'),
    as: 'fred',
    command: join('wrong'),
    want: { code: 'forbidden', rule: 'P4' },
  },
  {
    rule: 'C4',
    name: 'a non-member in mode link without the password that the policy asks for',
    given: inMode('link', 'password-for-non-members'),
    as: 'fred',
    command: join(),
    want: { code: 'forbidden', rule: 'C4' },
  },
  {
    rule: 'C4',
    name: 'a member is not asked',
    given: inMode('link', 'password-for-non-members'),
    as: 'otto',
    command: join(),
    want: 1,
  },
  {
    rule: 'C3',
    name: 'a non-member not while only members are admitted',
    given: inMode('link', 'only-members'),
    as: 'gus',
    command: join(),
    want: { code: 'forbidden', rule: 'C3' },
  },
  {
    rule: 'C3',
    name: 'a member does',
    given: inMode('link', 'only-members'),
    as: 'otto',
    command: join(),
    want: 1,
  },
  {
    rule: 'P4',
    name: 'who is a participant already keeps their role',
    given: (w) => {
      participate(w, 'fred', 'editor');
      w.run('admin', setMode('link'));
    },
    as: 'fred',
    command: join(),
    want: 0,
    after: (w) => expect(w.level('fred', 'doc')).toBe('edit'),
  },
  {
    rule: 'W4',
    name: 'not into an archive',
    given: (w) => {
      w.run('admin', setMode('link'));
      archive(w);
    },
    as: 'fred',
    command: join(),
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    rule: 'C1',
    name: 'a workspace viewer joins a grid and still never sees it',
    given: (w) => {
      setRole(w, 'otto', 'viewer');
      w.run('admin', { ...setMode('link'), board: 'sheet' } as CommandInput);
    },
    as: 'otto',
    command: { type: 'participant.joinByLink', board: 'sheet' },
    want: 1,
    after: (w) => expect(w.level('otto', 'sheet')).toBe('none'),
  },
  {
    rule: 'S18',
    name: 'who was removed comes back by the link with the default role',
    given: (w) => {
      participate(w, 'fred', 'editor');
      w.run('admin', setMode('link'));
      w.run('ed', { type: 'participant.remove', board: 'doc', persons: ['fred'] });
      expect(w.level('fred', 'doc')).toBe('none');
    },
    as: 'fred',
    command: join(),
    want: 1,
    after: (w) => expect(w.level('fred', 'doc')).toBe('comment'),
  },
  {
    rule: 'S18',
    name: 'but not to a board for specific people',
    given: (w) => {
      participate(w, 'fred', 'editor');
      w.run('ed', { type: 'participant.remove', board: 'doc', persons: ['fred'] });
    },
    as: 'fred',
    command: join(),
    want: { code: 'forbidden', rule: 'P4' },
  },
];

ruleCases('S9, S10, S12 modes', S12);
ruleCases('P4, S18 joining by the link', JOIN);

describe('P3, C2 to C4 by those who came', () => {
  const levels = (w: TestWorkspace, who: string) => [
    w.level(who, 'doc'),
    w.level(who, 'doc', { password: 'right' }),
    w.level(who, 'doc', { holdsLink: true, password: 'wrong' }),
  ];

  test('link-password: a signed-in joiner needs the password once, a guest every time', () => {
    const w = standardWorld('free');
    const { password = '' } = w.run('admin', setMode('link-password'));
    w.run('admin', setDefault('editor'));
    w.run('fred', join(password));
    w.run('gus', join(password));
    expect(levels(w, 'fred')).toEqual(['edit', 'edit', 'edit']);
    // C2: a guest on a free workspace at most comments.
    expect(levels(w, 'gus')).toEqual(['none', 'comment', 'none']);
    setPolicy(w, 'password-for-non-members');
    expect(levels(w, 'fred')).toEqual(['none', 'edit', 'none']);
    setPolicy(w, 'only-members');
    expect(levels(w, 'fred')).toEqual(['none', 'none', 'none']);
    setPolicy(w, 'anyone');
    w.run('admin', setMode('specific'));
    expect(levels(w, 'fred')).toEqual(['edit', 'edit', 'edit']);
    expect(levels(w, 'gus')).toEqual(['none', 'none', 'none']);
    w.close();
  });
});
