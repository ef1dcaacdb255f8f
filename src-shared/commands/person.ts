import { z } from 'zod';
import { AFFILIATIONS, WORKSPACE_ROLES } from '../model/words';
import { command, email, id, name, personRef } from './fields';

export const personCommands = [
  command('person.add', {
    id: id.optional(),
    email,
    name: name.optional(),
    affiliation: z.enum(AFFILIATIONS),
    workspaceRole: z.enum(WORKSPACE_ROLES).optional(),
    emailConfirmed: z.boolean().optional(),
  }).refine((c) => c.affiliation === 'member' || c.workspaceRole === undefined, {
    path: ['workspaceRole'],
    message: 'only members have a workspace role',
  }),
  command('person.setWorkspaceRole', { person: personRef, workspaceRole: z.enum(WORKSPACE_ROLES) }),
  command('person.deactivate', { person: personRef }),
  command('person.reactivate', { person: personRef }),
  /** Deletes name, address and what else is said of the person; their entries stay, by id. */
  command('person.erase', { person: personRef }),
  command('person.setAuditor', { person: personRef, auditor: z.boolean() }),
] as const;
