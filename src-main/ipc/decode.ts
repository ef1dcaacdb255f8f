import { type ChannelName, contract, type Decoded } from '../../src-shared/ipc/contract';
import { type Refused, refuse, refused } from '../../src-shared/result';

/** The input of a channel as the contract has it, or the refusal that names its first fault. */
export function decode<C extends ChannelName>(
  channel: C,
  input: unknown,
): { ok: true; value: Decoded<C> } | Refused {
  const decoded = contract[channel].input.safeParse(input);
  // The table's type loses which schema belongs to which channel; this is where it is put back.
  if (decoded.success) return { ok: true, value: decoded.data as Decoded<C> };
  const issue = decoded.error.issues[0];
  const path = pathText(issue?.path ?? []);
  const message = issue?.message ?? 'malformed';
  return refused(refuse('invalid', message, path ? { path } : {}));
}

/** `cells[0].person` */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, '');
}
