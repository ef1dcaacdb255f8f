import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import type { Command } from 'commander';
import type { Engine } from '../engine/api';
import { withEngine } from './database';
import { EXIT, type ExitStatus, UsageError } from './exit-status';
import { countOption, type GlobalOptions } from './options';
import type { Terminal } from './terminal';

interface VerifyOptions extends GlobalOptions {
  from?: number;
  checkpoint?: string;
  dump?: string;
}

interface CheckpointOptions extends GlobalOptions {
  out?: string;
  accept?: boolean;
}

/** `verify` and `checkpoint`: what makes the ledger provable to others. */
export function addProof(
  root: Command,
  terminal: Terminal,
  ended: (status: ExitStatus) => void,
): void {
  root
    .command('verify')
    .description(
      "checks the ledger's chain, signatures and recorded heads; 1 where it does not hold",
    )
    .option('--from <entry>', 'from this entry on', countOption)
    .option('--checkpoint <file>', 'against a checkpoint kept elsewhere')
    .option('--dump <file>', 'writes the ledger out for docs/verify/verify.mjs instead')
    .action(async (_options: unknown, command: Command) => {
      ended(await verify(command.optsWithGlobals<VerifyOptions>(), terminal));
    });
  root
    .command('checkpoint')
    .description('a signed checkpoint of the newest entry, to be kept elsewhere')
    .option('--out <file>', 'writes the note to a file')
    .option('--accept', 'records the ledger as it is now on this machine, whatever it was before')
    .action(async (_options: unknown, command: Command) => {
      ended(await checkpoint(command.optsWithGlobals<CheckpointOptions>(), terminal));
    });
}

async function verify(options: VerifyOptions, terminal: Terminal): Promise<ExitStatus> {
  const { from, checkpoint: file, dump } = options;
  const note = file === undefined ? undefined : readText(file);
  return withEngine(options, terminal.env, true, async (engine) => {
    if (dump !== undefined) return writeDump(engine, dump, terminal);
    const query = {
      type: 'verify' as const,
      ...(from !== undefined && { from }),
      ...(note !== undefined && { checkpoint: note }),
    };
    const answer = engine.query(query, options.as ?? null, {
      progress: (done, total) => terminal.progress('verify', done, total),
    });
    await terminal.document(answer);
    return answer.ok ? EXIT.done : EXIT.refused;
  });
}

async function writeDump(engine: Engine, file: string, terminal: Terminal): Promise<ExitStatus> {
  const handle = openOrUsage(file);
  let lines = 0;
  try {
    for (const line of engine.proof.dump()) {
      writeSync(handle, `${line}\n`);
      lines++;
    }
  } finally {
    closeSync(handle);
  }
  await terminal.document({ ok: true, file, lines });
  return EXIT.done;
}

async function checkpoint(options: CheckpointOptions, terminal: Terminal): Promise<ExitStatus> {
  return withEngine(options, terminal.env, true, async (engine, sealing) => {
    const missing = await sealing.unlock(engine);
    if (missing !== null) terminal.message(`${missing}: the checkpoint is not signed`);
    const written = engine.proof.checkpoint();
    if (written === null) throw new UsageError('there is no workspace in this database');
    if (options.out !== undefined) writeText(options.out, written.note);
    if (options.accept === true) engine.proof.accept();
    await terminal.document({ ok: true, ...written });
    return EXIT.done;
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read`);
  }
}

function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch {
    throw new UsageError(`${file} cannot be written`);
  }
}

/** Only for its owner: a dump holds names and addresses. */
function openOrUsage(file: string): number {
  try {
    return openSync(file, 'w', 0o600);
  } catch {
    throw new UsageError(`${file} cannot be written`);
  }
}
