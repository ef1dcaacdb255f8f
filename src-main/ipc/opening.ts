import type { Output } from '../../src-shared/ipc/contract';
import type { OpenView } from '../../src-shared/ipc/grid';
import {
  OPENING_COLUMNS,
  OPENING_ROWS,
  OPENING_TEAMSPACES,
  type Opening,
  openingView,
} from '../../src-shared/ipc/opening';
import type { Answers, QueryInput, QueryType } from '../../src-shared/queries';
import type { Session } from './session';
import type { WorkerClient } from './worker-client';

type Prepared = Omit<Opening, 'state'>;
const NOTHING: Prepared = { workspace: null, teamspaces: null, grid: null };

/**
 * Has the first screen's answers ready while Chromium still starts: the page then asks once and
 * renders once. They are given out once; later the page asks for what it needs.
 */
export class OpeningDesk {
  #prepared: Promise<Prepared> | null;

  constructor(
    private readonly session: Session,
    private readonly worker: WorkerClient,
  ) {
    this.#prepared = this.#prepare().catch(() => NOTHING);
  }

  async take(): Promise<Opening> {
    const prepared = this.#prepared;
    this.#prepared = null;
    return { ...((await prepared) ?? NOTHING), state: await this.session.state() };
  }

  async #prepare(): Promise<Prepared> {
    const { phase, actor, settings } = await this.session.state();
    if (phase !== 'ready' || actor === null) return NOTHING;
    const [workspace, teamspaces, grid] = await Promise.all([
      this.#ask<'workspace'>({ type: 'workspace' }, actor.id),
      this.#ask<'teamspaces'>(OPENING_TEAMSPACES, actor.id),
      this.#openGrid(openingView(settings.layout), actor.id),
    ]);
    return { workspace, teamspaces, grid };
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
