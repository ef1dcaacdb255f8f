import { setTimeout as sleep } from 'node:timers/promises';
import { formatInstant } from '../../src-shared/model/instant';
import type { Engine } from '../engine/api';
import { withEngine } from './database';
import { EXIT, type ExitStatus } from './exit-status';
import type { GlobalOptions } from './options';
import { atHub, type HubOptions } from './sync-hub';
import type { Terminal } from './terminal';

export interface NowOptions extends HubOptions {
  /** Also fetches what is missing of the history. */
  whole?: boolean;
}

const APP = 'gatehouse';

/** `sync now`: one exchange with the hub, then what time is left for. */
export async function now(options: NowOptions, terminal: Terminal): Promise<ExitStatus> {
  return atHub(options, { terminal }, async ({ engine, hub }) => {
    await engine.sync.exchange(hub);
    let kept = await engine.sync.upkeep(hub);
    const missing = kept.first;
    while (options.whole && kept.first > 1) {
      terminal.progress('history', missing - kept.first, missing);
      // Others of this process, a signal to stop among them, get their turn.
      await sleep(0);
      kept = await engine.sync.upkeep(hub);
    }
    const { console: id, confirmed } = engine.sync.status();
    if (id !== null) await hub.beat({ console: id, head: confirmed, app: APP });
    return tell(engine, terminal, {
      snapshot: kept.snapshot,
      first: kept.first,
      seen: await seen(),
    });

    async function seen() {
      return (await hub.seen()).map(({ at, ...one }) => ({ ...one, at: formatInstant(at) }));
    }
  });
}

/** `sync status`: what this console knows, without asking the hub. */
export async function status(options: GlobalOptions, terminal: Terminal): Promise<ExitStatus> {
  return withEngine(options, terminal.env, true, async (engine, sealing) => {
    await sealing.unlock(engine);
    return tell(engine, terminal, {});
  });
}

/** Status 1 where something needs a person: refused commands, alarms, or nothing can be issued. */
async function tell(engine: Engine, terminal: Terminal, more: object): Promise<ExitStatus> {
  const { lastContact, pending, told, ...rest } = engine.sync.status();
  const when = <T extends { issuedAt: number }>(one: T) => ({
    ...one,
    issuedAt: formatInstant(one.issuedAt),
  });
  const refusals = told.filter(({ outcome }) => outcome.refused !== null);
  const ok = refusals.length === 0 && rest.alarms.length === 0 && rest.halt === null;
  await terminal.document({
    ok,
    ...rest,
    hub: engine.sync.hub,
    lastContact: lastContact === null ? null : formatInstant(lastContact),
    pending: pending.map(when),
    told: told.map(when),
    ...more,
  });
  return ok ? EXIT.done : EXIT.refused;
}
