import type { CommandInput } from '../../../src-shared/commands';
import type { Remedy } from '../../../src-shared/queries/access';

/** What a command has to say before it can be given; other remedies are told in words alone. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'override.set': ['boards', 'persons', 'level'],
  'override.clear': ['boards', 'persons'],
  'board.setPrivate': ['boards', 'private'],
  'board.unlock': ['board'],
  'teamspace.setMembers': ['teamspace', 'members'],
  'teamspace.removeMembers': ['teamspace', 'persons'],
  'teamspace.unarchive': ['teamspace'],
  'participant.invite': ['board', 'persons', 'role'],
  'participant.setRole': ['board', 'persons', 'role'],
  'participant.remove': ['board', 'persons'],
  'access.setMode': ['board', 'mode'],
  'share.revoke': ['shares'],
  'person.setWorkspaceRole': ['person', 'workspaceRole'],
  'person.deactivate': ['person'],
  'person.reactivate': ['person'],
  'partner.remove': ['partner'],
  'workspace.setPolicy': ['nonMembers'],
};

/** The remedy as a command that can be previewed as it is; null where something is still to choose. */
export function readyCommand({ command }: Remedy): CommandInput | null {
  if (command === null) return null;
  const needed = NEEDED[command.type];
  const said = needed?.every((field) => command[field] !== undefined) ?? false;
  // Its fields follow from the question (queries/access.ts); main decodes it as it does any other.
  return said ? (command as unknown as CommandInput) : null;
}

/** Which words stand for a remedy: its circumstance, else its command, with a dash for the dot. */
export function remedyKey({ command, circumstance }: Remedy): string {
  return command === null ? (circumstance ?? 'other') : command.type.replace('.', '_');
}
