import { setTimeout as sleep } from 'node:timers/promises';
import { machineName } from '../platform/machine-name';
import { EXIT, type ExitStatus, UsageError } from './exit-status';
import { atHub, consoleOf, type Desk, type HubOptions } from './sync-hub';
import type { Terminal } from './terminal';

/** How often a console that waits to be approved looks again. */
const LOOK_AGAIN_MS = 2_000;

/** `sync init`: a local workspace goes to its hub as it is. */
export async function init(options: HubOptions, terminal: Terminal): Promise<ExitStatus> {
  const { as } = options;
  if (as === undefined) throw new UsageError('sync init: --as names the admin who shares it');
  return atHub(options, { terminal }, async (desk) => {
    const { engine, hub, shown, passwordKept, signer } = desk;
    const no = await engine.sync.publish(hub, as);
    if (no !== null) {
      await terminal.document(no);
      return EXIT.refused;
    }
    await terminal.document({
      ok: true,
      hub: shown,
      passwordKept,
      ...engine.sync.invitation,
      ...consoleOf(signer.publicKey),
      ...placeOf(desk),
    });
    return EXIT.done;
  });
}

export interface JoinOptions extends HubOptions {
  workspace: string;
  pin: string;
  name?: string;
  wait?: number;
}

/**
 * `sync join`: fills an empty database from the hub and asks to be enrolled; waits for an admin's
 * approval if asked to, else says what has to be done.
 */
export async function join(options: JoinOptions, terminal: Terminal): Promise<ExitStatus> {
  const { workspace, pin, name = machineName(), wait = 0 } = options;
  return atHub(options, { terminal, workspace, existing: false }, async (desk) => {
    const { engine, hub, shown, passwordKept, signer } = desk;
    await engine.sync.join(hub, workspace, pin);
    const self = consoleOf(signer.publicKey);
    if (standing(desk) === 'unknown') {
      await hub.apply({ publicKey: signer.publicKey.toString('base64'), name, at: Date.now() });
      terminal.message(`this console's fingerprint: ${self.fingerprint}`);
      terminal.message('an admin compares it with what "sync candidates" shows, and approves it');
    }
    const until = Date.now() + wait * 1_000;
    while (standing(desk) === 'unknown' && Date.now() < until) {
      await sleep(LOOK_AGAIN_MS);
      await engine.sync.exchange(hub);
    }
    const enrolled = standing(desk) === 'active';
    await terminal.document({
      ok: true,
      hub: shown,
      passwordKept,
      workspace,
      ...self,
      enrolled,
      ...(enrolled
        ? {}
        : {
            next: `gatehouse sync approve --fingerprint "${self.fingerprint}" at an admin's console`,
          }),
      ...placeOf(desk),
    });
    return wait > 0 && !enrolled ? EXIT.refused : EXIT.done;
  });
}

const standing = ({ engine }: Desk) => engine.sync.status().standing;

function placeOf({ engine }: Desk) {
  const { confirmed, pending } = engine.sync.status();
  return { confirmed, pending: pending.length };
}
