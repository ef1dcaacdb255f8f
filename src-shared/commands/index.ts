import { z } from 'zod';
import { accessCommands } from './access';
import { boardCommands } from './board';
import { consoleCommands } from './console';
import { command } from './fields';
import { importCommands } from './import';
import { overrideCommands } from './override';
import { participantCommands } from './participant';
import { partnerCommands } from './partner';
import { personCommands } from './person';
import { reviewCommands } from './review';
import { riskCommands } from './risk';
import { shareCommands } from './share';
import { teamspaceCommands } from './teamspace';
import { workspaceCommands } from './workspace';

const plain = [
  ...workspaceCommands,
  ...personCommands,
  ...teamspaceCommands,
  ...boardCommands,
  ...overrideCommands,
  ...accessCommands,
  ...participantCommands,
  ...shareCommands,
  ...partnerCommands,
  ...importCommands,
  ...reviewCommands,
  ...riskCommands,
  ...consoleCommands,
] as const;

/** Any one command that stands for itself: all but `batch` and `undo`. */
export const plainCommand = z.discriminatedUnion('type', plain);
export type PlainCommand = z.infer<typeof plainCommand>;

/**
 * Not the first command; not the last one, which leaves no ledger to keep a batch in (W5); not those
 * by which entries are signed or details erased, which are found by their type.
 */
const ALONE: ReadonlySet<string> = new Set([
  'workspace.create',
  'workspace.erase',
  'person.erase',
  'console.enrol',
  'console.revoke',
  'console.rotate',
]);
const batchable = plainCommand.refine((c) => !ALONE.has(c.type), {
  message: 'this command cannot stand in a batch',
});
export const batchCommand = command('batch', { commands: z.array(batchable).min(1).max(100_000) });
export type BatchCommand = z.infer<typeof batchCommand>;

export const undoCommand = command('undo', { entry: z.number().int().min(1) });
export type UndoCommand = z.infer<typeof undoCommand>;

/** The public contract of commands.md: everything that can change a workspace. */
export const anyCommand = z.discriminatedUnion('type', [plainCommand, batchCommand, undoCommand]);
export type Command = z.infer<typeof anyCommand>;
/** A command as it may be written: before addresses are normalised and defaults filled in. */
export type CommandInput = z.input<typeof anyCommand>;

export type CommandType = Command['type'];
const TYPES: ReadonlySet<string> = new Set([
  ...plain.map(({ shape }) => shape.type.value),
  'batch',
  'undo',
]);

/** Whether this program knows the command at all; a newer one may have written another. */
export function isCommandType(type: string): type is CommandType {
  return TYPES.has(type);
}
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
