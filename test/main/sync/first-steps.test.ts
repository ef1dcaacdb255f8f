import { afterEach, expect, test } from 'vitest';
import { digestOfTables, digestText } from '../../../src-main/sync/digest';
import { MemoryHub } from '../../support/memory-hub';
import { SyncConsole } from '../../support/sync-console';
import { ADMIN } from '../../support/workspace';

const open: SyncConsole[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function consoleAt(hub: MemoryHub, name: string): SyncConsole {
  const made = new SyncConsole(name, hub);
  open.push(made);
  return made;
}

async function shared() {
  const hub = new MemoryHub();
  const a = consoleAt(hub, 'a');
  a.engine.execute({
    actor: null,
    command: {
      type: 'workspace.create',
      name: 'Nordwind',
      plan: 'enterprise',
      admin: { email: ADMIN, name: 'Admin' },
    },
  });
  a.run('admin', {
    type: 'person.add',
    id: 'max',
    email: 'max@nordwind.example',
    affiliation: 'member',
    workspaceRole: 'maker',
  });
  a.run('admin', { type: 'teamspace.create', id: 'design', name: 'Design' });
  a.run('admin', {
    type: 'board.create',
    id: 'doc',
    teamspace: 'design',
    name: 'Doc',
    kind: 'document',
  });
  expect(await a.engine.sync.publish(a.hub, ADMIN)).toBeNull();
  const b = consoleAt(hub, 'b');
  await b.engine.sync.join(b.hub, 'ws');
  a.run('admin', { type: 'console.enrol', publicKey: b.publicKey, name: 'b' });
  await a.sync();
  await b.sync();
  return { hub, a, b };
}

function same(a: SyncConsole, b: SyncConsole): void {
  expect(a.core.ledger.head).toEqual(b.core.ledger.head);
  expect(digestText(digestOfTables(a.core.db))).toBe(digestText(digestOfTables(b.core.db)));
}

test('a local workspace is published, joined and shared from then on', async () => {
  const { a, b } = await shared();
  same(a, b);
  expect(b.level('admin@nordwind.example', 'doc')).toBe('own');
  b.run('admin', {
    type: 'teamspace.setMembers',
    teamspace: 'design',
    members: [{ person: 'max', level: 'view' }],
  });
  expect(b.status.pending).toHaveLength(1);
  expect(b.level('max', 'doc')).toBe('view');
  expect(a.level('max', 'doc')).toBe('none');
  await b.sync();
  await a.sync();
  expect(b.status.pending).toHaveLength(0);
  expect(a.level('max', 'doc')).toBe('view');
  same(a, b);
});
