import type { CommandInput } from '../../../src-shared/commands';
import { isRefusal, may } from '../../api';

/** The boards that a command names in a list. */
export function boardsOf(command: CommandInput): readonly string[] {
  return 'boards' in command && command.boards !== undefined ? command.boards : [];
}
export function boardCount(command: CommandInput): number {
  return boardsOf(command).length;
}

/** The place in the list of boards that a refusal points at. */
export function refusedPlace(path: string | undefined): number | null {
  const found = path === undefined ? null : /^boards\[(\d+)\]/.exec(path);
  return found === null ? null : Number(found[1]);
}

function without(command: CommandInput, place: number): CommandInput {
  if (!('boards' in command) || command.boards === undefined) return command;
  const boards = command.boards.filter((_, index) => index !== place);
  return { ...command, boards } as CommandInput;
}

/**
 * The command less every board that is refused, found one by one since a command is refused by its
 * first; null when nothing would be left, or when it is not a board that stands in the way.
 */
export async function leaveOutRefused(command: CommandInput): Promise<CommandInput | null> {
  let rest = command;
  while (boardCount(rest) > 0) {
    const answer = await may(rest);
    if (answer.ok) return rest;
    const place = isRefusal(answer.refused) ? refusedPlace(answer.refused.path) : null;
    if (place === null) return null;
    rest = without(rest, place);
  }
  return null;
}
