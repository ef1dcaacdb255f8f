import { copyFileSync } from 'node:fs';
import type { Engine } from '../../src-main/engine/api';
import { openEngine } from '../../src-main/engine/open';
import { anyCommand, type CommandInput } from '../../src-shared/commands';
import { addressOf, STANDING } from './generate-words';
import { ADMIN, scratch, T0 } from './workspace';

type Role = 'admin' | 'maker' | 'viewer';

const MEMBERS: Record<string, Role> = {
  ada: 'admin',
  max: 'maker',
  mia: 'maker',
  vic: 'viewer',
  vera: 'viewer',
  dora: 'maker',
};

/** A little of everything: each role, each kind of board, private, locked, archived, shared. */
function* base(): Generator<CommandInput> {
  for (const id of STANDING.people) {
    const workspaceRole = MEMBERS[id];
    const email = addressOf(id);
    if (workspaceRole !== undefined) {
      yield { type: 'person.add', id, email, affiliation: 'member', workspaceRole };
    } else {
      const affiliation = id === 'otto' ? 'other-team' : id === 'fritz' ? 'free' : 'guest';
      yield { type: 'person.add', id, email, affiliation };
    }
  }
  for (const id of STANDING.teamspaces) yield { type: 'teamspace.create', id, name: id };
  const members = (teamspace: string, levels: Record<string, 'view' | 'edit' | 'owner'>) => ({
    type: 'teamspace.setMembers' as const,
    teamspace,
    members: Object.entries(levels).map(([person, level]) => ({ person, level })),
  });
  yield members('north', { max: 'owner', mia: 'edit', vic: 'view', vera: 'edit', dora: 'edit' });
  yield members('south', { mia: 'owner', max: 'view', vera: 'owner' });
  yield members('attic', { max: 'owner', vic: 'view', mia: 'edit' });
  const board = (id: string, kind: 'grid' | 'timeline' | 'document' | 'canvas', owner: string) =>
    ({ type: 'board.create', id, name: id, teamspace: 'north', kind, owner }) as const;
  yield board('plan', 'timeline', 'mia');
  yield board('sheet', 'grid', 'max');
  yield { ...board('notes', 'document', 'vera'), teamspace: 'south' };
  yield board('secret', 'document', 'max');
  yield board('wall', 'canvas', 'mia');
  yield board('frozen', 'grid', 'dora');
  yield { ...board('old', 'document', 'max'), teamspace: 'attic' };
  yield { type: 'board.setPrivate', boards: ['secret'], private: true };
  yield { type: 'board.lock', board: 'frozen' };
  const shared = { otto: 'editor', fritz: 'reviewer', gast: 'editor', vic: 'editor' } as const;
  const participants = Object.entries(shared).map(([person, role]) => ({ person, role }));
  yield { type: 'import.board', board: 'notes', mode: 'link', participants };
  yield { type: 'import.board', board: 'plan', participants: participants.slice(0, 3) };
  yield { type: 'override.set', boards: ['plan', 'old'], persons: ['mia'], level: 'view' };
  yield { type: 'override.set', boards: ['secret'], persons: ['vic'], level: 'view' };
  yield { type: 'card.create', board: 'plan', id: 'c0' };
  yield { type: 'report.create', id: 'r0', name: 'Report' };
  yield { type: 'person.deactivate', person: 'dora' };
  yield { type: 'teamspace.archive', teamspace: 'attic' };
}

/** What others were given, and took: each command that sends a link, with the one who uses it. */
const OUTSIDE: { sent: CommandInput; by: string; used: 'share.redeem' | 'partner.accept' }[] = [
  {
    sent: {
      type: 'share.create',
      id: 's0',
      email: addressOf('fritz'),
      scope: 'card',
      target: 'c0',
      access: 'read-write',
      expiresAt: '2026-03-20T09:00:00Z',
    },
    by: 'fritz',
    used: 'share.redeem',
  },
  {
    sent: {
      type: 'share.create',
      id: 's1',
      email: addressOf('otto'),
      scope: 'tenant',
      access: 'read-only',
      reason: 'audit',
    },
    by: 'otto',
    used: 'share.redeem',
  },
  {
    sent: {
      type: 'partner.invite',
      id: 'x0',
      email: 'kim@partner.example',
      reports: ['r0'],
      boards: ['plan', 'notes'],
    },
    by: 'kim@partner.example',
    used: 'partner.accept',
  },
];

function shareOutside(engine: Engine): void {
  for (const { sent, by, used } of OUTSIDE) {
    const done = engine.execute({ actor: ADMIN, command: anyCommand.parse(sent) });
    const token = done.ok ? (done.token ?? '') : '';
    const taken = engine.execute({ actor: by, command: anyCommand.parse({ type: used, token }) });
    if (!taken.ok) throw new Error(`the base workspace: ${JSON.stringify([done, taken])}`);
  }
}

let made: string | null = null;
const folder = scratch();
process.once('exit', () => folder.remove());

/** A copy of the base workspace's database: it is made once a process, by the commands above. */
export function baseDatabase(target: string): string {
  if (made === null) {
    const file = folder.path('base.sqlite');
    let now = T0;
    const engine = openEngine(file, { clock: () => now++ });
    const admin = { email: ADMIN, name: 'Admin' };
    const create = {
      type: 'workspace.create',
      name: 'Nordwind',
      plan: 'enterprise',
      admin,
    } as const;
    const issues = [...base()].map((said) => ({ actor: ADMIN, command: anyCommand.parse(said) }));
    const results = engine.executeAll([
      { actor: null, command: anyCommand.parse(create) },
      ...issues,
    ]);
    shareOutside(engine);
    engine.close();
    const bad = results.find((result) => !result.ok || result.entry === null);
    if (bad !== undefined) throw new Error(`the base workspace: ${JSON.stringify(bad)}`);
    made = file;
  }
  copyFileSync(made, target);
  return target;
}
