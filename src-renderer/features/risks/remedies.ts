import type { CommandInput } from '../../../src-shared/commands';

type Plain = Extract<CommandInput, { type: 'batch' }>['commands'][number];

/** What a remedy does once teamspaces that it opens for a moment are left aside (W4). */
export function stepsOf(remedy: CommandInput): CommandInput[] {
  if (remedy.type !== 'batch') return [remedy];
  return remedy.commands.filter(
    ({ type }) => type !== 'teamspace.unarchive' && type !== 'teamspace.archive',
  );
}

/** Shares revoked cannot be had back (E7): what holds such a command cannot be undone. */
export function isFinal(command: CommandInput): boolean {
  return stepsOf(command).some(({ type }) => type === 'share.revoke');
}

/** Ends somebody's access altogether, rather than narrowing it. */
export function takesAway(remedy: CommandInput): boolean {
  return stepsOf(remedy).some(({ type }) => /revoke|remove|setShared/.test(type));
}

function turn({ type }: Plain): number {
  return type === 'teamspace.unarchive' ? 0 : type === 'teamspace.archive' ? 2 : 1;
}

/**
 * The remedies of several findings as one command; null for none. A share that one of them revokes
 * is revoked once, and not changed before: the others' remedies are met by that.
 */
export function joined(remedies: readonly CommandInput[]): CommandInput | null {
  const parts = remedies.flatMap((one) => (one.type === 'batch' ? one.commands : [one as Plain]));
  const revoked = new Set(parts.flatMap((one) => (one.type === 'share.revoke' ? one.shares : [])));
  const rest = parts.filter(
    (one) =>
      one.type !== 'share.revoke' && !(one.type === 'share.change' && revoked.has(one.share)),
  );
  const distinct = [...new Map(rest.map((one) => [JSON.stringify(one), one])).values()];
  const ends: Plain[] = revoked.size === 0 ? [] : [{ type: 'share.revoke', shares: [...revoked] }];
  // What is opened for several is opened before the first and shut after the last.
  const [first, ...more] = [...ends, ...distinct].sort((a, b) => turn(a) - turn(b));
  if (first === undefined) return null;
  return more.length === 0 ? first : { type: 'batch', commands: [first, ...more] };
}
