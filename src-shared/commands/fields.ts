import { z } from 'zod';
import { normaliseEmail } from '../model/email';

// \p{Cs}: half a surrogate pair is no text; it would not come back from the database as it went in.
const printable = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;
const wellFormed = /^\P{Cs}*$/u;

/** An id given by the creator: up to 200 printable characters, no `@` (that would be an address). */
export const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\s@\p{Cc}\p{Cs}]+$/u, 'an id has no spaces, no @ and no control characters');

/** A person, named by id or by e-mail address; addresses come out normalised. */
export const personRef = z
  .string()
  .min(1)
  .max(254)
  .transform((text, ctx) => {
    if (!text.includes('@')) {
      const parsed = id.safeParse(text);
      if (parsed.success) return parsed.data;
    } else {
      const address = normaliseEmail(text);
      if (address !== null) return address;
    }
    ctx.addIssue({ code: 'custom', message: 'neither an id nor one e-mail address' });
    return z.NEVER;
  });

export const email = z
  .string()
  .max(400)
  .transform((text, ctx) => {
    const address = normaliseEmail(text);
    if (address !== null) return address;
    ctx.addIssue({ code: 'custom', message: 'not one e-mail address' });
    return z.NEVER;
  });

export const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(printable, 'a name has no control characters');

/** Free text of any kind, as long as it is text. */
export function text(max: number) {
  return z.string().trim().max(max).regex(wellFormed, 'not well-formed text');
}

export const reason = text(2000).optional();

/** Lists of a command are bounded so that a hostile one cannot exhaust memory. */
export const MAX_LIST = 200_000;
export const MAX_CELLS = 1_000_000;

export const ids = z.array(id).min(1).max(MAX_LIST);
export const personRefs = z.array(personRef).min(1).max(MAX_LIST);

/** A command's schema: its type, its fields, the reason that every command takes, nothing else. */
export function command<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({ type: z.literal(type), ...shape, reason });
}
