import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { removeMember, setMember, setRole, standardWorld } from '../../support/standard-world';
import { setVic, undoCases } from '../../support/undo-cases';
import type { TestWorkspace } from '../../support/workspace';

undoCases('undo: whose entry, and with which rights', [
  { name: 'its actor', given: (w) => w.entryOf('ed', setVic), as: 'ed', want: 'ok' },
  { name: 'an admin', given: (w) => w.entryOf('ed', setVic), as: 'admin', want: 'ok' },
  {
    name: 'not somebody else, though they might make the change themselves',
    given: (w) => w.entryOf('ed', setVic),
    as: 'olga',
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    name: 'not an actor who has lost the right since (O1)',
    given: (w) => {
      const entry = w.entryOf('ed', setVic);
      setMember(w, 'ed', 'view');
      return entry;
    },
    as: 'ed',
    want: { code: 'forbidden', rule: 'O1' },
  },
  {
    name: 'not an actor who is deactivated (W2)',
    given: (w) => {
      const entry = w.entryOf('ed', setVic);
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
]);

describe('undo: what must hold afterwards', () => {
  let w: TestWorkspace;
  beforeEach(() => {
    w = standardWorld();
  });
  afterEach(() => w.close());

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
