import type { ConsolePerson } from '../../src-shared/ipc/app';
import type { Events, Output } from '../../src-shared/ipc/contract';
import type { OpenView } from '../../src-shared/ipc/grid';
import {
  OPENING_COLUMNS,
  OPENING_ROWS,
  OPENING_TEAMSPACES,
  type Opening,
  openingView,
} from '../../src-shared/ipc/opening';
import type { Answers, QueryInput, QueryType } from '../../src-shared/queries';
import type { KeptOpening, Prepared } from './kept-opening';
import type { Session } from './session';
import type { WorkerClient } from './worker-client';

const NOTHING: Prepared = { workspace: null, teamspaces: null, grid: null };

/** Everything that the first screen rests on. */
const SHOWN_TABLES = ['workspace', 'person', 'teamspace', 'member', 'board', 'override'];

/**
 * Has the first screen's answers ready: the page asks once and renders once. They are given out
 * once; later the page asks for what it needs. What the page was shown before the database was open
 * is confirmed here.
 */
export class OpeningDesk {
  #prepared: Promise<Prepared> | null = null;

  constructor(
    private readonly session: Session,
    private readonly worker: WorkerClient,
    private readonly changed: (event: Events['changed']) => void,
  ) {}

  /** To be called while the page is on its way. */
  begin(): void {
    this.#prepared = this.#first().catch(() => NOTHING);
  }

  async take(): Promise<Opening> {
    const prepared = this.#prepared ?? this.#first();
    this.#prepared = null;
    return { ...(await prepared), state: await this.session.state() };
  }

  /**
   * To be called with the engine just opened, before anybody else asks it: the view that the page
   * was shown is then the engine's first one again. What differs, though the file did not, is told.
   */
  async confirm(kept: KeptOpening, person: ConsolePerson | null): Promise<void> {
    const now = person === null ? NOTHING : await this.prepare(person);
    if (JSON.stringify(now) === JSON.stringify(kept.prepared)) return;
    console.warn('the first screen that was kept is not what the database answers');
    this.changed({ head: now.workspace?.head.entry ?? 0, tables: SHOWN_TABLES });
  }

  /** The first screen of whoever works here, as the engine answers it. */
  async prepare(actor: ConsolePerson): Promise<Prepared> {
    const [workspace, teamspaces, grid] = await Promise.all([
      this.#ask<'workspace'>({ type: 'workspace' }, actor.id),
      this.#ask<'teamspaces'>(OPENING_TEAMSPACES, actor.id),
      this.#openGrid(openingView(this.session.settings.layout), actor.id),
    ]);
    return { workspace, teamspaces, grid };
  }

  async #first(): Promise<Prepared> {
    const { phase, actor } = await this.session.state();
    return phase === 'ready' && actor !== null ? this.prepare(actor) : NOTHING;
  }

  async #ask<T extends QueryType>(query: QueryInput, actor: string): Promise<Answers[T] | null> {
    const reply = await this.worker.call('query.run', query, actor);
    return reply.ok ? (reply.value as Answers[T]) : null;
  }

  async #openGrid(asked: OpenView | null, actor: string): Promise<Opening['grid']> {
    if (asked === null) return null;
    const opened = await this.worker.call('grid.open', asked, actor);
    if (!opened.ok) return null;
    const part = {
      view: (opened.value as Output<'grid.open'>).view,
      rows: { from: 0, count: OPENING_ROWS },
      columns: { from: 0, count: OPENING_COLUMNS },
    };
    const window = await this.worker.call('grid.window', part, actor);
    return window.ok ? { asked, opened: opened.value, window: window.value } : null;
  }
}
