import type { OpenOptions } from '../../src-main/engine/api';
import type { CommandInput } from '../../src-shared/commands';
import type { Plan } from '../../src-shared/model/words';
import { scratch, TestWorkspace } from './workspace';

type Part = Extract<CommandInput, { type: 'batch' }>['commands'][number];

function person(id: string, more: Partial<Extract<Part, { type: 'person.add' }>> = {}): Part {
  const base = { id, email: `${id}@nordwind.example`, name: `Name of ${id}` };
  return { type: 'person.add', ...base, affiliation: 'member', ...more };
}

function board(id: string, kind: Extract<Part, { type: 'board.create' }>['kind']): Part {
  return { type: 'board.create', id, name: `Board ${id}`, teamspace: 'team', kind };
}

/**
 * The cast that most rules need, made in one entry. In the teamspace `team`: olga (maker, owner), ed
 * (maker, edit), vic (maker, view), vera (workspace viewer with a stored edit). Beside it: otto
 * (maker, nowhere), gus (guest), fred (free), tom (other team), the teamspace `other` with olga as
 * owner and ed with edit. Boards, all the admin's: doc, sheet (a grid), sketch (a canvas).
 */
export function standardWorld(plan: Plan = 'enterprise', options: OpenOptions = {}): TestWorkspace {
  return new TestWorkspace(plan, options, templateOf(plan));
}

/** Made once a test file and copied from then on: most of a short test was its set-up. */
const templates = new Map<Plan, string>();

function templateOf(plan: Plan): string {
  const known = templates.get(plan);
  if (known !== undefined) return known;
  const folder = scratch();
  const file = folder.path(`${plan}.sqlite`);
  const w = new TestWorkspace(plan);
  settle(w);
  w.core.db.prepare('VACUUM INTO ?').run(file);
  w.close();
  templates.set(plan, file);
  process.on('exit', () => folder.remove());
  return file;
}

function settle(w: TestWorkspace): void {
  w.batch('admin', [
    person('olga', { workspaceRole: 'maker' }),
    person('ed', { workspaceRole: 'maker' }),
    person('vic', { workspaceRole: 'maker' }),
    person('vera', { workspaceRole: 'viewer' }),
    person('otto', { workspaceRole: 'maker' }),
    person('gus', { affiliation: 'guest' }),
    person('fred', { affiliation: 'free' }),
    person('tom', { affiliation: 'other-team' }),
    { type: 'teamspace.create', id: 'team', name: 'Team', owner: 'olga' },
    {
      type: 'teamspace.setMembers',
      teamspace: 'team',
      members: [
        { person: 'ed', level: 'edit' },
        { person: 'vic', level: 'view' },
        { person: 'vera', level: 'edit' },
      ],
    },
    { type: 'teamspace.create', id: 'other', name: 'Other', owner: 'olga' },
    {
      type: 'teamspace.setMembers',
      teamspace: 'other',
      members: [{ person: 'ed', level: 'edit' }],
    },
    board('doc', 'document'),
    board('sheet', 'grid'),
    board('sketch', 'canvas'),
  ]);
}

/** Gives somebody a role on a board directly (P3), as an import does. */
export function participate(
  w: TestWorkspace,
  who: string,
  role: 'reader' | 'reviewer' | 'editor',
  on = 'doc',
): void {
  w.run('admin', { type: 'import.board', board: on, participants: [{ person: who, role }] });
}

export function override(
  w: TestWorkspace,
  who: string,
  level: 'view' | 'edit',
  on = 'doc',
): number {
  const selection = { boards: [on], persons: [who], level };
  return w.entryOf('admin', { type: 'override.set', ...selection });
}

export function setRole(w: TestWorkspace, who: string, role: 'admin' | 'maker' | 'viewer'): void {
  w.run('admin', { type: 'person.setWorkspaceRole', person: who, workspaceRole: role });
}

export function setMember(
  w: TestWorkspace,
  who: string,
  level: 'view' | 'edit' | 'owner',
  teamspace = 'team',
): number {
  const members = [{ person: who, level }];
  return w.entryOf('admin', { type: 'teamspace.setMembers', teamspace, members });
}

export function removeMember(w: TestWorkspace, who: string, teamspace = 'team'): number {
  return w.entryOf('admin', { type: 'teamspace.removeMembers', teamspace, persons: [who] });
}

export function makePrivate(w: TestWorkspace, by = 'admin', on = 'doc'): number {
  return w.entryOf(by, { type: 'board.setPrivate', boards: [on], private: true });
}

export function own(w: TestWorkspace, who: string, on = 'doc'): void {
  if (w.core.state.boards.get(on)?.owner === who) return;
  participate(w, who, 'reader', on);
  w.run('admin', { type: 'board.transferOwnership', board: on, to: who });
}

export function archive(w: TestWorkspace, teamspace = 'team'): number {
  return w.entryOf('admin', { type: 'teamspace.archive', teamspace });
}

export function setPolicy(
  w: TestWorkspace,
  nonMembers: 'anyone' | 'password-for-non-members' | 'only-members',
): void {
  w.run('admin', { type: 'workspace.setPolicy', nonMembers });
}
