import { type Command, InvalidArgumentError } from 'commander';
import { HubError } from '../sync/hub';
import { AddressError } from '../sync/postgres/address';
import { TooOldError } from '../sync/versions';
import { EXIT, type ExitStatus, UsageError } from './exit-status';
import { countOption, type GlobalOptions } from './options';
import type { ApproveOptions } from './sync-enrol';
import type { HubOptions } from './sync-hub';
import type { NowOptions } from './sync-now';
import type { SetupOptions } from './sync-setup';
import type { JoinOptions } from './sync-share';
import type { Terminal } from './terminal';

type Ended = (status: ExitStatus) => void;
const HUB = ['--hub <url>', 'postgres://user@host/database; default: the one it knows'] as const;

/**
 * `sync …`: how this workspace is shared with other consoles through a hub. What talks to PostgreSQL
 * is loaded at need: the other words of the command line start without it.
 */
export function addSyncCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const sync = root.command('sync').description('shares a workspace through a PostgreSQL hub');
  const run =
    <O extends GlobalOptions>(work: (options: O) => Promise<ExitStatus>) =>
    async (_options: object, command: Command) =>
      ended(await onHub(terminal, () => work(command.optsWithGlobals<O>())));
  sync
    .command('init')
    .description('shares this workspace: its whole chain goes to the hub')
    .option(...HUB)
    .action(run<HubOptions>(async (given) => (await import('./sync-share')).init(given, terminal)));
  sync
    .command('join')
    .description('brings an empty database into a shared workspace')
    .requiredOption('--hub <url>', 'postgres://user@host/database')
    .requiredOption('--workspace <id>', 'as sync init has told it')
    .requiredOption('--pin <hash>', "the workspace's genesis, as sync init has told it", hash)
    .option('--name <name>', 'what this console is called')
    .option('--wait <seconds>', 'wait so long for an admin to approve it', countOption)
    .action(
      run<JoinOptions>(async (given) => (await import('./sync-share')).join(given, terminal)),
    );
  sync
    .command('candidates')
    .description('consoles that ask to be enrolled')
    .option(...HUB)
    .action(
      run<HubOptions>(async (given) => (await import('./sync-enrol')).candidates(given, terminal)),
    );
  sync
    .command('approve')
    .description('enrols the console whose fingerprint you were told')
    .requiredOption('--fingerprint <digits>', 'as the other console shows it')
    .option('--name <name>', 'what it shall be called; default: as it calls itself')
    .option('--person <email>', 'signs for this person alone')
    .option(...HUB)
    .action(
      run<ApproveOptions>(async (given) => (await import('./sync-enrol')).approve(given, terminal)),
    );
  sync
    .command('now')
    .description('exchanges with the hub')
    .option('--whole', 'also fetch what is missing of the history')
    .option(...HUB)
    .action(run<NowOptions>(async (given) => (await import('./sync-now')).now(given, terminal)));
  sync
    .command('status')
    .description('what waits, what was refused, what needs a look; without asking the hub')
    .action(
      run<GlobalOptions>(async (given) => (await import('./sync-now')).status(given, terminal)),
    );
  addServerCommands(sync, terminal, run);
}

/** What IT does with the server itself. */
function addServerCommands(
  sync: Command,
  terminal: Terminal,
  run: <O extends GlobalOptions>(
    work: (options: O) => Promise<ExitStatus>,
  ) => (options: object, command: Command) => Promise<void>,
): void {
  sync
    .command('setup')
    .description("what IT runs once on the hub's server; prints the SQL, or runs it")
    .option('--print', 'print the SQL, run nothing')
    .option('--run <url>', 'run it, as a role that may make roles and schemas')
    .option('--schema <name>', 'of the printed SQL')
    .option('--console <name>', "instead: one console's own role")
    .action(
      run<GlobalOptions & SetupOptions>(async (given) =>
        (await import('./sync-setup')).setUpHub(given, terminal),
      ),
    );
  sync
    .command('probe')
    .description('what a hub can and cannot do')
    .requiredOption('--hub <url>', 'postgres://user@host/database')
    .action(
      run<GlobalOptions & { hub: string }>(async ({ hub }) =>
        (await import('./sync-setup')).probeHub(hub, terminal),
      ),
    );
}

function hash(text: string): string {
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  throw new InvalidArgumentError('64 hexadecimal digits');
}

/** A hub that does not answer, or says no, is an answer too: as a document, with status 1. */
async function onHub(terminal: Terminal, work: () => Promise<ExitStatus>): Promise<ExitStatus> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AddressError) throw new UsageError(error.message);
    if (error instanceof TooOldError) {
      await terminal.document({ ok: false, halt: error.message });
      return EXIT.database;
    }
    if (!(error instanceof HubError)) throw error;
    await terminal.document({
      ok: false,
      hub: { failure: error.failure, message: error.message },
    });
    return EXIT.refused;
  }
}
