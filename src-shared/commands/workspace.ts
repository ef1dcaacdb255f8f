import { z } from 'zod';
import { isTimeZone } from '../model/instant';
import { NON_MEMBER_POLICIES, PLANS } from '../model/words';
import { command, email, name } from './fields';

const timeZone = z.string().max(100).refine(isTimeZone, 'not a time zone of the IANA data base');

export const workspaceCommands = [
  command('workspace.create', {
    name,
    plan: z.enum(PLANS),
    timeZone: timeZone.optional(),
    admin: z.strictObject({ email, name }),
  }),
  command('workspace.setPlan', { plan: z.enum(PLANS) }),
  command('workspace.erase', { confirm: z.string().max(400) }),
  command('workspace.setPolicy', { nonMembers: z.enum(NON_MEMBER_POLICIES) }),
] as const;
