import { type CommandResult, type Refused, refuse, refused } from '../../src-shared/result';
import { execute } from '../commands/execute';
import { RefusedError } from '../domain/authority/refused';
import { noChanges } from '../domain/changes';
import { actorOf } from '../domain/commands/registry';
import { entryId } from '../ledger/ids';
import type { Json } from '../ledger/personal';
import { inTransaction } from '../store/transaction';
import { digestOfTables, digestText, EMPTY_DIGEST } from './digest';
import type { SyncBody } from './entry';
import { exchange } from './exchange';
import { type HubAdapter, HubError } from './hub';
import { EVERYTHING } from './rebase';
import type { Replica } from './replica';
import { joinFromSnapshot } from './snapshot/join';

/** The form of entries that a hub is made for. */
export const HUB_FORMAT = 2;

/**
 * Shares a local workspace: its chain goes to the hub as it is, ended by the entry that says so. From
 * that entry on only consoles of the roster sign. Admins only; starting again goes on where it was.
 */
export async function publish(
  replica: Replica,
  hub: HubAdapter,
  actor: string,
): Promise<Refused | null> {
  const { core, store } = replica;
  const no = mayPublish(replica, actor);
  if (no !== null) return no;
  const made = await hub.publish(HUB_FORMAT);
  if (!made && !store.synced) {
    const first = await hub.hashAt(1);
    if (first !== null && core.ledger.header(1)?.hash.equals(first) !== true) {
      return refused(refuse('conflict', 'the hub holds another workspace under this name'));
    }
  }
  if (!store.synced) {
    const enrolled = enrolSelf(replica, actor);
    if (!enrolled.ok) return enrolled;
    inTransaction(core.db, () => sayPublished(replica, actor));
    replica.forget();
  }
  await exchange(replica, hub);
  return null;
}

function mayPublish({ core }: Replica, actor: string): Refused | null {
  try {
    actorOf(core.state, actor, core.clock()).needsAdmin('A');
    if (core.signer() !== null) return null;
    return refused(refuse('forbidden', 'a console that can sign is needed: unlock the keychain'));
  } catch (error) {
    if (error instanceof RefusedError) return refused(error.refusal);
    throw error;
  }
}

/** An unsigned workspace gets its first console before it is shared. */
function enrolSelf({ core, console: id }: Replica, actor: string): CommandResult {
  const known = core.state.consoles.get(id ?? '');
  if (known !== undefined) return { ok: true, entry: null, changed: 0 };
  const publicKey = core.signer()?.publicKey.toString('base64') ?? '';
  const person = core.state.person(actor)?.id ?? actor;
  const command = { type: 'console.enrol', publicKey, name: core.consoleName, person } as const;
  return execute(core, { command, actor });
}

function sayPublished(replica: Replica, actor: string): void {
  const { core, store } = replica;
  const digest = digestText(digestOfTables(core.db));
  const at = Math.max(core.ledger.head.at, core.clock());
  const more: SyncBody = { pre: digest, post: digest };
  const entry = {
    id: entryId(at),
    at,
    actor: core.state.person(actor)?.id ?? null,
    issued: { type: 'sync.publish', format: HUB_FORMAT },
    reason: null,
    undoes: null,
    kind: 'publish' as const,
    rehearsed: core.rehearsed,
    changes: noChanges(),
    more: more as Json,
  };
  const { seq } = core.ledger.append(entry, core.state, core.signer());
  store.set('ws', core.state.workspace?.id ?? '');
  store.set('confirmed', seq);
  store.set('published', seq);
  store.set('digest', digest);
}

/**
 * Brings an empty database into a workspace: everything is pulled and verified from the first entry,
 * whose hash (`genesis`, hexadecimal) an invitation pins. To write, it must be enrolled.
 */
export async function join(
  replica: Replica,
  hub: HubAdapter,
  workspace: string,
  genesis?: string,
): Promise<void> {
  const { core, store } = replica;
  if (core.ledger.head.seq > 0 && !store.synced) {
    throw new HubError('broken', 'only an empty database can join a workspace');
  }
  const first = await hub.hashAt(1);
  if (first === null) throw new HubError('broken', 'the hub does not know this workspace');
  if (genesis !== undefined && first.toString('hex') !== genesis) {
    throw new HubError('broken', 'the hub holds another workspace than the invitation names');
  }
  if (!store.synced) {
    store.set('genesis', first.toString('hex'));
    if (await joinFromSnapshot(replica, hub, workspace)) core.committed(EVERYTHING);
  }
  if (!store.synced) {
    inTransaction(core.db, () => {
      store.set('ws', workspace);
      store.set('confirmed', 0);
      store.set('digest', digestText(EMPTY_DIGEST));
    });
    replica.forget();
  }
  await exchange(replica, hub);
}
