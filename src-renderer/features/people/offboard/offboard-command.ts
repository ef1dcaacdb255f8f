import type { BatchCommand } from '../../../../src-shared/commands';
import type { TiedBoard, TiesAnswer } from '../../../../src-shared/queries/sharing';

type Step = BatchCommand['commands'][number];

/** Boards that need a new owner now; those in an archive keep theirs (W4). */
export const toHandOver = ({ owns }: TiesAnswer) => owns.filter(({ archived }) => !archived);

/** Owned boards by teamspace: whoever gets them must belong there (S17). */
export function byTeamspace(boards: readonly TiedBoard[]): TiedBoard[][] {
  const groups = new Map<string, TiedBoard[]>();
  for (const board of boards) {
    const group = groups.get(board.teamspace);
    if (group === undefined) groups.set(board.teamspace, [board]);
    else group.push(board);
  }
  return [...groups.values()];
}

/**
 * Everything in one change set. Boards are handed over first: that leaves the old owner an editor
 * (S17), which is then removed like every other participation. Deactivating comes last.
 */
export function offboardCommand(
  person: string,
  ties: TiesAnswer,
  owners: ReadonlyMap<string, string>,
): { type: 'batch'; commands: Step[] } {
  const handed = toHandOver(ties);
  const kept = new Set(ties.owns.filter(({ archived }) => archived).map(({ id }) => id));
  const boards = new Set([...handed, ...ties.participates].map(({ id }) => id));
  const persons = [person];
  const overridden = ties.overrides.filter(({ archived }) => !archived).map(({ id }) => id);
  const commands: Step[] = [
    ...handed.map(({ id, teamspace }): Step => {
      return { type: 'board.transferOwnership', board: id, to: owners.get(teamspace) ?? '' };
    }),
    ...[...boards]
      .filter((id) => !kept.has(id))
      .map((board): Step => ({ type: 'participant.remove', board, persons })),
    ...(overridden.length === 0
      ? []
      : [{ type: 'override.clear', boards: overridden, persons } satisfies Step]),
    ...ties.teamspaces.map(({ id }): Step => {
      return { type: 'teamspace.removeMembers', teamspace: id, persons };
    }),
    ...(ties.shares.length === 0
      ? []
      : [{ type: 'share.revoke', shares: ties.shares.map(({ id }) => id) } satisfies Step]),
    { type: 'person.deactivate', person },
  ];
  return { type: 'batch', commands };
}
