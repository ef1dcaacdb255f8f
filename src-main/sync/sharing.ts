import type { Refused } from '../../src-shared/result';
import type { SyncStatus } from '../../src-shared/sync';
import { aboutOf, type SyncAbout } from './about';
import { exchange } from './exchange';
import type { HubAdapter } from './hub';
import type { Replica } from './replica';
import { takeSnapshot } from './snapshot/keep';
import { type Upkeep, upkeep } from './snapshot/upkeep';
import { join, publish } from './start';
import { statusOf } from './status';
import { acknowledge, type Reissue, reissueOf, withdraw } from './withdraw';

/** What an engine offers to whoever drives the exchange with a hub: the loop, the command line. */
export interface Sharing {
  /** Whether the workspace is shared. */
  readonly synced: boolean;
  /** Newest confirmed entry; entries after it wait. */
  readonly confirmed: number;
  /** This console's id; null while its key is not at hand. */
  readonly console: string | null;
  status(): SyncStatus;
  /** Who the consoles are, and the names of what the status mentions. */
  about(status: SyncStatus): SyncAbout;
  /** The workspace's id and its first entry's hash: what an invitation pins; null: nothing is there. */
  readonly invitation: { workspace: string; genesis: string } | null;
  /** Where the hub is, without its password; null: it has not been said. */
  hub: string | null;
  /** Shares a local workspace; goes on where it was interrupted. */
  publish(hub: HubAdapter, actor: string): Promise<Refused | null>;
  /** Brings an empty database into a workspace; `genesis`: the first entry's hash, hexadecimal. */
  join(hub: HubAdapter, workspace: string, genesis?: string): Promise<void>;
  /** One exchange: pull, rebase, push, until nothing waits. */
  exchange(hub: HubAdapter): Promise<void>;
  /**
   * What a console does between exchanges for itself and for who joins later: takes or attests a
   * snapshot when one is due, fetches the next older page of a history that is not whole.
   */
  upkeep(hub: HubAdapter): Promise<Upkeep>;
  /** Takes a snapshot now, though none is due; false while something waits or this console may not. */
  snapshot(hub: HubAdapter): Promise<boolean>;
  /** Takes a waiting command back; refused once it may have reached the hub. */
  withdraw(op: string, actor: string): Refused | null;
  /** The refused command again, to be looked at and issued as a new one. */
  reissue(op: string): Reissue | Refused;
  /** The author has seen what came of a command. */
  acknowledge(op: string): boolean;
  /** A person has looked at an alarm. */
  dismiss(kind: string, entry: number): boolean;
}

export function sharingOf(replica: Replica): Sharing {
  const { store } = replica;
  return {
    get synced() {
      return store.synced;
    },
    get confirmed() {
      return store.confirmed;
    },
    get console() {
      return replica.console;
    },
    status: () => statusOf(replica),
    about: (status) => aboutOf(replica, status),
    get invitation() {
      return invitationOf(replica);
    },
    get hub() {
      return store.text('hub');
    },
    set hub(url) {
      store.set('hub', url);
    },
    publish: (hub, actor) => publish(replica, hub, actor),
    join: (hub, workspace, genesis) => join(replica, hub, workspace, genesis),
    exchange: (hub) => exchange(replica, hub),
    upkeep: (hub) => upkeep(replica, hub),
    snapshot: (hub) => takeSnapshot(replica, hub),
    withdraw: (op, actor) => withdraw(replica, op, actor),
    reissue: (op) => reissueOf(replica, op),
    acknowledge: (op) => acknowledge(replica, op),
    dismiss: (kind, entry) => replica.dismiss(kind, entry),
  };
}

function invitationOf({ core, store }: Replica): Sharing['invitation'] {
  const workspace = core.state.workspace?.id ?? null;
  const genesis = core.ledger.header(1)?.hash.toString('hex') ?? store.text('genesis');
  return workspace === null || genesis === null ? null : { workspace, genesis };
}
