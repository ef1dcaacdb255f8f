import type { Command } from '../../src-shared/commands';
import { parseInstant } from '../../src-shared/model/instant';
import type { Query } from '../../src-shared/queries';
import { type Refused, refuse, refused } from '../../src-shared/result';
import { decodeQuery as decodeAnyQuery, decodeCommand } from '../commands/decode';

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
  const command = decodeCommand(fields);
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
  return decodeAnyQuery(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
