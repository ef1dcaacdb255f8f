/** The closed vocabularies of access-model.md section 1. */
export const PLANS = ['free', 'pro', 'enterprise'] as const;
export type Plan = (typeof PLANS)[number];

export const NON_MEMBER_POLICIES = ['anyone', 'password-for-non-members', 'only-members'] as const;
export type NonMemberPolicy = (typeof NON_MEMBER_POLICIES)[number];

export const AFFILIATIONS = ['member', 'other-team', 'free', 'guest'] as const;
export type Affiliation = (typeof AFFILIATIONS)[number];

export const WORKSPACE_ROLES = ['admin', 'maker', 'viewer'] as const;
export type WorkspaceRole = (typeof WORKSPACE_ROLES)[number];

export const BOARD_KINDS = [
  'grid',
  'timeline',
  'columns',
  'insights',
  'document',
  'canvas',
] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

export const ACCESS_MODES = ['specific', 'link', 'link-password'] as const;
export type AccessMode = (typeof ACCESS_MODES)[number];

/** Smallest first (E2). */
export const SHARE_SCOPES = ['card', 'board', 'tenant'] as const;
export type ShareScope = (typeof SHARE_SCOPES)[number];

export const SHARE_ACCESS = ['read-only', 'read-write'] as const;
export type ShareAccess = (typeof SHARE_ACCESS)[number];
