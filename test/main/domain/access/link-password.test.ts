import { expect, test } from 'vitest';
import { explain, question, stranger } from '../../../../src-main/domain/access/evaluate';
import type { AccessContext } from '../../../../src-main/domain/access/types';
import { noCells } from '../../../../src-main/domain/changes';
import type { State } from '../../../../src-main/domain/state/state';
import type { ParticipantRow } from '../../../../src-shared/model/rows';
import { standardWorld } from '../../../support/standard-world';

/** No command of this issue sets the mode link-password: the evaluator is asked by itself. */
function board(participation?: Partial<ParticipantRow>, emailConfirmed = false): State {
  const w = standardWorld();
  const state = w.core.state.clone();
  w.close();
  const row = state.boards.rowAt(state.boards.placeOf('doc'));
  const after = { ...row, mode: 'link-password' as const };
  const rows = [{ table: 'board' as const, key: 'doc', before: row, after }];
  state.apply({ rows, cells: noCells() });
  if (participation?.person === undefined) return state;
  const person = state.people.rowAt(state.people.placeOf(participation.person));
  state.people.put({ ...person, emailConfirmed });
  const base = { board: 'doc', person: person.id, role: 'editor', invitedDirectly: true } as const;
  state.participants.set(state.boards.placeOf('doc'), state.people.placeOf(person.id), {
    ...base,
    ...participation,
  });
  return state;
}

interface Case {
  rule: string;
  name: string;
  who: string;
  /** By invitation, or having joined by the link. */
  invited?: boolean;
  confirmed?: boolean;
  context?: Partial<AccessContext>;
  want: string;
}

const cases: Case[] = [
  {
    rule: 'P3',
    name: 'a confirmed invitee needs no password',
    who: 'fred',
    invited: true,
    confirmed: true,
    want: 'edit',
  },
  { rule: 'P3', name: 'an unconfirmed invitee needs it', who: 'fred', invited: true, want: 'none' },
  {
    rule: 'P3',
    name: 'and comes in with it',
    who: 'fred',
    invited: true,
    context: { password: 'right' },
    want: 'edit',
  },
  {
    rule: 'P3',
    name: 'not with a wrong one',
    who: 'fred',
    invited: true,
    context: { password: 'wrong' },
    want: 'none',
  },
  {
    rule: 'P3',
    name: 'a signed-in joiner needs it no more',
    who: 'fred',
    invited: false,
    want: 'edit',
  },
  {
    rule: 'P3',
    name: 'a guest every time, joined or not',
    who: 'gus',
    invited: false,
    want: 'none',
  },
  {
    rule: 'P3',
    name: 'a confirmed guest too',
    who: 'gus',
    invited: true,
    confirmed: true,
    want: 'none',
  },
  {
    rule: 'P3',
    name: 'a guest comes in with it',
    who: 'gus',
    invited: false,
    context: { password: 'right' },
    want: 'edit',
  },
  {
    rule: 'P4',
    name: 'the link alone does not do',
    who: 'tom',
    context: { holdsLink: true },
    want: 'none',
  },
  {
    rule: 'P4',
    name: 'nor the password alone',
    who: 'tom',
    context: { password: 'right' },
    want: 'none',
  },
  {
    rule: 'P4',
    name: 'nor a wrong password',
    who: 'tom',
    context: { holdsLink: true, password: 'wrong' },
    want: 'none',
  },
  {
    rule: 'P4',
    name: 'link and right password give the default role',
    who: 'tom',
    context: { holdsLink: true, password: 'right' },
    want: 'comment',
  },
  {
    rule: 'P4',
    name: 'to somebody whom nobody knows as well',
    who: 'x@y.example',
    context: { holdsLink: true, password: 'right' },
    want: 'comment',
  },
];

test.each(cases)('$rule link-password: $name', ({ who, invited, confirmed, context, want }) => {
  const state =
    invited === undefined ? board() : board({ person: who, invitedDirectly: invited }, confirmed);
  const place = state.people.placeOf(who);
  const person = state.person(who) ?? stranger(who);
  const asked = { at: 0, holdsLink: false, password: null, ...context };
  const q = question(state, place, state.boards.placeOf('doc'), asked, person);
  expect(explain(q).level).toBe(want);
});
