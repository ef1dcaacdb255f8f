import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectSame } from '../../support/rule-cases';
import {
  archive,
  makePrivate,
  override,
  own,
  participate,
  removeMember,
  setMember,
  setRole,
  standardWorld,
} from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

const vicOnDoc = { boards: ['doc'], persons: ['vic'] };
const set = { type: 'override.set' as const, ...vicOnDoc, level: 'edit' as const };
const clear = { type: 'override.clear' as const, ...vicOnDoc };
const save = { type: 'board.save', board: 'doc' } as const;

interface Case {
  name: string;
  /** Answers the entry to undo. */
  given: (w: TestWorkspace) => number;
  as: string;
  want: 'ok' | { code: string; rule?: string };
}

const cases: Case[] = [
  { name: 'its actor', given: (w) => w.entryOf('ed', set), as: 'ed', want: 'ok' },
  { name: 'an admin', given: (w) => w.entryOf('ed', set), as: 'admin', want: 'ok' },
  {
    name: 'not somebody else, though they might make the change themselves',
    given: (w) => w.entryOf('ed', set),
    as: 'olga',
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    name: 'not an actor who has lost the right since (O1)',
    given: (w) => {
      const entry = w.entryOf('ed', set);
      setMember(w, 'ed', 'view');
      return entry;
    },
    as: 'ed',
    want: { code: 'forbidden', rule: 'O1' },
  },
  {
    name: 'not an actor who is deactivated (W2)',
    given: (w) => {
      const entry = w.entryOf('ed', set);
      w.run('admin', { type: 'person.deactivate', person: 'ed' });
      return entry;
    },
    as: 'ed',
    want: { code: 'unknown-actor', rule: 'W2' },
  },
  {
    name: 'not what a former admin did as an admin (A)',
    given: (w) => {
      setRole(w, 'ed', 'admin');
      const entry = w.entryOf('ed', { type: 'workspace.setPlan', plan: 'pro' });
      setRole(w, 'ed', 'maker');
      return entry;
    },
    as: 'ed',
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    name: 'the policy needs W1',
    given: (w) => {
      setRole(w, 'ed', 'admin');
      const entry = w.entryOf('ed', { type: 'workspace.setPolicy', nonMembers: 'only-members' });
      setRole(w, 'ed', 'maker');
      return entry;
    },
    as: 'ed',
    want: { code: 'forbidden', rule: 'W1' },
  },
  {
    name: 'nobody the making of the workspace',
    given: () => 1,
    as: 'admin',
    want: { code: 'forbidden' },
  },
  {
    name: 'no entry that is not there',
    given: () => 999,
    as: 'admin',
    want: { code: 'not-found' },
  },
  {
    name: 'setting an override after a downgrade: that only takes away (O0)',
    given: (w) => {
      const entry = w.entryOf('ed', set);
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'ed',
    want: 'ok',
  },
  {
    name: 'not clearing one after a downgrade, not even an admin (O0)',
    given: (w) => {
      override(w, 'vic', 'edit');
      const entry = w.entryOf('ed', clear);
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'admin',
    want: { code: 'plan', rule: 'O0' },
  },
  {
    name: 'the plan is tested before whose entry it is',
    given: (w) => {
      override(w, 'vic', 'edit');
      const entry = w.entryOf('ed', clear);
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'olga',
    want: { code: 'plan', rule: 'O0' },
  },
  {
    name: 'not lowering one after a downgrade (O0)',
    given: (w) => {
      override(w, 'vic', 'edit');
      const entry = w.entryOf('ed', { ...set, level: 'view' as const });
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'admin',
    want: { code: 'plan', rule: 'O0' },
  },
  {
    name: 'un-privating not after a downgrade (O0)',
    given: (w) => {
      makePrivate(w, 'ed');
      const entry = w.entryOf('ed', { type: 'board.setPrivate', boards: ['doc'], private: false });
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'admin',
    want: { code: 'plan', rule: 'O0' },
  },
  {
    name: 'making private after a downgrade',
    given: (w) => {
      const entry = makePrivate(w, 'ed');
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'ed',
    want: 'ok',
  },
  {
    name: 'not an override above the role of now (O2)',
    given: (w) => {
      override(w, 'vic', 'edit');
      const entry = w.entryOf('ed', clear);
      setRole(w, 'vic', 'viewer');
      return entry;
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'O2' },
  },
  {
    name: 'not an override of somebody who has left (O3)',
    given: (w) => {
      override(w, 'vic', 'edit');
      const entry = w.entryOf('ed', clear);
      removeMember(w, 'vic');
      return entry;
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'O3' },
  },
  {
    name: 'nothing inside an archived teamspace (W4)',
    given: (w) => {
      const entry = w.entryOf('ed', set);
      archive(w);
      return entry;
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    name: 'but the archiving itself',
    given: (w) => w.entryOf('olga', { type: 'teamspace.archive', teamspace: 'team' }),
    as: 'olga',
    want: 'ok',
  },
  {
    name: 'adding a member inside an archive, which is removing them (W4)',
    given: (w) => {
      const entry = setMember(w, 'otto', 'view');
      archive(w);
      return entry;
    },
    as: 'admin',
    want: 'ok',
  },
  {
    name: 'removing a member inside an archive is adding them (W4)',
    given: (w) => {
      archive(w);
      return removeMember(w, 'ed');
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    name: 'raising a member inside an archive is lowering them, which setMembers may not (W4)',
    given: (w) => {
      const entry = setMember(w, 'vic', 'edit');
      archive(w);
      return entry;
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    name: 'not handing over by who is the owner no more (S11)',
    given: (w) => {
      own(w, 'ed');
      return w.entryOf('ed', { type: 'board.transferOwnership', board: 'doc', to: 'vic' });
    },
    as: 'ed',
    want: { code: 'forbidden', rule: 'S11' },
  },
  {
    name: 'not handing back to somebody deactivated (S17)',
    given: (w) => {
      own(w, 'ed');
      const entry = w.entryOf('ed', { type: 'board.transferOwnership', board: 'doc', to: 'vic' });
      w.run('admin', { type: 'person.deactivate', person: 'ed' });
      return entry;
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'S17' },
  },
  {
    name: 'saving, by an editor from outside the teamspace',
    given: (w) => {
      participate(w, 'fred', 'editor');
      return w.entryOf('fred', save);
    },
    as: 'fred',
    want: 'ok',
  },
  {
    name: 'making a card, by an editor from outside the teamspace',
    given: (w) => {
      participate(w, 'fred', 'editor');
      return w.entryOf('fred', { type: 'card.create', board: 'doc' });
    },
    as: 'fred',
    want: 'ok',
  },
  {
    name: 'saving not on a board locked since (U1)',
    given: (w) => {
      const entry = w.entryOf('ed', save);
      w.run('admin', { type: 'board.lock', board: 'doc' });
      return entry;
    },
    as: 'ed',
    want: { code: 'forbidden', rule: 'U1' },
  },
];

describe('undo: who may', () => {
  for (const { name, given, as, want } of cases) {
    test(name, () => {
      const entry = given(w);
      const before = w.core.state.clone();
      const head = w.engine.head;
      expect(w.may(as, { type: 'undo', entry }).ok).toBe(want === 'ok');
      const result = w.undo(as, entry);
      if (want === 'ok') {
        expect(result).toMatchObject({ ok: true, entry: head + 1 });
        return;
      }
      expect(result).toEqual({ ok: false, refused: expect.objectContaining(want) });
      expectSame(w, before, head);
    });
  }

  test('W2 not the promotion of who is the last admin by now', () => {
    setRole(w, 'ed', 'admin');
    const entry = w.engine.head;
    w.run('ed', {
      type: 'person.setWorkspaceRole',
      person: 'admin@nordwind.example',
      workspaceRole: 'maker',
    });
    expect(w.undo('ed', entry)).toMatchObject({ ok: false, refused: { rule: 'W2' } });
    expect(w.core.state.activeAdmins).toBe(1);
  });

  test('W3 not the promotion of who is the last owner by now, except by an admin', () => {
    const entry = w.entryOf('olga', {
      type: 'teamspace.setMembers',
      teamspace: 'team',
      members: [{ person: 'ed', level: 'owner' }],
    });
    removeMember(w, 'olga');
    expect(w.undo('olga', entry)).toMatchObject({ ok: false, refused: { rule: 'W3' } });
    expect(w.undo('admin', entry)).toMatchObject({ ok: true });
  });
});
