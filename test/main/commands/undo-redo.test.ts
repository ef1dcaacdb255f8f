import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differences } from '../../../src-main/domain/state/compare';
import type { CommandInput } from '../../../src-shared/commands';
import { expectSame } from '../../support/rule-cases';
import { makePrivate, override, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

function undone(entry: number, as = 'admin'): number {
  return w.entryOf(as, { type: 'undo', entry });
}

const newBoard = {
  type: 'board.create',
  id: 'b',
  teamspace: 'team',
  name: 'B',
  kind: 'grid',
} as const;

const clearVic = { type: 'override.clear' as const, boards: ['sheet'], persons: ['vic'] };

/** What can be done and undone in one step, each in the standard world. */
const reversible: CommandInput[] = [
  { type: 'workspace.setPlan', plan: 'pro' },
  { type: 'workspace.setPolicy', nonMembers: 'only-members' },
  { type: 'person.add', email: 'new@x.example', name: 'New', affiliation: 'guest' },
  { type: 'person.add', email: 'fred@nordwind.example', affiliation: 'member', name: 'Fred' },
  { type: 'person.setWorkspaceRole', person: 'ed', workspaceRole: 'admin' },
  { type: 'person.deactivate', person: 'ed' },
  { type: 'person.setAuditor', person: 'ed', auditor: true },
  { type: 'teamspace.create', id: 't', name: 'T', owner: 'ed' },
  {
    type: 'teamspace.setMembers',
    teamspace: 'team',
    members: [{ person: 'otto', level: 'owner' }],
  },
  { type: 'teamspace.removeMembers', teamspace: 'team', persons: ['olga', 'ed'] },
  { type: 'teamspace.archive', teamspace: 'team' },
  newBoard,
  { type: 'board.move', board: 'sheet', teamspace: 'other' },
  { type: 'board.duplicate', board: 'sheet' },
  { type: 'board.save', board: 'doc' },
  { type: 'card.create', board: 'doc' },
  { type: 'board.lock', board: 'doc' },
  { type: 'board.setPrivate', boards: ['doc'], private: true },
  { type: 'board.restoreDefault', boards: ['sheet'] },
  { type: 'board.transferOwnership', board: 'doc', to: 'ed' },
  { type: 'override.set', boards: ['doc', 'sheet'], persons: ['ed', 'vic'], level: 'view' },
  { type: 'override.clear', boards: ['sheet'], persons: ['vic'] },
  // What the reversal lifts itself does not stand in its way.
  { type: 'batch', commands: [clearVic, { type: 'workspace.setPlan', plan: 'pro' }] },
  { type: 'batch', commands: [clearVic, { type: 'teamspace.archive', teamspace: 'team' }] },
  {
    type: 'batch',
    commands: [
      { type: 'board.save', board: 'doc' },
      { type: 'board.lock', board: 'doc' },
    ],
  },
  {
    type: 'import.board',
    board: 'doc',
    mode: 'link',
    defaultRole: 'editor',
    participants: [{ person: 'fred', role: 'editor' }],
    events: [{ at: 0, actor: 'A', action: 'made', subject: 'it', detail: '' }],
  },
  {
    type: 'batch',
    commands: [
      {
        type: 'person.add',
        id: 'p',
        email: 'p@x.example',
        affiliation: 'member',
        workspaceRole: 'maker',
      },
      { type: 'teamspace.create', id: 't', name: 'T', owner: 'p' },
      { ...newBoard, teamspace: 't', owner: 'p' },
      { type: 'teamspace.setMembers', teamspace: 't', members: [{ person: 'vic', level: 'view' }] },
      { type: 'override.set', boards: ['b'], persons: ['vic'], level: 'edit' },
      { type: 'card.create', board: 'b' },
      { type: 'import.board', board: 'b', participants: [{ person: 'fred', role: 'reader' }] },
      { type: 'board.lock', board: 'b' },
      { type: 'board.setPrivate', boards: ['b'], private: true },
      { type: 'teamspace.archive', teamspace: 't' },
    ],
  },
];

describe('undo and redo restore the exact state', () => {
  for (const command of reversible) {
    test(`${command.type} ${JSON.stringify(command).slice(0, 60)}`, () => {
      override(w, 'vic', 'edit', 'sheet');
      makePrivate(w, 'olga', 'sheet');
      w.run('ed', { type: 'card.create', board: 'doc' });
      const before = w.core.state.clone();
      const first = w.entryOf('admin', command);
      const after = w.core.state.clone();
      expect(differences(before, after)).not.toBeNull();
      const undo = undone(first);
      expectSame(w, before, undo);
      const redo = undone(undo);
      expectSame(w, after, redo);
      const again = undone(redo);
      expectSame(w, before, again);
      expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
    });
  }
});
