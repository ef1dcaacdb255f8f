import { z } from 'zod';
import { id } from '../commands/fields';
import type { TeamspaceLevel } from '../model/level';
import {
  ACCESS_MODES,
  type AccessMode,
  AFFILIATIONS,
  type Affiliation,
  BOARD_KINDS,
  type BoardKind,
  type NonMemberPolicy,
  type Plan,
  WORKSPACE_ROLES,
  type WorkspaceRole,
} from '../model/words';
import { instant, pageFields, query } from './fields';

const text = z.string().max(200).optional();
/** As it was then; left out: as it is. */
const at = instant.optional();

/** The directories behind the window's lists, paged by key, sorted by name. */
export const listQueries = [
  query('workspace', { at }),
  query('teamspaces', { text, at, ...pageFields }),
  query('boards', {
    text,
    teamspace: id.optional(),
    kinds: z.array(z.enum(BOARD_KINDS)).optional(),
    private: z.boolean().optional(),
    modes: z.array(z.enum(ACCESS_MODES)).optional(),
    /** With a pending request, or without any. */
    requests: z.boolean().optional(),
    at,
    ...pageFields,
  }),
  query('people', {
    text,
    teamspace: id.optional(),
    affiliations: z.array(z.enum(AFFILIATIONS)).optional(),
    roles: z.array(z.enum(WORKSPACE_ROLES)).optional(),
    active: z.boolean().optional(),
    at,
    ...pageFields,
  }),
] as const;

export interface WorkspaceAnswer {
  id: string;
  name: string;
  plan: Plan;
  timeZone: string;
  nonMembers: NonMemberPolicy;
  /** Sequence and instant of the newest ledger entry; with `at`, of the newest one up to it. */
  head: { entry: number; at: string; hash: string };
  counts: {
    people: number;
    teamspaces: number;
    boards: number;
    overrides: number;
    /** Active ones; what is invited counts once it is accepted. */
    partners: number;
    shares: number;
    /** Open ones. */
    reviews: number;
  };
}

export interface TeamspaceItem {
  id: string;
  name: string;
  archived: boolean;
  members: number;
  boards: number;
  overrides: number;
  owners: string[];
}

export interface BoardItem {
  id: string;
  name: string;
  kind: BoardKind;
  teamspace: string;
  teamspaceName: string;
  archived: boolean;
  owner: string;
  ownerName: string;
  private: boolean;
  locked: boolean;
  mode: AccessMode;
  participants: number;
  /** External shares of the board and its cards, pending or live. */
  shares: number;
  /** Partners, invited or active. */
  partners: number;
  /** Pending requests. */
  requests: number;
  overrides: number;
  cards: number;
}

export interface PersonItem {
  id: string;
  email: string;
  name: string;
  affiliation: Affiliation;
  workspaceRole: WorkspaceRole | null;
  active: boolean;
  auditor: boolean;
  emailConfirmed: boolean;
  teamspaces: number;
  overrides: number;
  /** Only when the list is asked for one teamspace. */
  level?: TeamspaceLevel;
}
