import { z } from 'zod';
import { parseInstant } from '../model/instant';

/** An instant of the contract, decoded to epoch milliseconds. */
export const instant = z.string().transform((text, ctx) => {
  const ms = parseInstant(text);
  if (ms !== null) return ms;
  ctx.addIssue({ code: 'custom', message: 'not an ISO 8601 instant with an offset' });
  return z.NEVER;
});

export const pageFields = {
  after: z.string().max(400).optional(),
  limit: z.number().int().min(1).max(10_000).optional(),
};

export function query<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({ type: z.literal(type), ...shape });
}

/** A page of a list; `next` is given as `after` to ask for the following one. */
export interface Page<T> {
  items: T[];
  next?: string;
}
