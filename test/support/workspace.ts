import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '../../src-main/commands/core';
import type { Engine, OpenOptions } from '../../src-main/engine/api';
import { engineOf, openCore } from '../../src-main/engine/open';
import { anyCommand, type CommandInput } from '../../src-shared/commands';
import { type Answers, anyQuery, type QueryInput, type QueryType } from '../../src-shared/queries';
import type { CommandResult, Done, MayAnswer, Refusal, Refused } from '../../src-shared/result';

export const T0 = Date.parse('2026-03-01T09:00:00Z');
export const ADMIN = 'admin@nordwind.example';

/** A folder that is gone when the tests are done. */
export function scratch(): { path(name: string): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * A real workspace on a real database, with short words for what tests do to it. People are named
 * `x` and live at `x@nordwind.example`; ids of things are their names.
 */
export class TestWorkspace {
  readonly engine: Engine;
  /** What stands behind the engine, for tests that look at facts and tables themselves. */
  readonly core: Core;
  readonly file: string;
  private readonly folder = scratch();
  now = T0;

  /** `from`: a closed workspace's file to start from instead of a new one. */
  constructor(
    plan: 'free' | 'pro' | 'enterprise' = 'enterprise',
    options: OpenOptions = {},
    from?: string,
  ) {
    this.file = this.folder.path('workspace.sqlite');
    if (from !== undefined) copyFileSync(from, this.file);
    this.core = openCore(this.file, { clock: () => this.now++, ...options });
    this.engine = engineOf(this.core);
    if (from !== undefined) {
      this.now = this.core.ledger.head.at + 1;
      return;
    }
    this.run(null, {
      type: 'workspace.create',
      name: 'Nordwind',
      plan,
      admin: { email: ADMIN, name: 'Admin' },
    });
  }

  close(): void {
    this.engine.close();
    this.folder.remove();
  }

  /** The result, whatever it is. */
  try(actor: string | null, command: CommandInput): CommandResult {
    return this.engine.execute({ actor: address(actor), command: anyCommand.parse(command) });
  }

  /** The result of a command that must succeed. */
  run(actor: string | null, command: CommandInput): Done {
    const result = this.try(actor, command);
    if (!result.ok) throw new Error(`${command.type}: ${JSON.stringify(result.refused)}`);
    return result;
  }

  /** Several commands that must succeed, as one entry. */
  batch(actor: string, commands: Extract<CommandInput, { type: 'batch' }>['commands']): Done {
    return this.run(actor, { type: 'batch', commands });
  }

  /** The refusal of a command that must not succeed. */
  refusal(actor: string | null, command: CommandInput): Refusal {
    const result = this.try(actor, command);
    if (result.ok) throw new Error(`${command.type} was not refused: ${JSON.stringify(result)}`);
    return result.refused;
  }

  /** The entry that a command made, which must have changed something. */
  entryOf(actor: string | null, command: CommandInput): number {
    const { entry } = this.run(actor, command);
    if (entry === null) throw new Error(`${command.type} changed nothing`);
    return entry;
  }

  undo(actor: string, entry: number): CommandResult {
    return this.try(actor, { type: 'undo', entry });
  }

  may(actor: string | null, command: CommandInput): MayAnswer | Refused {
    return this.engine.may({ actor: address(actor), command: anyCommand.parse(command) });
  }

  ask<T extends QueryType>(query: QueryInput & { type: T }, as: string | null = null): Answers[T] {
    const answer = this.askOrRefused<T>(query, as);
    if ('refused' in (answer as object)) throw new Error(JSON.stringify(answer));
    return answer as Answers[T];
  }

  askOrRefused<T extends QueryType>(query: QueryInput & { type: T }, as: string | null = null) {
    return this.engine.query<T>(anyQuery.parse(query) as never, address(as)) as
      | Answers[T]
      | Refused;
  }

  /** Adds a person `name`; without a role a non-member of the affiliation. */
  person(
    name: string,
    role?: 'admin' | 'maker' | 'viewer',
    affiliation?: 'other-team' | 'free' | 'guest',
  ): string {
    this.run('admin', {
      type: 'person.add',
      id: name,
      email: `${name}@nordwind.example`,
      name,
      affiliation: affiliation ?? 'member',
      ...(role !== undefined && { workspaceRole: role }),
    });
    return name;
  }

  /** Adds a teamspace owned by the admin, with members at levels. */
  teamspace(id: string, members: Record<string, 'view' | 'edit' | 'owner'> = {}): string {
    this.run('admin', { type: 'teamspace.create', id, name: id });
    const list = Object.entries(members).map(([person, level]) => ({ person, level }));
    if (list.length > 0)
      this.run('admin', { type: 'teamspace.setMembers', teamspace: id, members: list });
    return id;
  }

  board(
    id: string,
    teamspace: string,
    kind: 'grid' | 'timeline' | 'columns' | 'insights' | 'document' | 'canvas' = 'document',
    owner?: string,
  ): string {
    this.run('admin', {
      type: 'board.create',
      id,
      name: id,
      teamspace,
      kind,
      ...(owner !== undefined && { owner }),
    });
    return id;
  }

  level(
    person: string,
    board: string,
    more: { at?: string; holdsLink?: boolean; password?: 'right' | 'wrong' } = {},
  ): string {
    return this.ask({ type: 'access', person, board, ...more }).level;
  }
}

function address(actor: string | null): string | null {
  if (actor === null || actor.includes('@')) return actor;
  return actor === 'admin' ? ADMIN : actor;
}
