import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { CommandResult } from '../../src-shared/result';
import { refuse, refused } from '../../src-shared/result';
import type { Engine } from '../engine/api';
import { withEngine } from './database';
import { decodeOrder } from './decode';
import { EXIT, type ExitStatus, UsageError } from './exit-status';
import { type Line, readLines } from './lines';
import type { GlobalOptions } from './options';
import type { Sealing } from './sealing';
import type { Terminal } from './terminal';

export interface ApplyOptions extends GlobalOptions {
  stop?: boolean;
}

/** Commands, one JSON object a line; one result a line, in order. Each is its own transaction. */
export async function applyFile(
  file: string,
  options: ApplyOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const source = await open(file, terminal.stdin);
  return withEngine(options, terminal.env, false, async (engine, sealing) => {
    let status: ExitStatus = EXIT.done;
    for await (const line of readLines(source)) {
      const result = await applyLine(line, options, { engine, sealing, terminal });
      await terminal.document(result);
      if (result.ok) continue;
      status = EXIT.refused;
      if (options.stop) break;
    }
    return status;
  });
}

async function open(file: string, stdin: Readable): Promise<Readable> {
  if (file === '-') return stdin;
  try {
    await access(file, constants.R_OK);
    if (!(await stat(file)).isFile()) throw new UsageError(`${file} is not a file`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be read`);
  }
  return createReadStream(file);
}

interface Desk {
  engine: Engine;
  sealing: Sealing;
  terminal: Terminal;
}

async function applyLine(
  line: Line,
  options: ApplyOptions,
  { engine, sealing, terminal }: Desk,
): Promise<CommandResult> {
  if ('fault' in line) return refused(refuse('invalid', `the line is ${line.fault}`));
  const order = decodeOrder(line.text);
  if (!order.ok) return order;
  const { command, as, now } = order.value;
  const actor = command.type === 'workspace.create' ? null : (as ?? options.as ?? null);
  if (actor === null && command.type !== 'workspace.create') {
    return refused(refuse('unknown-actor', 'nobody acts: give --as, or "as" in the line'));
  }
  const warning = await sealing.need(engine, command);
  if (warning !== null) terminal.message(warning);
  const instant = now ?? options.now;
  return engine.execute({ command, actor, ...(instant === undefined ? {} : { now: instant }) });
}
