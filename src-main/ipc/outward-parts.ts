import type { Keyring, SealedStore } from '../secrets/keyring';
import type { OutboxDoor } from '../services/mail/loop';
import type { SweepParts } from '../services/sweep/timer';
import type { WorkerClient } from './worker-client';

type Worker = Pick<WorkerClient, 'keep'>;

/** The open database's secrets, as main reaches them in the worker. */
export function sealedStoreOf(worker: Worker): SealedStore {
  return {
    about: () => worker.keep('sealing.about', undefined),
    use: (database, keys) => worker.keep('sealing.key', { database, ...keys }),
    keepPassphrase: async (record) => {
      await worker.keep('sealing.passphrase', record);
    },
    password: (of) => worker.keep('sealing.password', { of }),
    keepPassword: (of, value) => worker.keep('sealing.keepPassword', { of, value }),
  };
}

export function outboxOf(worker: Worker): OutboxDoor {
  return {
    nextAt: () => worker.keep('outbox.nextAt', undefined),
    take: () => worker.keep('outbox.take', undefined),
    begin: (id) => worker.keep('outbox.begin', { id }),
    settle: async (id, outcome) => {
      await worker.keep('outbox.settle', { id, outcome });
    },
  };
}

/** The sweep waits until it is known whether its notices can be sealed. */
export function sweepPartsOf(worker: Worker, keyring: Pick<Keyring, 'known'>): SweepParts {
  return {
    next: () => worker.keep('sweep.next', undefined),
    run: async () => {
      await keyring.known();
      return worker.keep('sweep.run', undefined);
    },
    clock: Date.now,
  };
}
