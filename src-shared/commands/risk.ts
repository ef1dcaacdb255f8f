import { z } from 'zod';
import { parseInstant } from '../model/instant';
import { RISK_KINDS } from '../model/review';
import { command } from './fields';
import { itemId } from './review';

const instant = z
  .string()
  .refine((written) => parseInstant(written) !== null, 'not an ISO 8601 instant with an offset');

const finding = { kind: z.enum(RISK_KINDS), subject: itemId };

export const riskCommands = [
  /** Needs a reason; at most a year. Admins only: an auditor changes nothing but decisions. */
  command('risk.snooze', { ...finding, until: instant }),
  command('risk.unsnooze', finding),
  command('workspace.setThresholds', { unusedDays: z.number().int().min(1).max(3650).optional() }),
] as const;
