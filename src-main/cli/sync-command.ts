import type { Command } from 'commander';
import { HubError } from '../sync/hub';
import { AddressError } from '../sync/postgres/address';
import { EXIT, type ExitStatus, UsageError } from './exit-status';
import type { SetupOptions } from './sync-setup';
import type { Terminal } from './terminal';

/**
 * `sync …`: how this workspace is shared with other consoles through a hub. What talks to PostgreSQL
 * is loaded at need: the other words of the command line start without it.
 */
export function addSyncCommand(
  root: Command,
  terminal: Terminal,
  ended: (status: ExitStatus) => void,
): void {
  const sync = root.command('sync').description('shares a workspace through a PostgreSQL hub');
  sync
    .command('setup')
    .description("what IT runs once on the hub's server; prints the SQL, or runs it")
    .option('--print', 'print the SQL, run nothing')
    .option('--run <url>', 'run it, as a role that may make roles and schemas')
    .option('--schema <name>', 'of the printed SQL')
    .option('--console <name>', "instead: one console's own role")
    .action(async (options: SetupOptions) => {
      ended(
        await onHub(terminal, async () => {
          const { setUpHub } = await import('./sync-setup');
          return setUpHub(options, terminal);
        }),
      );
    });
  sync
    .command('probe')
    .description('what a hub can and cannot do')
    .requiredOption('--hub <url>', 'postgres://user@host/database')
    .action(async ({ hub }: { hub: string }) => {
      ended(
        await onHub(terminal, async () => {
          const { probeHub } = await import('./sync-setup');
          return probeHub(hub, terminal);
        }),
      );
    });
}

/** A hub that does not answer, or says no, is an answer too: as a document, with status 1. */
async function onHub(terminal: Terminal, work: () => Promise<ExitStatus>): Promise<ExitStatus> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AddressError) throw new UsageError(error.message);
    if (!(error instanceof HubError)) throw error;
    await terminal.document({
      ok: false,
      hub: { failure: error.failure, message: error.message },
    });
    return EXIT.refused;
  }
}
