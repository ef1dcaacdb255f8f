import type { CommandInput } from '../../../src-shared/commands';
import type { BoardRole } from '../../../src-shared/model/level';

/** S13: how many participants one command changes or removes. */
export const AT_ONCE = 50;

type Part = Extract<CommandInput, { type: 'batch' }>['commands'][number];

function parts<T>(all: readonly T[]): T[][] {
  const result: T[][] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    result.push(all.slice(from, from + AT_ONCE));
  return result;
}

/** S13: more than fifty are split into commands of fifty inside one change set: one entry, one undo. */
function together(commands: Part[]): CommandInput {
  const [only] = commands;
  return commands.length === 1 && only !== undefined ? only : { type: 'batch', commands };
}

export function setRoles(board: string, persons: readonly string[], role: BoardRole): CommandInput {
  return together(
    parts(persons).map((some) => ({ type: 'participant.setRole', board, persons: some, role })),
  );
}

export function removeAll(board: string, persons: readonly string[]): CommandInput {
  return together(
    parts(persons).map((some) => ({ type: 'participant.remove', board, persons: some })),
  );
}
