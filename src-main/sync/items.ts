import type { Command, PlainCommand } from '../../src-shared/commands';

/** One part of a command that does several things of a kind: a cell, a board, a person … */
export interface Item {
  /** What it is about, for those who are told that it was left out. */
  board?: string | undefined;
  person?: string | undefined;
  share?: string | undefined;
}

/** A command as its items, and the command with only some of them. */
export interface Divisible {
  items: Item[];
  keep(indexes: readonly number[]): PlainCommand;
}

/**
 * Bulk commands skip and list the parts that fail on replay, others are refused whole (sync-design.md
 * 5). Batches are one change set, all or nothing (O7), so they are not divisible. null: indivisible.
 */
export function divide(command: Command): Divisible | null {
  switch (command.type) {
    case 'override.set':
    case 'override.clear': {
      const cells = cellsOf(command);
      const {
        boards: _boards,
        persons: _persons,
        level: _level,
        cells: _cells,
        ...rest
      } = {
        level: undefined,
        ...command,
      };
      return by(
        cells,
        (cell) => ({ board: cell.board, person: cell.person }),
        (kept) => ({ ...rest, cells: kept }) as PlainCommand,
      );
    }
    case 'board.setPrivate':
    case 'board.restoreDefault':
      return by(
        command.boards,
        (board) => ({ board }),
        (boards) => ({ ...command, boards }),
      );
    case 'teamspace.setMembers':
      return by(
        command.members,
        ({ person }) => ({ person }),
        (members) => ({ ...command, members }),
      );
    case 'teamspace.removeMembers':
      return by(
        command.persons,
        (person) => ({ person }),
        (persons) => ({ ...command, persons }),
      );
    case 'participant.invite':
    case 'participant.setRole':
    case 'participant.remove':
      return by(
        command.persons,
        (person) => ({ board: command.board, person }),
        (persons) => ({ ...command, persons }),
      );
    case 'share.revoke':
      return by(
        command.shares,
        (share) => ({ share }),
        (shares) => ({ ...command, shares }),
      );
    default:
      return null;
  }
}

function by<T>(
  parts: readonly T[],
  item: (part: T) => Item,
  rebuild: (kept: T[]) => PlainCommand,
): Divisible | null {
  if (parts.length === 0) return null;
  return {
    items: parts.map(item),
    keep: (indexes) => rebuild(indexes.map((i) => parts[i] as T)),
  };
}

interface Cell {
  board: string;
  person: string;
  level?: 'view' | 'edit';
}

function cellsOf(command: Extract<Command, { type: 'override.set' | 'override.clear' }>): Cell[] {
  if (command.cells !== undefined) return command.cells as Cell[];
  const level = command.type === 'override.set' ? { level: command.level } : {};
  return (command.boards ?? []).flatMap((board) =>
    (command.persons ?? []).map((person) => ({ board, person, ...level }) as Cell),
  );
}
