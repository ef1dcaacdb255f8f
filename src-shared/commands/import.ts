import { z } from 'zod';
import { BOARD_ROLES } from '../model/level';
import { ACCESS_MODES } from '../model/words';
import { command, id, MAX_LIST, name, personRef, text } from './fields';

/**
 * What an import brings along that no hand at the console could issue: people who already had a
 * role on the board elsewhere (nobody is invited, S14 is not concerned), its link setting, and what
 * happened there before. Admins only; see docs/decisions.
 */
export const importCommands = [
  command('import.board', {
    board: id,
    mode: z.enum(ACCESS_MODES).exclude(['link-password']).optional(),
    defaultRole: z.enum(BOARD_ROLES).optional(),
    /** Off where ordinary members could not invite and change roles in the other product. */
    editorsManage: z.boolean().optional(),
    participants: z
      .array(z.strictObject({ person: personRef, role: z.enum(BOARD_ROLES) }))
      .max(MAX_LIST)
      .optional(),
    events: z
      .array(
        z.strictObject({
          at: z.number().int(),
          actor: text(200),
          action: name,
          subject: text(200),
          detail: text(400),
        }),
      )
      .max(MAX_LIST)
      .optional(),
  }),
] as const;
