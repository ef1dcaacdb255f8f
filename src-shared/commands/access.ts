import { z } from 'zod';
import { BOARD_ROLES } from '../model/level';
import { ACCESS_MODES } from '../model/words';
import { command, id } from './fields';

export const accessCommands = [
  command('access.setMode', { board: id, mode: z.enum(ACCESS_MODES) }),
  command('access.setDefaultRole', { board: id, role: z.enum(BOARD_ROLES) }),
  command('access.setEditorsManage', { board: id, editorsManage: z.boolean() }),
  command('access.regeneratePassword', { board: id }),
] as const;
