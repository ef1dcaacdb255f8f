import { z } from 'zod';
import { OVERRIDE_LEVELS } from '../model/level';
import { command, id, ids, MAX_CELLS, personRef, personRefs } from './fields';

const level = z.enum(OVERRIDE_LEVELS);

const cell = z.strictObject({ board: id, person: personRef });
const cellWithLevel = z.strictObject({ board: id, person: personRef, level });

/** Either every person × every board, or single cells: never both, never neither. */
function oneSelection(c: { boards?: unknown; persons?: unknown; cells?: unknown }): boolean {
  const rectangle = c.boards !== undefined && c.persons !== undefined;
  const half = (c.boards !== undefined) !== (c.persons !== undefined);
  return !half && rectangle !== (c.cells !== undefined);
}
const oneSelectionMessage = { message: 'give boards and persons, or cells' };

export const overrideCommands = [
  command('override.set', {
    boards: ids.optional(),
    persons: personRefs.optional(),
    level: level.optional(),
    cells: z.array(cellWithLevel).min(1).max(MAX_CELLS).optional(),
  })
    .refine(oneSelection, oneSelectionMessage)
    .refine((c) => (c.cells === undefined) === (c.level !== undefined), {
      path: ['level'],
      message: 'level goes with boards and persons; cells carry their own',
    }),
  command('override.clear', {
    boards: ids.optional(),
    persons: personRefs.optional(),
    cells: z.array(cell).min(1).max(MAX_CELLS).optional(),
  }).refine(oneSelection, oneSelectionMessage),
] as const;
