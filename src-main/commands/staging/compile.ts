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
  const alike = new Map<number, { persons: Set<number>; boards: string[] }[]>();
  for (const [place, persons] of allowed) {
    const board = state.boards.idAt(place);
    const key = digest(persons);
    const known = alike.get(key) ?? [];
    const same = known.find((one) => sameSet(one.persons, persons));
    if (same !== undefined) same.boards.push(board);
    else alike.set(key, [...known, { persons, boards: [board] }]);
  }
  return [...alike.values()].flat().map(({ persons, boards }) => {
    return { boards, persons: [...persons].map((person) => state.people.idAt(person)) };
  });
}

/** The same for the same places in any order; others seldom have it too. */
function digest(places: Set<number>): number {
  let mixed = places.size;
  for (const place of places) mixed = (mixed + Math.imul(place + 1, 0x9e3779b1)) | 0;
  return mixed;
}

function sameSet(a: Set<number>, b: Set<number>): boolean {
  if (a.size !== b.size) return false;
  for (const place of a) if (!b.has(place)) return false;
  return true;
}
