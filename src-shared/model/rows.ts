import type { BoardRole, Level, TeamspaceLevel } from './level';
import type {
  ReviewDecision,
  ReviewGround,
  ReviewItemKind,
  ReviewOutcome,
  ReviewRepeat,
  ReviewState,
  RiskKind,
  Unanswered,
} from './review';
import type {
  AccessMode,
  Affiliation,
  BoardKind,
  NonMemberPolicy,
  Plan,
  ShareAccess,
  ShareScope,
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
  /** How often a link password was made (S12): 0 while there is none. */
  passwords: number;
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

export type ShareStatus = 'pending' | 'live' | 'revoked' | 'withdrawn';

/** An external share (E1 to E7); that it has expired follows from the instant asked about (E4). */
export interface ShareRow {
  id: string;
  person: string;
  scope: ShareScope;
  /** The card or board; null for the whole tenant. */
  target: string | null;
  access: ShareAccess;
  status: ShareStatus;
  createdAt: number;
  expiresAt: number | null;
  grantedBy: string;
  reason: string | null;
  redeemedAt: number | null;
  endedAt: number | null;
  lastUsedAt: number | null;
  /** The expiry that the seven-days notice was queued for (E4: once). */
  noticedFor: number | null;
}

/** A single-use link; `id` is the SHA-256 of its token, hexadecimal, all that is kept of it (E3). */
export interface InvitationRow {
  id: string;
  of: string;
  kind: 'share' | 'partner';
  /** The person to whose address it is bound. */
  person: string;
  until: number;
  state: 'open' | 'withdrawn' | 'used';
}

export interface ReportRow {
  id: string;
  name: string;
  maker: string;
}

/** A partner organisation (G1 to G5); `person` is whoever was invited for it. */
export interface PartnerRow {
  id: string;
  person: string;
  /** The registrable domain; null for a public mail provider's (G2). */
  domain: string | null;
  organisation: string | null;
  status: 'pending' | 'active' | 'removed';
  invitedBy: string;
  invitedAt: number;
}

export interface PartnerBoardRow {
  partner: string;
  board: string;
}

export interface PartnerReportRow {
  partner: string;
  report: string;
}

export interface PartnerMemberRow {
  partner: string;
  person: string;
}

/** S19: somebody asks for access to a board. */
export interface RequestRow {
  id: string;
  board: string;
  person: string;
  message: string;
  at: number;
  status: 'pending' | 'approved' | 'declined';
  decidedBy: string | null;
}

/** S14: how many board invitations a person sent on a calendar day of the workspace's time zone. */
export interface QuotaRow {
  person: string;
  day: string;
  sent: number;
}

/**
 * A console that signs entries. `id` is the first 32 hexadecimal digits of SHA-256 over the raw
 * public key; `publicKey` is that key, base64.
 */
export interface ConsoleRow {
  id: string;
  publicKey: string;
  /** Whose console it is, where that is known. */
  person: string | null;
  name: string;
  status: 'active' | 'revoked';
  enrolledAt: number;
  endedAt: number | null;
}

/** A review of access; `scope` is its filter as canonical JSON. */
export interface ReviewRow {
  id: string;
  name: string;
  scope: string;
  due: number;
  /** Ids of who may decide beside the admins, a JSON list; null: every auditor. */
  auditors: string | null;
  unanswered: Unanswered;
  repeat: ReviewRepeat | null;
  /** The review of the series that it follows. */
  follows: string | null;
  status: ReviewState;
  openedBy: string;
  openedAt: number;
  closedBy: string | null;
  closedAt: number | null;
}

/** One basis of access, frozen when its review was opened, and what was decided about it. */
export interface ReviewItemRow {
  review: string;
  item: string;
  kind: ReviewItemKind;
  person: string | null;
  board: string | null;
  card: string | null;
  teamspace: string | null;
  share: string | null;
  partner: string | null;
  report: string | null;
  /** What it opened, after ceilings, and by which path. */
  level: Level;
  via: string;
  /** The basis as it was stored: what tells at closing whether it has changed since. */
  was: string;
  since: number | null;
  expiresAt: number | null;
  lastUsedAt: number | null;
  recommended: ReviewDecision;
  recommendedLevel: Level | null;
  ground: ReviewGround;
  /** Days without use, where that is the ground. */
  idleDays: number | null;
  decision: ReviewDecision | null;
  decidedLevel: Level | null;
  /** Whether a change sets the end too; `decidedExpiresAt` null: no end. */
  movesEnd: boolean;
  decidedExpiresAt: number | null;
  decidedBy: string | null;
  decidedAt: number | null;
  note: string | null;
  outcome: ReviewOutcome | null;
  outcomeRule: string | null;
}

/** A finding that is not to be shown for a while; `by` answers for it. */
export interface SnoozeRow {
  kind: RiskKind;
  subject: string;
  until: number;
  reason: string;
  by: string;
  at: number;
}

/** From when on something is a finding; one row at most, where anything but the default holds. */
export interface ThresholdRow {
  id: string;
  unusedDays: number;
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
  share: ShareRow;
  invitation: InvitationRow;
  report: ReportRow;
  partner: PartnerRow;
  partnerBoard: PartnerBoardRow;
  partnerReport: PartnerReportRow;
  partnerMember: PartnerMemberRow;
  request: RequestRow;
  quota: QuotaRow;
  console: ConsoleRow;
  review: ReviewRow;
  reviewItem: ReviewItemRow;
  snooze: SnoozeRow;
  threshold: ThresholdRow;
}
export type TableName = keyof Rows;
