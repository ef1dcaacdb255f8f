import type { BatchCommand, Command } from '../../../src-shared/commands';
import type { OverrideLevel, TeamspaceLevel } from '../../../src-shared/model/level';
import type { BoardKind, WorkspaceRole } from '../../../src-shared/model/words';

export type BatchPart = BatchCommand['commands'][number];

/** What the demo's author has to remember to write only what the rules allow. */
export interface DemoPerson {
  /** The id, or the address where the engine makes the id (the first admin). */
  ref: string;
  name: string;
  email: string;
  /** null: not a member of the workspace. */
  role: WorkspaceRole | null;
  active: boolean;
  ownsBoards: boolean;
}

export interface DemoBoard {
  id: string;
  name: string;
  kind: BoardKind;
  owner: DemoPerson;
  private: boolean;
  locked: boolean;
  overrides: Map<DemoPerson, OverrideLevel>;
}

export interface DemoTeamspace {
  id: string;
  name: string;
  members: Map<DemoPerson, TeamspaceLevel>;
  boards: DemoBoard[];
  /** How many overrides it shall have in the end. */
  target: number;
  /** Archived once it has them (C5). */
  ends: boolean;
}

/** O2 and O3, seen from the author's side. */
export function mayBeOverridden(
  person: DemoPerson,
  board: DemoBoard,
  level: OverrideLevel,
): boolean {
  if (!person.active || board.kind === 'canvas') return false;
  if (person.role === 'viewer') return level === 'view' && board.kind !== 'grid';
  return person.role === 'maker';
}

export function countOverrides(teamspace: DemoTeamspace): number {
  return teamspace.boards.reduce((sum, board) => sum + board.overrides.size, 0);
}

export function ownersOf(teamspace: DemoTeamspace): DemoPerson[] {
  return [...teamspace.members].filter(([, level]) => level === 'owner').map(([person]) => person);
}

/** The commands in the order in which they happen, one ledger entry each. */
export class Script {
  readonly lines: { actor: DemoPerson | null; command: Command }[] = [];

  /** The sequence that this line's entry will have in a database that was empty. */
  say(actor: DemoPerson | null, command: Command): number {
    this.lines.push({ actor, command });
    return this.lines.length;
  }
}

export interface Company {
  script: Script;
  admin: DemoPerson;
  people: DemoPerson[];
  teamspaces: DemoTeamspace[];
}
