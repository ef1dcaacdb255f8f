import type { BatchCommand, Command, PlainCommand } from '../../../src-shared/commands';
import type { State } from '../../domain/state/state';
import type { Staged } from './staged';

/**
 * The allowed part as one command, null where nothing is left. Boards with the same people make one
 * rectangle, so that a change set of any size stays a few lines in the ledger; several rectangles
 * make a batch.
 */
export function compileStaged(state: State, { action, allowed }: Staged): Command | null {
  if (allowed.size === 0) return null;
  if (action === 'view' || action === 'edit' || action === 'clear') {
    const commands = rectangles(state, allowed).map(
      (rectangle): PlainCommand =>
        action === 'clear'
          ? { type: 'override.clear', ...rectangle }
          : { type: 'override.set', ...rectangle, level: action },
    );
    return commands.length === 1
      ? (commands[0] as Command)
      : { type: 'batch', commands: commands as BatchCommand['commands'] };
  }
  const boards = [...allowed.keys()].map((place) => state.boards.idAt(place));
  if (action === 'restore') return { type: 'board.restoreDefault', boards };
  return { type: 'board.setPrivate', boards, private: action === 'private' };
}

function rectangles(state: State, allowed: Staged['allowed']) {
  const byPersons = new Map<string, { boards: string[]; persons: string[] }>();
  for (const [place, persons] of allowed) {
    const board = state.boards.idAt(place);
    const key = [...persons].sort((a, b) => a - b).join(' ');
    const known = byPersons.get(key);
    if (known !== undefined) known.boards.push(board);
    else {
      const ids = [...persons].map((person) => state.people.idAt(person));
      byPersons.set(key, { boards: [board], persons: ids });
    }
  }
  return [...byPersons.values()];
}
