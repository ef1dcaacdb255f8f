import { CommanderError } from 'commander';
import { DatabaseError } from '../engine/api';
import { EXIT, type ExitStatus, UsageError } from './exit-status';
import { program } from './program';
import { type Streams, Terminal } from './terminal';

/** Runs one command line to its end and answers the exit status; throws nothing. */
export async function run(argv: string[], streams: Streams): Promise<ExitStatus> {
  const terminal = new Terminal(streams);
  let status: ExitStatus = EXIT.done;
  const commandLine = program(terminal, (outcome) => {
    status = outcome;
  });
  try {
    await commandLine.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    return failed(error, terminal);
  }
}

function failed(error: unknown, terminal: Terminal): ExitStatus {
  if (error instanceof CommanderError) {
    // Commander has said it already; help and version end with 0.
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  if (error instanceof UsageError) {
    terminal.message(error.message);
    return EXIT.usage;
  }
  if (error instanceof DatabaseError) {
    terminal.message(error.message);
    return EXIT.database;
  }
  terminal.message(`internal error: ${error instanceof Error ? error.stack : String(error)}`);
  return EXIT.database;
}
