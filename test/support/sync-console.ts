import type { Core } from '../../src-main/commands/core';
import type { Engine } from '../../src-main/engine/api';
import { engineOf, openCore } from '../../src-main/engine/open';
import type { HubAdapter } from '../../src-main/sync/hub';
import type { Replica, ReplicaOptions } from '../../src-main/sync/replica';
import { replicaOf } from '../../src-main/sync/replica-of';
import { anyCommand, type CommandInput } from '../../src-shared/commands';
import type { CommandResult, Done, Refusal } from '../../src-shared/result';
import type { SyncStatus } from '../../src-shared/sync';
import type { Line, MemoryHub } from './memory-hub';
import { signerNamed } from './signers';
import { ADMIN, T0 } from './workspace';

/** Real time of no machine: all consoles of a test share this clock. */
export interface Clock {
  now: number;
}

export interface ConsoleOptions extends ReplicaOptions {
  /** Where its database lies; ':memory:' for one that never crashes. */
  file?: string;
  clock?: Clock;
}

/** A console with a key, a database and a line to the hub. Its people are named as in TestWorkspace. */
export class SyncConsole {
  readonly line: Line = { up: true, nextAppend: 'ok' };
  readonly hub: HubAdapter;
  readonly clock: Clock;
  core!: Core;
  engine!: Engine;
  replica!: Replica;
  private readonly signer;

  constructor(
    readonly name: string,
    server: MemoryHub,
    private readonly options: ConsoleOptions = {},
  ) {
    this.signer = signerNamed(name);
    this.hub = server.connect(this.line);
    this.clock = options.clock ?? { now: T0 };
    this.open();
  }

  open(): void {
    const { file = ':memory:', clock: _, ...sync } = this.options;
    this.core = openCore(file, {
      clock: () => this.clock.now++,
      signer: () => this.signer,
      consoleName: this.name,
    });
    // What the machine does at a loss of power is tested elsewhere; here thousands of commits are made.
    this.core.db.pragma('synchronous = OFF');
    this.replica = replicaOf(this.core, sync);
    this.engine = engineOf(this.core, this.replica);
  }

  close(): void {
    this.engine.close();
  }

  get id(): string {
    return this.replica.console ?? '';
  }

  get publicKey(): string {
    return this.signer.publicKey.toString('base64');
  }

  get status(): SyncStatus {
    return this.engine.sync.status();
  }

  try(actor: string, command: CommandInput): CommandResult {
    const as = actor === 'admin' ? ADMIN : actor;
    return this.engine.execute({ actor: as, command: anyCommand.parse(command) });
  }

  run(actor: string, command: CommandInput): Done {
    const result = this.try(actor, command);
    if (!result.ok) throw new Error(`${command.type}: ${JSON.stringify(result.refused)}`);
    return result;
  }

  /** The id of the entry that a command made: its name over every rebase. */
  issue(actor: string, command: CommandInput): string {
    const { entry } = this.run(actor, command);
    const id = entry === null ? undefined : this.core.ledger.header(entry)?.id;
    if (id === undefined) throw new Error(`${command.type} changed nothing`);
    return id;
  }

  refusal(actor: string, command: CommandInput): Refusal {
    const result = this.try(actor, command);
    if (result.ok) throw new Error(`${command.type} was not refused`);
    return result.refused;
  }

  sync(): Promise<void> {
    return this.engine.sync.exchange(this.hub);
  }

  level(person: string, board: string, at?: string): string {
    const query = { type: 'access', person, board, ...(at !== undefined && { at }) } as const;
    const answer = this.engine.query(query as never, null) as { level: string };
    return answer.level;
  }
}
