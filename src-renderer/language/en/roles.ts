/** What people are in the workspace. */
export const roles = {
  workspace: { admin: 'Admin', maker: 'Maker', viewer: 'Viewer' },
  affiliation: {
    member: 'Member',
    'other-team': 'Other team',
    free: 'Free account',
    guest: 'Guest',
  },
  auditor: 'Auditor',
  deactivated: 'Deactivated',
  plan: { free: 'Free', pro: 'Pro', enterprise: 'Enterprise' },
} as const;
