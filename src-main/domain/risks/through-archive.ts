import type { PlainCommand } from '../../../src-shared/commands';
import type { State } from '../state/state';

/** W4: commands that an archive refuses, between unarchiving and archiving what they lie in. */
export function throughArchive(
  state: State,
  teamspaces: ReadonlySet<string>,
  commands: PlainCommand[],
): PlainCommand | { type: 'batch'; commands: PlainCommand[] } {
  const shut = [...teamspaces].filter((id) => state.teamspaces.get(id)?.archived === true);
  const [only] = commands;
  if (shut.length === 0 && commands.length === 1 && only !== undefined) return only;
  return {
    type: 'batch',
    commands: [
      ...shut.map((teamspace): PlainCommand => ({ type: 'teamspace.unarchive', teamspace })),
      ...commands,
      ...shut.map((teamspace): PlainCommand => ({ type: 'teamspace.archive', teamspace })),
    ],
  };
}
