import { z } from 'zod';
import { BOARD_ROLES } from '../model/level';
import { command, email, id, personRefs } from './fields';

const role = z.enum(BOARD_ROLES);

/** An invitation names addresses; a known person may be named by id as well. */
const invited = z
  .array(z.union([email, id]))
  .min(1)
  .max(10_000);

export const participantCommands = [
  command('participant.invite', {
    board: id,
    persons: invited,
    role,
    fromContacts: z.boolean().optional(),
  }),
  command('participant.setRole', { board: id, persons: personRefs, role }),
  command('participant.remove', { board: id, persons: personRefs }),
  command('participant.accept', { board: id }),
  command('participant.leave', { board: id }),
  command('participant.joinByLink', { board: id, password: z.string().max(200).optional() }),
  command('request.submit', { board: id, message: z.string().trim().max(2000).optional() }),
  command('request.approve', { request: id, role }),
  command('request.decline', { request: id }),
] as const;
