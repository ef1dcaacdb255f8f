import { z } from 'zod';
import { TEAMSPACE_LEVELS } from '../model/level';
import { command, id, MAX_LIST, name, personRef, personRefs } from './fields';

export const teamspaceCommands = [
  command('teamspace.create', { id: id.optional(), name, owner: personRef.optional() }),
  command('teamspace.setMembers', {
    teamspace: id,
    members: z
      .array(z.strictObject({ person: personRef, level: z.enum(TEAMSPACE_LEVELS) }))
      .min(1)
      .max(MAX_LIST),
  }),
  command('teamspace.removeMembers', { teamspace: id, persons: personRefs }),
  command('teamspace.archive', { teamspace: id }),
  command('teamspace.unarchive', { teamspace: id }),
] as const;
