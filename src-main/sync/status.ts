import type { SyncPending, SyncStatus, SyncTold } from '../../src-shared/sync';
import type { Replica } from './replica';
import { wordsOf } from './words';

/** What this console knows of its sharing, for `sync status` and the window. */
export function statusOf(replica: Replica): SyncStatus {
  const { store, core } = replica;
  const contact = store.text('contact');
  return {
    workspace: store.text('ws'),
    console: replica.console,
    standing: standingOf(replica),
    confirmed: store.confirmed,
    head: core.ledger.head.seq,
    lastContact: contact === null ? null : Number(contact),
    halt: store.text('halt'),
    pending: store.pending().map((one): SyncPending => {
      const { base: _base, n: _n, ...rest } = one;
      return { ...rest, ...said(replica, one.op) };
    }),
    told: store.notices().map((one): SyncTold => {
      const words = wordsOf(one.outcome, core.state);
      return { ...one, ...said(replica, one.op), words };
    }),
    alarms: replica.alarms(),
    displaced: store.displaced(),
  };
}

function standingOf(replica: Replica): SyncStatus['standing'] {
  const { core, console: id } = replica;
  if (id === null) return 'locked';
  if (replica.isCopied) return 'copied';
  return core.state.consoles.get(id)?.status ?? 'unknown';
}

/** Which command it was, when and by whom: from the journal, whatever became of it. */
function said({ journal }: Replica, op: string) {
  const n = journal.issued(op);
  if (n === null) return { command: '', actor: null, issuedAt: 0 };
  const { command, actor, issuedAt } = journal.intent(n);
  return { command: String(command.type), actor, issuedAt };
}
