import { useCallback, useEffect, useRef, useState } from 'react';
import type { InternalError } from '../../../../src-shared/ipc/contract';
import type { ViewOpened } from '../../../../src-shared/ipc/grid';
import type { RowSort } from '../../../../src-shared/queries/grid';
import type { Refusal } from '../../../../src-shared/result';
import { attempt, refusalOf } from '../../../api';
import { bridge } from '../../../api/bridge';
import { takeOpenedGrid } from '../../../api/opening';
import { asOf, useAsOf } from '../../../state/as-of';
import { type Json, setLayoutValue } from '../../../state/layout';
import type { Filters } from '../filters/filters';
import { dispatch } from '../selection/use-selection';
import { openView, viewAsked } from './open-view';
import { TileCache } from './tile-cache';

export interface GridView {
  opened: ViewOpened;
  cache: TileCache;
}

export type ViewState =
  | { state: 'loading' }
  | { state: 'failed'; refused: Refusal | InternalError }
  | ({ state: 'ready' } & GridView);

/** Commits come in bursts (a batch, an import): one opening for all of them. */
const SETTLE_MS = 40;

async function fetchWindow(window: Parameters<typeof attempt<'grid.window'>>[1]) {
  const reply = await attempt('grid.window', window);
  return reply.ok ? reply.value : null;
}

/** The view that main opened while the page was loading, if it is the one asked for. */
function madeReady(teamspace: string, filters: Filters, sort: RowSort): GridView | null {
  const ready = asOf() === null ? takeOpenedGrid(viewAsked(teamspace, filters, sort)) : null;
  if (ready === null) return null;
  const { opened, window } = ready;
  const bounds = { rows: opened.rows, columns: opened.columns };
  const cache = new TileCache(opened.view, bounds, fetchWindow);
  cache.start(window);
  dispatch({ type: 'bounds', bounds, keep: false });
  return { opened, cache };
}

/** Words are left out: they are seldom what one comes back for, and split at opening. */
function keepForNextStart(teamspace: string, filters: Filters, sort: RowSort): void {
  if (filters.text === '') {
    setLayoutValue('opening', { view: viewAsked(teamspace, filters, sort) } as unknown as Json);
  }
}

/**
 * The view behind the grid. It is opened anew when filters, the workspace or the instant that the
 * window shows change; where the order stays the same, the tiles and the selection outlive it.
 */
export function useView(teamspace: string, filters: Filters, sort: RowSort) {
  const at = useAsOf();
  const [first] = useState(() => madeReady(teamspace, filters, sort));
  const [view, setView] = useState<ViewState>(
    first === null ? { state: 'loading' } : { state: 'ready', ...first },
  );
  const current = useRef<GridView | null>(first);
  const fresh = useRef(first !== null);
  const turn = useRef(0);

  const open = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const opened = await openView(teamspace, filters, sort, at);
      if (mine !== turn.current) return;
      const before = current.current;
      const same = before !== null && before.opened.signature === opened.signature;
      const bounds = { rows: opened.rows, columns: opened.columns };
      const cache = same ? before.cache : new TileCache(opened.view, bounds, fetchWindow);
      if (same) cache.refresh(opened.view);
      else dispatch({ type: 'bounds', bounds, keep: false });
      current.current = { opened, cache };
      keepForNextStart(teamspace, filters, sort);
      setView({ state: 'ready', opened, cache });
    } catch (error) {
      if (mine !== turn.current) return;
      current.current = null;
      setView({ state: 'failed', refused: refusalOf(error) });
    }
  }, [teamspace, filters, sort, at]);

  useEffect(() => {
    // What main had ready needs no asking again.
    if (fresh.current) fresh.current = false;
    else void open();
  }, [open]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = bridge().subscribe('changed', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void open(), SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [open]);

  return { view, reopen: open };
}
