import type { BoardRole, TeamspaceLevel } from './level';
import type {
  AccessMode,
  Affiliation,
  BoardKind,
  NonMemberPolicy,
  Plan,
  WorkspaceRole,
} from './words';

/**
 * The facts of a workspace, one type a table. These are the rows that changes carry, the ledger
 * keeps and SQLite stores; all instants are epoch milliseconds.
 */
export interface WorkspaceRow {
  id: string;
  name: string;
  plan: Plan;
  timeZone: string;
  nonMembers: NonMemberPolicy;
}

export interface PersonRow {
  id: string;
  email: string;
  name: string;
  affiliation: Affiliation;
  /** null for everyone but members. */
  workspaceRole: WorkspaceRole | null;
  emailConfirmed: boolean;
  active: boolean;
  auditor: boolean;
}

export interface TeamspaceRow {
  id: string;
  name: string;
  archived: boolean;
}

export interface MemberRow {
  teamspace: string;
  person: string;
  level: TeamspaceLevel;
}

export interface BoardRow {
  id: string;
  teamspace: string;
  name: string;
  kind: BoardKind;
  owner: string;
  private: boolean;
  /** P2.2: who last made it private; null while it is not. */
  privateBy: string | null;
  locked: boolean;
  mode: AccessMode;
  defaultRole: BoardRole;
  editorsManage: boolean;
  /** How often saving was recorded (U1), and when last. */
  saves: number;
  savedAt: number | null;
}

export interface CardRow {
  id: string;
  board: string;
  name: string;
}

export interface ParticipantRow {
  board: string;
  person: string;
  role: BoardRole;
  /** P3: invited by name (true), or joined by the link (false). */
  invitedDirectly: boolean;
}

/** Something that happened in another product before an import; shown in History, decides nothing. */
export interface ImportedEventRow {
  id: string;
  board: string;
  at: number;
  actor: string;
  action: string;
  subject: string;
  detail: string;
}

/** Every table but the overrides, which travel as cells (see the domain's changes). */
export interface Rows {
  workspace: WorkspaceRow;
  person: PersonRow;
  teamspace: TeamspaceRow;
  member: MemberRow;
  board: BoardRow;
  card: CardRow;
  participant: ParticipantRow;
  importedEvent: ImportedEventRow;
}
export type TableName = keyof Rows;
