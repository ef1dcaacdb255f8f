import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';

import {
  override,
  participate,
  removeMember,
  setMember,
  standardWorld,
} from '../../support/standard-world';
import { ADMIN, type TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

const newcomer = {
  type: 'person.add',
  id: 'new',
  email: 'new@x.example',
  affiliation: 'member',
} as const;
const newBoard = {
  type: 'board.create',
  id: 'b',
  teamspace: 'team',
  name: 'B',
  kind: 'grid',
} as const;
const plan: CommandInput = { type: 'workspace.setPlan', plan: 'pro' };
const hide: CommandInput = { type: 'board.setPrivate', boards: ['doc'], private: true };
const lock: CommandInput = { type: 'board.lock', board: 'doc' };

describe('undo: later changes', () => {
  test('conflict: an entry that is undone already, by the entry that did it', () => {
    const entry = override(w, 'vic', 'edit');
    w.undo('admin', entry);
    const refused = { code: 'conflict', entry: entry + 1 };
    expect(w.undo('admin', entry)).toMatchObject({ ok: false, refused });
  });

  test('conflict: a person who was added has acted since', () => {
    const entry = w.entryOf('admin', { ...newcomer, workspaceRole: 'admin' });
    w.run('new', plan);
    expect(w.undo('admin', entry)).toMatchObject({
      refused: { code: 'conflict', entry: entry + 1 },
    });
  });

  test('of several later changes the newest is named', () => {
    const entry = override(w, 'vic', 'view');
    override(w, 'vic', 'edit');
    const newest = override(w, 'vic', 'view');
    expect(w.undo('admin', entry)).toMatchObject({ refused: { code: 'conflict', entry: newest } });
  });

  test('a change there and back again still stands against it', () => {
    const entry = setMember(w, 'vic', 'edit');
    setMember(w, 'vic', 'view');
    const back = setMember(w, 'vic', 'edit');
    expect(w.undo('admin', entry)).toMatchObject({ refused: { code: 'conflict', entry: back } });
  });

  test('only the fields that the entry altered are put back', () => {
    const entry = w.entryOf('admin', hide);
    w.run('admin', lock);
    expect(w.undo('admin', entry)).toMatchObject({ ok: true, changed: 1 });
    expect(w.core.state.boards.get('doc')).toMatchObject({ locked: true, private: false });
  });

  test('removing and adding a member again restores what was there', () => {
    participate(w, 'vic', 'editor');
    const entry = removeMember(w, 'vic');
    expect(w.undo('admin', entry)).toMatchObject({ ok: true });
    expect(w.core.state.member({ teamspace: 'team', person: 'vic' })?.level).toBe('view');
  });

  test('4.2 the owner of a board cannot be taken away with the person', () => {
    const entry = w.entryOf('admin', newcomer);
    w.run('admin', { ...newBoard, owner: 'new' });
    expect(w.undo('admin', entry)).toMatchObject({ ok: false, refused: { code: 'conflict' } });
    expect(w.core.state.person(ADMIN)).toBeDefined();
  });
});
