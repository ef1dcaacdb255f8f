import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../src-main/commands/core';
import type { Engine, Issue } from '../../src-main/engine/api';
import { MemoryHub } from '../support/memory-hub';
import { BENCH_FOLDER, bundled } from './bundled';

const { engineOf, openCore, signerOf } = bundled;

export const ADMIN = 'admin@nordwind.example';
export const seeded = (name: string) => signerOf(createHash('sha256').update(name).digest());

export interface BenchConsole {
  core: Core;
  engine: Engine;
  close(): void;
}

/** A console with a database of its own, named after whose key it has. */
export function console(name: string): BenchConsole {
  const file = join(BENCH_FOLDER, `sync-${process.pid}-${name}.sqlite`);
  const remove = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  };
  remove();
  const signer = seeded(name.replace(/-.*/, ''));
  const core = openCore(file, { signer: () => signer, consoleName: name });
  const engine = engineOf(core);
  const close = () => {
    engine.close();
    remove();
  };
  return { core, engine, close };
}

/** Carries many commands out, an entry each, in transactions of a thousand. */
export function runAll({ engine }: BenchConsole, issues: Issue[]): void {
  for (let from = 0; from < issues.length; from += 1_000) {
    const results = engine.executeAll(issues.slice(from, from + 1_000));
    const no = results.find((result) => !result.ok);
    if (no !== undefined) throw new Error(JSON.stringify(no));
  }
}

/** A workspace with people, teamspaces and boards, its second console enrolled, on a hub in memory. */
export async function shared(people: number, boards: number) {
  const first = console('first');
  const as = (command: Issue['command']): Issue => ({ command, actor: ADMIN });
  first.engine.execute({
    command: {
      type: 'workspace.create',
      name: 'Nordwind',
      plan: 'enterprise',
      timeZone: 'UTC',
      admin: { email: ADMIN, name: 'Admin' },
    },
    actor: null,
  });
  const second = seeded('second').publicKey.toString('base64');
  const commands: Issue['command'][] = [
    { type: 'console.enrol', publicKey: second, name: 'second' },
    { type: 'teamspace.create', id: 'crew', name: 'Crew' },
    {
      type: 'batch',
      commands: Array.from({ length: people }, (_, i) => ({
        type: 'person.add' as const,
        id: `p${i}`,
        email: `p${i}@nordwind.example`,
        affiliation: 'member' as const,
        workspaceRole: 'maker' as const,
      })),
    },
    {
      type: 'teamspace.setMembers',
      teamspace: 'crew',
      members: Array.from({ length: people }, (_, i) => ({
        person: `p${i}`,
        level: 'edit' as const,
      })),
    },
    {
      type: 'batch',
      commands: Array.from({ length: boards }, (_, i) => ({
        type: 'board.create' as const,
        id: `b${i}`,
        teamspace: 'crew',
        name: `Board ${i}`,
        kind: 'grid' as const,
      })),
    },
  ];
  runAll(first, commands.map(as));
  const hub = new MemoryHub();
  const line = hub.connect();
  const refused = await first.engine.sync.publish(line, ADMIN);
  if (refused !== null) throw new Error(JSON.stringify(refused));
  const workspace = first.core.state.workspace?.id ?? '';
  return { first, hub, line, workspace, as };
}
