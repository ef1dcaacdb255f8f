import type { SyncConsole, SyncProbe, SyncReissue, SyncView } from '../../src-shared/ipc/sync';
import { type Refused, refuse, refused } from '../../src-shared/result';
import type { Engine } from '../engine/api';
import { type HubAdapter, HubError } from '../sync/hub';
import { type LoopStatus, SyncLoop } from '../sync/loop';
import { AddressError, parseAddress, withPassword } from '../sync/postgres/address';

/** What the desk needs of the worker that it sits in. */
export interface SyncDeskParts {
  engine(): Engine | null;
  /** A line to a hub; loaded at need, since most consoles have none. */
  connect(url: string, workspace: string): Promise<HubAdapter>;
  probe(url: string): Promise<SyncProbe>;
  /** What IT runs once on the hub's server. */
  setupSql(): Promise<string>;
  /** Something of the sharing looks different now. */
  changed(): void;
  /** Throws away a database that was filled for nothing. */
  renew(): void;
}

/** The worker's end of the Sync view: drives the loop, and speaks with the hub where a person asks. */
export class SyncDesk {
  #loop: SyncLoop | null = null;
  #password: string | null = null;
  #app = '';
  machine = 'Console';

  constructor(readonly parts: SyncDeskParts) {}

  /** Starts the exchange of the open workspace, where it is shared. */
  async begin(given: { password: string | null; app: string; machine: string }): Promise<void> {
    this.#app = given.app;
    this.machine = given.machine;
    this.#password = given.password ?? this.#password;
    await this.restart();
  }

  /** One exchange now, where the loop runs. */
  async exchange(): Promise<void> {
    await this.#loop?.now();
  }

  focus(focused: boolean): void {
    this.#loop?.focus(focused);
  }

  /** To be told of each commit of this console's own. */
  committed(tables: readonly string[]): void {
    if (!tables.every((table) => table === 'sync')) this.#loop?.soon();
  }

  async end(): Promise<void> {
    const loop = this.#loop;
    this.#loop = null;
    await loop?.stop();
  }

  view(): SyncView {
    const { sync } = this.engine();
    const status = sync.status();
    const { consoles, names, fingerprint } = sync.about(status);
    const told = this.#loop?.status;
    return {
      ...status,
      state: stateOf(sync.synced, status.halt, told),
      error: told?.error ?? null,
      nextAt: told?.nextAt ?? null,
      hub: sync.hub,
      invitation: sync.invitation,
      fingerprint,
      consoles: consoles.map((one): SyncConsole => {
        const heard = told?.seen.find((beat) => beat.console === one.id);
        const { id: console, name, status: standing, person, enrolledAt, self } = one;
        return {
          console,
          name,
          fingerprint: one.fingerprint,
          status: standing,
          person,
          enrolledAt,
          self,
          seenAt: heard?.at ?? null,
          head: heard?.head ?? null,
        };
      }),
      names,
    };
  }

  async now(): Promise<SyncView> {
    if (this.#loop === null) await this.restart();
    await this.#loop?.now();
    return this.view();
  }

  /** Says where the hub is, and goes on from there. */
  async connect(hub: string, password: string | undefined): Promise<SyncView | Refused> {
    return this.orRefused(async () => {
      const { sync } = this.engine();
      this.use(hub, password);
      sync.hub = parseAddress(hub).shown;
      await this.restart();
      return this.view();
    });
  }

  setupSql(): Promise<string> {
    return this.parts.setupSql();
  }

  async probe(hub: string, password: string | undefined): Promise<SyncProbe | Refused> {
    return this.orRefused(() => this.parts.probe(withPassword(hub, password ?? this.#password)));
  }

  withdraw(op: string, actor: string): SyncView | Refused {
    return this.engine().sync.withdraw(op, actor) ?? this.view();
  }

  reissue(op: string): SyncReissue | Refused {
    const found = this.engine().sync.reissue(op);
    if (!found.ok) return found;
    return { command: found.command as unknown as SyncReissue['command'], actor: found.actor };
  }

  acknowledge(op: string): SyncView {
    this.engine().sync.acknowledge(op);
    return this.view();
  }

  dismiss(kind: string, entry: number): SyncView {
    this.engine().sync.dismiss(kind, entry);
    this.parts.changed();
    return this.view();
  }

  engine(): Engine {
    const engine = this.parts.engine();
    if (engine === null) throw new Error('no database is open');
    return engine;
  }

  /** The password that counts from now on, where one is given. */
  use(hub: string, password: string | undefined): void {
    this.#password = password ?? parseAddress(hub).password ?? this.#password;
  }

  /** Exchanges from now on as things are now. */
  async restart(): Promise<void> {
    await this.end();
    const engine = this.parts.engine();
    if (engine === null || !engine.sync.synced) return;
    const { sync } = engine;
    this.#loop = new SyncLoop({
      sharing: sync,
      connect: () => {
        const workspace = sync.status().workspace ?? '';
        if (sync.hub === null) throw new HubError('denied', 'no hub has been named');
        return this.parts.connect(withPassword(sync.hub, this.#password), workspace);
      },
      app: this.#app,
      changed: ({ state }) => {
        // An exchange that is under way shows once it is over.
        if (state !== 'exchanging') this.parts.changed();
      },
    });
    void this.#loop.start();
  }

  async withKnownHub<T>(work: (hub: HubAdapter) => Promise<T>): Promise<T> {
    const { sync } = this.engine();
    const { workspace } = sync.status();
    if (sync.hub === null || workspace === null)
      throw new HubError('denied', 'no hub has been named');
    return this.withHub(sync.hub, workspace, work);
  }

  /** A line of its own, for what a person asks for once. */
  async withHub<T>(
    hub: string,
    workspace: string,
    work: (hub: HubAdapter) => Promise<T>,
  ): Promise<T> {
    const line = await this.parts.connect(withPassword(hub, this.#password), workspace);
    try {
      return await work(line);
    } finally {
      await line.close().catch(() => {});
    }
  }

  /** A hub that does not answer, or says no, is an expected no. */
  async orRefused<T>(work: () => Promise<T>): Promise<T | Refused> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AddressError) {
        return refused(refuse('invalid', error.message, { path: 'hub' }));
      }
      if (error instanceof HubError)
        return refused(refuse('conflict', error.message, { path: 'hub' }));
      throw error;
    }
  }
}

function stateOf(synced: boolean, halt: string | null, told: LoopStatus | undefined) {
  if (!synced) return 'local' as const;
  if (halt !== null) return 'halted' as const;
  return told?.state ?? ('offline' as const);
}
