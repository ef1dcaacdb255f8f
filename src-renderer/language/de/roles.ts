import type { roles as source } from '../en/roles';
import type { Translation } from '../types';

export const roles: Translation<typeof source> = {
  workspace: { admin: 'Admin', maker: 'Ersteller', viewer: 'Betrachter' },
  affiliation: {
    member: 'Mitglied',
    'other-team': 'Anderes Team',
    free: 'Kostenloses Konto',
    guest: 'Gast',
  },
  auditor: 'Revisor',
  deactivated: 'Deaktiviert',
  plan: { free: 'Free', pro: 'Pro', enterprise: 'Enterprise' },
};
