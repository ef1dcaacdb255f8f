import { z } from 'zod';
import { BOARD_KINDS } from '../model/words';
import { command, id, ids, name, personRef } from './fields';

export const boardCommands = [
  command('board.create', {
    id: id.optional(),
    teamspace: id,
    name,
    kind: z.enum(BOARD_KINDS),
    owner: personRef.optional(),
  }),
  command('board.move', { board: id, teamspace: id }),
  command('board.duplicate', { board: id, id: id.optional(), name: name.optional() }),
  command('board.save', { board: id }),
  command('board.lock', { board: id }),
  command('board.unlock', { board: id }),
  command('board.setPrivate', { boards: ids, private: z.boolean() }),
  command('board.restoreDefault', { boards: ids }),
  command('board.transferOwnership', { board: id, to: personRef }),
  command('card.create', { id: id.optional(), board: id, name: name.optional() }),
] as const;
