import type { CommandInput } from '../../../src-shared/commands';
import type { Remedy } from '../../../src-shared/queries/access';

/** What a command has to say before it can be given; other remedies are told in words alone. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'override.set': ['boards', 'persons', 'level'],
  'override.clear': ['boards', 'persons'],
  'board.setPrivate': ['boards', 'private'],
  'teamspace.setMembers': ['teamspace', 'members'],
  'teamspace.removeMembers': ['teamspace', 'persons'],
  'teamspace.unarchive': ['teamspace'],
  'participant.invite': ['board', 'persons', 'role'],
  'participant.remove': ['board', 'persons'],
  'access.setMode': ['board', 'mode'],
  'share.revoke': ['shares'],
  'person.setWorkspaceRole': ['person', 'workspaceRole'],
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

/** Commands whose words depend on what they say. */
const TOLD_APART: Readonly<Record<string, (remedy: Remedy) => string>> = {
  'board.setPrivate': ({ command }) => (command?.private === true ? 'private' : 'shared'),
  'access.setMode': ({ command }) => (command?.mode === 'specific' ? 'specific' : 'link'),
  'partner.setShared': ({ effect }) => effect,
};

/** Which words stand for a remedy: its circumstance, else its command. A dot would separate areas. */
export function remedyKey(remedy: Remedy): string {
  const { command, circumstance } = remedy;
  if (command === null) return circumstance ?? 'other';
  const key = command.type.replace('.', '_');
  const apart = TOLD_APART[command.type];
  return apart === undefined ? key : `${key}_${apart(remedy)}`;
}

/** The level or role that a remedy would give, as the ladder or the roles name it. */
export function given({ command }: Remedy): string | null {
  if (command === null) return null;
  const [member] = Array.isArray(command.members) ? command.members : [];
  const named = command.level ?? command.role ?? command.workspaceRole ?? member?.level;
  return typeof named === 'string' ? named : null;
}
