import type { Engine, Signer } from '../engine/api';
import { fingerprintOf } from '../ledger/console-book';
import { consoleIdOf } from '../ledger/signing';
import type { HubAdapter } from '../sync/hub';
import { parseAddress } from '../sync/postgres/address';
import { postgresHub } from '../sync/postgres/postgres-hub';
import { withEngine } from './database';
import { EXIT, type ExitStatus, UsageError } from './exit-status';
import type { GlobalOptions } from './options';
import type { Sealing } from './sealing';
import { hubUrl } from './sync-url';
import type { Terminal } from './terminal';

export interface HubOptions extends GlobalOptions {
  hub?: string;
}

/** What the words of `sync` work with once the database is open and the hub is known. */
export interface Desk {
  engine: Engine;
  hub: HubAdapter;
  signer: Signer;
  /** The hub's URL without its password. */
  shown: string;
  /** Whether its password will be there the next time. */
  passwordKept: boolean;
}

/**
 * Opens the database with its keys and a line to its hub: the one given, else the one it knows. A
 * console that cannot sign has nothing to say to a hub: refused, with what is missing.
 */
export async function atHub(
  options: HubOptions,
  {
    terminal,
    workspace,
    existing = true,
  }: { terminal: Terminal; workspace?: string; existing?: boolean },
  work: (desk: Desk) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  return withEngine(options, terminal.env, existing, async (engine, sealing) => {
    const missing = await sealing.unlock(engine);
    const signer = sealing.signer();
    if (signer === null) {
      const why = missing ?? 'this console has no key';
      return refused(terminal, 'forbidden', `${why}: a console that shares a workspace must sign`);
    }
    const url = await urlOf(options, { engine, sealing, terminal });
    const id = workspace ?? engine.sync.status().workspace ?? engine.sync.invitation?.workspace;
    if (id === undefined) throw new UsageError('there is no workspace here to share');
    const { shown, password } = parseAddress(url);
    const hub = postgresHub(url, id);
    try {
      const passwordKept = password === null || (await sealing.keepHubPassword(engine, password));
      engine.sync.hub = shown;
      return await work({ engine, hub, signer, shown, passwordKept });
    } finally {
      await hub.close();
    }
  });
}

async function urlOf(
  { hub }: HubOptions,
  { engine, sealing, terminal }: { engine: Engine; sealing: Sealing; terminal: Terminal },
): Promise<string> {
  const known = hub ?? engine.sync.hub;
  if (known === null) throw new UsageError('no hub is known yet: give --hub URL');
  const url = hubUrl(known, terminal.env);
  if (parseAddress(url).password !== null || known !== engine.sync.hub) return url;
  return hubUrl(url, { GATEHOUSE_HUB_PASSWORD: (await sealing.hubPassword(engine)) ?? '' });
}

/** How a console is known to people: its id, and the fingerprint that two of them compare. */
export function consoleOf(publicKey: Buffer): { console: string; fingerprint: string } {
  return { console: consoleIdOf(publicKey), fingerprint: fingerprintOf(publicKey) };
}

export async function refused(
  terminal: Terminal,
  code: 'forbidden' | 'conflict' | 'not-found',
  message: string,
): Promise<ExitStatus> {
  await terminal.document({ ok: false, refused: { code, message } });
  return EXIT.refused;
}
