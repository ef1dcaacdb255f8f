import { z } from 'zod';
import { id, personRef } from '../commands/fields';
import type { BoardRole, Level, TeamspaceLevel } from '../model/level';
import {
  type Affiliation,
  SHARE_ACCESS,
  SHARE_SCOPES,
  type ShareAccess,
  type ShareScope,
} from '../model/words';
import type { Refusal } from '../result';
import { instant, pageFields, query } from './fields';

const text = z.string().max(200).optional();
/** As it was then; left out: as it is. */
const at = instant.optional();

export const SHARE_STATES = ['pending', 'live', 'expired', 'revoked', 'withdrawn'] as const;
export type ShareState = (typeof SHARE_STATES)[number];

/** What makes an open share worth a look, the gravest first. */
export const SHARE_RISKS = ['private', 'tenant', 'read-write', 'no-expiry', 'unused'] as const;
export type ShareRisk = (typeof SHARE_RISKS)[number];

export const PARTNER_STATES = ['pending', 'active', 'removed'] as const;
export type PartnerState = (typeof PARTNER_STATES)[number];

export const REQUEST_STATES = ['pending', 'approved', 'declined'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const sharingQueries = [
  query('shares', {
    text,
    person: personRef.optional(),
    /** Shares of this board or of its cards. */
    board: id.optional(),
    scopes: z.array(z.enum(SHARE_SCOPES)).optional(),
    access: z.enum(SHARE_ACCESS).optional(),
    statuses: z.array(z.enum(SHARE_STATES)).optional(),
    grantedBy: personRef.optional(),
    /** Only what carries one of these marks. */
    risks: z.array(z.enum(SHARE_RISKS)).optional(),
    /** Only open ones that end within so many days. */
    endsWithinDays: z.number().int().min(1).max(3_660).optional(),
    sort: z
      .strictObject({
        by: z.enum([
          'email',
          'scope',
          'target',
          'access',
          'since',
          'expiresAt',
          'lastUsedAt',
          'grantedBy',
          'status',
          'risk',
        ]),
        descending: z.boolean().optional(),
      })
      .optional(),
    at,
    ...pageFields,
  }),
  query('partners', {
    text,
    statuses: z.array(z.enum(PARTNER_STATES)).optional(),
    board: id.optional(),
    at,
    ...pageFields,
  }),
  query('requests', {
    board: id.optional(),
    statuses: z.array(z.enum(REQUEST_STATES)).optional(),
    at,
    ...pageFields,
  }),
  query('reports', { text, at, ...pageFields }),
  /** What a share of a single card can be of: the smallest scope is asked for first (E2). */
  query('cards', { text, board: id.optional(), at, ...pageFields }),
  query('participants', { board: id, text, at, ...pageFields }),
  /** Everything stored that gives one person access, for ending it (Offboard). */
  query('ties', { person: personRef, at }),
  /** A board's sharing settings, and what the asking person may do with them: nothing in the past. */
  query('sharing', { board: id, at }),
] as const;

export interface ShareItem {
  id: string;
  person: string;
  email: string;
  name: string;
  scope: ShareScope;
  target: string | null;
  /** Name of the card or board; null for the tenant. */
  targetName: string | null;
  /** The board that the target is or lies on; null for the tenant, or where it is gone. */
  board: string | null;
  boardName: string | null;
  access: ShareAccess;
  since: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  grantedBy: string;
  grantedByName: string;
  reason: string | null;
  status: ShareState;
  risks: ShareRisk[];
}

export interface PartnerItem {
  id: string;
  email: string;
  organisation: string | null;
  status: PartnerState;
  reports: string[];
  boards: string[];
  members: number;
  invitedAt: string;
  invitedByName: string;
}

export interface RequestItem {
  id: string;
  board: string;
  boardName: string;
  person: string;
  email: string;
  name: string;
  message: string;
  at: string;
  status: RequestState;
}

export interface ReportItem {
  id: string;
  name: string;
  maker: string;
  makerName: string;
  partners: number;
}

export interface TiedBoard {
  id: string;
  name: string;
  teamspace: string;
  teamspaceName: string;
  /** Its teamspace is archived: most changes inside are refused (W4). */
  archived: boolean;
}

export interface TiesAnswer {
  teamspaces: { id: string; name: string; archived: boolean; level: TeamspaceLevel }[];
  owns: TiedBoard[];
  participates: (TiedBoard & { role: BoardRole })[];
  overrides: (TiedBoard & { level: Level })[];
  /** Pending or live. */
  shares: { id: string; scope: ShareScope; targetName: string | null; expiresAt: string | null }[];
  partners: { id: string; name: string }[];
}

export interface CardItem {
  id: string;
  name: string;
  board: string;
  boardName: string;
  private: boolean;
  /** How many other cards the board has: what stays closed. */
  others: number;
}

export interface ParticipantItem {
  person: string;
  email: string;
  name: string;
  affiliation: Affiliation;
  active: boolean;
  owner: boolean;
  /** Null for the owner without a participation of their own. */
  role: BoardRole | null;
  invitedDirectly: boolean;
  level: Level;
  /** An override decides the level (P2.1), not the role. */
  override: boolean;
  /** The rule that lowers or closes the participation, with its words. */
  rule?: string;
  detail?: string;
}

/** Actions of access-model.md section 3, with the refusal where the asking person may not. */
export type BoardActionName =
  | 'S1'
  | 'S2'
  | 'S3'
  | 'S4'
  | 'S5'
  | 'S6'
  | 'S7'
  | 'S8'
  | 'S9'
  | 'S10'
  | 'S11'
  | 'E1';

export interface SharingAnswer {
  board: string;
  mode: 'specific' | 'link' | 'link-password';
  defaultRole: BoardRole;
  editorsManage: boolean;
  /** Whether a link password was ever made (S12). */
  hasPassword: boolean;
  owner: string;
  ownerName: string;
  locked: boolean;
  archived: boolean;
  actions: Record<BoardActionName, Refusal | null>;
  /** S14, for the asking person, today. */
  invitationsLeft: number;
  counts: { participants: number; requests: number; shares: number; partners: number };
}
