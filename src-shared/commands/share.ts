import { z } from 'zod';
import { parseInstant } from '../model/instant';
import { SHARE_ACCESS, SHARE_SCOPES } from '../model/words';
import { command, email, id, ids } from './fields';

/** An instant as written; kept as text, so that the recorded command can be given again. */
const instant = z
  .string()
  .refine((text) => parseInstant(text) !== null, 'not an ISO 8601 instant with an offset');

export const token = z.string().min(1).max(200);

export const shareCommands = [
  command('share.create', {
    id: id.optional(),
    email,
    scope: z.enum(SHARE_SCOPES),
    target: id.optional(),
    access: z.enum(SHARE_ACCESS),
    expiresAt: instant.optional(),
  }).refine((c) => (c.scope === 'tenant') === (c.target === undefined), {
    path: ['target'],
    message: 'a card or board is the target of its scope; the tenant has none',
  }),
  command('share.redeem', { token }),
  command('share.resend', { share: id }),
  command('share.change', {
    share: id,
    access: z.enum(SHARE_ACCESS).optional(),
    expiresAt: instant.nullable().optional(),
  }),
  command('share.recordUse', { share: id }),
  command('share.revoke', { shares: ids }),
  command('share.sweep', {}),
] as const;
