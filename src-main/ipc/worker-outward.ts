import type { Housekeeping, HousekeepingName } from './protocol';
import type { WorkerEngine } from './worker-engine';

export type Keep<Names extends HousekeepingName> = {
  [N in Names]: (input: Housekeeping[N]['input']) => Housekeeping[N]['output'];
};

type OutwardName = Extract<
  HousekeepingName,
  `sealing.${string}` | `mail.${string}` | `outbox.${string}` | `sweep.${string}`
>;

/** What main's keychain, mail loop and sweep ask of the open database; nothing where none is. */
export function outwardKeeping(held: WorkerEngine): Keep<OutwardName> {
  const outbox = () => held.engine?.outbox;
  return {
    'sealing.about': () => {
      if (held.engine === null) return null;
      const { database, passphrase } = held.engine.sealing;
      return { database, passphrase, hasKey: held.hasKey };
    },
    'sealing.key': ({ database, sealing, signing }) => held.useKeys(database, sealing, signing),
    'sealing.passphrase': (record) => {
      if (held.engine !== null) held.engine.sealing.passphrase = record;
      return null;
    },
    'sealing.password': ({ of }) => held.engine?.sealing.serverPassword(of) ?? null,
    'sealing.keepPassword': ({ of, value }) =>
      held.engine?.sealing.keepServerPassword(of, value) ?? false,
    'mail.voice': (voice) => {
      held.voice = voice;
      return null;
    },
    'outbox.nextAt': () => outbox()?.nextAt() ?? null,
    'outbox.take': () => outbox()?.take(held.voice) ?? null,
    'outbox.begin': ({ id }) => outbox()?.begin(id) ?? false,
    'outbox.settle': ({ id, outcome }) => {
      outbox()?.settle(id, outcome);
      return null;
    },
    'outbox.hand': ({ id }) => outbox()?.hand(id) ?? false,
    'sweep.next': () => held.engine?.nextSweep() ?? null,
    'sweep.run': () => {
      const { engine } = held;
      if (engine === null || engine.empty) return null;
      const swept = engine.execute({ command: { type: 'share.sweep' }, actor: null });
      if (!swept.ok) console.error('the sweep was refused:', swept.refused.message);
      return engine.nextSweep();
    },
  };
}
