import type { z } from 'zod';
import { anyCommand, type Command } from '../../src-shared/commands';
import { anyQuery, type Query } from '../../src-shared/queries';
import { type Refused, refuse, refused } from '../../src-shared/result';

/** A command or query as somebody wrote it, decoded; or the refusal that says what is wrong where. */
export function decodeCommand(input: unknown): { ok: true; value: Command } | Refused {
  return decode(anyCommand, input);
}

export function decodeQuery(input: unknown): { ok: true; value: Query } | Refused {
  return decode(anyQuery, input);
}

/** Decodes by a schema; what does not fit is `invalid`, with the path of the first fault. */
export function decode<S extends z.ZodType>(
  schema: S,
  input: unknown,
): { ok: true; value: z.infer<S> } | Refused {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = deepest(parsed.error.issues);
  const path = pathOf(issue?.path ?? []);
  const message = issue === undefined ? 'malformed' : messageOf(issue, input);
  return refused(refuse('invalid', message, path === '' ? {} : { path }));
}

/** A union's fault in `type` can only be that nothing has this name: say which. */
function messageOf(issue: Issue, input: unknown): string {
  if (issue.code !== 'invalid_union' || issue.path[issue.path.length - 1] !== 'type') {
    return issue.message;
  }
  const type = issue.path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined,
    input,
  );
  return typeof type === 'string'
    ? `unknown type ${JSON.stringify(type.slice(0, 80))}`
    : 'a type is needed';
}

type Issue = z.core.$ZodIssue;

/** Of a failed union the branch that came furthest says most; otherwise the first fault counts. */
function deepest(issues: Issue[]): Issue | undefined {
  const first = issues[0];
  if (first?.code !== 'invalid_union' || first.errors.length === 0) return first;
  const inner = first.errors
    .map((branch) => deepest(branch))
    .filter((one) => one !== undefined)
    .sort((a, b) => b.path.length - a.path.length)[0];
  return inner === undefined ? first : { ...inner, path: [...first.path, ...inner.path] };
}

/** `cells[0].person`, as refusals name places. */
function pathOf(path: PropertyKey[]): string {
  return path
    .map((part, i) =>
      typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}
