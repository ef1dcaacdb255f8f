import type { z } from 'zod';
import { anyCommand, type Command } from '../../src-shared/commands';
import { parseInstant } from '../../src-shared/model/instant';
import { anyQuery, type Query } from '../../src-shared/queries';
import { type Refused, refuse, refused } from '../../src-shared/result';

/** One line of `apply`: the command, with who and when where the line says so. */
export interface Order {
  command: Command;
  as?: string;
  now?: number;
}

type Decoded<T> = { ok: true; value: T } | Refused;

export function parseJson(text: string): Decoded<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refused(refuse('invalid', `not JSON: ${detail}`));
  }
}

/** Takes a line's own `as` and `now` off before the strict schema sees the command. */
export function decodeOrder(text: string): Decoded<Order> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (!isRecord(json.value)) return refused(refuse('invalid', 'a command is a JSON object'));
  const { as, now, ...fields } = json.value;
  if (as !== undefined && typeof as !== 'string') {
    return refused(refuse('invalid', 'as names a person by address or id', { path: 'as' }));
  }
  const instant =
    now === undefined ? undefined : typeof now === 'string' ? parseInstant(now) : null;
  if (instant === null) {
    return refused(refuse('invalid', 'not an ISO 8601 instant with an offset', { path: 'now' }));
  }
  const command = decodeWith(anyCommand, fields);
  if (!command.ok) return command;
  return {
    ok: true,
    value: {
      command: command.value,
      ...(as === undefined ? {} : { as }),
      ...(instant === undefined ? {} : { now: instant }),
    },
  };
}

export function decodeQuery(value: unknown): Decoded<Query> {
  if (!isRecord(value)) return refused(refuse('invalid', 'a query is a JSON object'));
  return decodeWith(anyQuery, value);
}

function decodeWith<T>(schema: z.ZodType<T>, value: unknown): Decoded<T> {
  const decoded = schema.safeParse(value);
  if (decoded.success) return { ok: true, value: decoded.data };
  return refused(explain(decoded.error, value));
}

/** The first fault as one refusal, its place as `cells[0].person`. */
function explain(error: z.ZodError, value: unknown) {
  const issue = error.issues[0];
  if (issue === undefined) return refuse('invalid', 'malformed');
  if (issue.code === 'unrecognized_keys') {
    const path = pathText([...issue.path, ...issue.keys.slice(0, 1)]);
    return refuse('invalid', `unknown field ${issue.keys.join(', ')}`, { path });
  }
  const path = pathText(issue.path);
  const message = issue.code === 'invalid_union' ? unknownType(issue.path, value) : issue.message;
  return refuse('invalid', message, path === '' ? {} : { path });
}

function unknownType(path: readonly PropertyKey[], value: unknown): string {
  let at: unknown = value;
  for (const part of path)
    at = isRecord(at) || Array.isArray(at) ? Reflect.get(at, part) : undefined;
  return typeof at === 'string' ? `unknown type "${at.slice(0, 80)}"` : 'a type is needed';
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
