import { expect } from 'vitest';
import { digestOfTables, digestText } from '../../src-main/sync/digest';
import type { CommandInput } from '../../src-shared/commands';
import type { SyncOutcome } from '../../src-shared/sync';
import { MemoryHub } from './memory-hub';
import { consoleNamed } from './signers';
import { type ConsoleOptions, SyncConsole } from './sync-console';
import { ADMIN, T0 } from './workspace';

const person = (id: string, more: Partial<Extract<CommandInput, { type: 'person.add' }>> = {}) =>
  ({
    type: 'person.add',
    id,
    email: `${id}@nordwind.example`,
    name: id,
    affiliation: 'member',
    workspaceRole: 'maker',
    ...more,
  }) as const;

/** People, two teamspaces, boards, a card, a report, an outsider with a share, an active partner. */
const WORLD: CommandInput[] = [
  person('max'),
  person('mia'),
  person('ben'),
  person('bea', { workspaceRole: 'admin' }),
  person('vic', { workspaceRole: 'viewer' }),
  { type: 'person.add', id: 'otto', email: 'otto@away.example', affiliation: 'free' },
  { type: 'teamspace.create', id: 'design', name: 'Design' },
  { type: 'teamspace.create', id: 'sales', name: 'Sales' },
  {
    type: 'teamspace.setMembers',
    teamspace: 'design',
    members: [
      { person: 'max', level: 'edit' },
      { person: 'mia', level: 'view' },
      { person: 'ben', level: 'view' },
    ],
  },
  {
    type: 'teamspace.setMembers',
    teamspace: 'sales',
    members: [{ person: 'mia', level: 'edit' }],
  },
  { type: 'board.create', id: 'doc', teamspace: 'design', name: 'Doc', kind: 'document' },
  { type: 'board.create', id: 'plan', teamspace: 'design', name: 'Plan', kind: 'timeline' },
  { type: 'card.create', id: 'card', board: 'doc', name: 'Card' },
  { type: 'report.create', id: 'report', name: 'Report' },
  { type: 'partner.invite', id: 'acme', email: 'amy@acme.example', boards: ['doc'] },
];

/** Two consoles of one workspace on one hub: `a` made it, `b` joined and was enrolled. */
export class SyncPair {
  readonly server = new MemoryHub();
  readonly clock = { now: T0 };
  readonly a: SyncConsole;
  readonly b: SyncConsole;

  private constructor(options: ConsoleOptions, files: readonly string[]) {
    const made = (name: string, file: string | undefined) =>
      new SyncConsole(name, this.server, {
        ...options,
        clock: this.clock,
        ...(file !== undefined && { file }),
      });
    this.a = made('console a', files[0]);
    this.b = made('console b', files[1]);
  }

  /** `files`: where their databases lie; left out, in memory. */
  static async open(
    options: ConsoleOptions = {},
    files: readonly string[] = [],
  ): Promise<SyncPair> {
    const pair = new SyncPair(options, files);
    const { a, b } = pair;
    const admin = { email: ADMIN, name: 'Admin' };
    const made = a.engine.execute({
      actor: null,
      command: { type: 'workspace.create', name: 'Nordwind', plan: 'enterprise', admin },
    });
    expect(made).toMatchObject({ ok: true });
    for (const command of WORLD) a.run('admin', command);
    expect(await a.engine.sync.publish(a.hub, ADMIN)).toBeNull();
    await b.engine.sync.join(b.hub, a.status.workspace ?? '');
    for (const name of ['console b', 'console c']) {
      const publicKey = consoleNamed(name).publicKey;
      a.run('admin', { type: 'console.enrol', publicKey, name });
    }
    await pair.settle();
    return pair;
  }

  /** A third console, enrolled from the start, that joins now; to be closed by whoever asked for it. */
  async third(): Promise<SyncConsole> {
    const { server, clock } = this;
    const c = new SyncConsole('console c', server, { clock });
    await c.engine.sync.join(c.hub, this.a.status.workspace ?? '');
    return c;
  }

  close(): void {
    this.a.close();
    this.b.close();
  }

  /** Both exchange until neither has anything to say. */
  async settle(): Promise<void> {
    await this.a.sync();
    await this.b.sync();
    await this.a.sync();
    this.needsSame();
  }

  /** I1: one head, one digest, and the digest is that of the tables. */
  needsSame(): void {
    const { a, b } = this;
    expect(a.core.ledger.head).toEqual(b.core.ledger.head);
    const digests = [a, b].map(({ core }) => digestText(digestOfTables(core.db)));
    expect(digests[0]).toBe(digests[1]);
    expect(a.replica.digest.toString(16)).toBe(BigInt(`0x${digests[0]}`).toString(16));
  }

  /** What came of a command of `b`, by its id; null: it stands as it was meant. */
  told(op: string): SyncOutcome | null {
    return this.b.status.told.find((one) => one.op === op)?.outcome ?? null;
  }
}
