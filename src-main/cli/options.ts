import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseInstant } from '../../src-shared/model/instant';

/** Options that stand before or after the command's word. */
export interface GlobalOptions {
  db?: string;
  as?: string;
  now?: number;
}

export const FORMATS = ['json', 'table', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export function instantOption(text: string): number {
  const ms = parseInstant(text);
  if (ms === null) {
    throw new InvalidArgumentError('an ISO 8601 instant with an offset, like 2026-11-20T09:00:00Z');
  }
  return ms;
}

export function countOption(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('a whole number from 1');
  return Number(text);
}

export function addGlobalOptions(command: Command): Command {
  return command
    .option('--db <file>', "the database (default: the console's own)")
    .option('--as <email>', 'who acts: an address or an id')
    .option('--now <instant>', 'fixes the clock; entries made so are marked', instantOption);
}

export function formatOption(): Option {
  return new Option('--format <format>', 'how to answer').choices(FORMATS).default('json');
}
