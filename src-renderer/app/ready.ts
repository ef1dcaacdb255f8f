import { useEffect } from 'react';
import { create } from 'zustand';
import type { Input } from '../../src-shared/ipc/contract';
import { attempt } from '../api/call';

type Ready = Input<'app.painted'>['ready'];

/** False until the first screen stands: what is beside the work waits for it. */
export const usePainted = create(() => false);

/** A first screen that is long in coming must not keep everything else from the page. */
const PAINTS_WITHIN_MS = 1_500;

/** To be called when the first render begins. */
export function awaitPaint(): void {
  setTimeout(() => usePainted.setState(true), PAINTS_WITHIN_MS);
}

/** Says on the page that something real has been painted; `npm start` and the tests wait for it. */
export function markReady(ready: Ready): void {
  requestAnimationFrame(() => {
    // The second frame begins when the first has been handed to the screen.
    requestAnimationFrame(() => {
      document.documentElement.dataset.ready = ready;
      void attempt('app.painted', { ready });
      // In a turn of its own: what comes now must not hold that word up.
      setTimeout(() => usePainted.setState(true));
    });
  });
}

export function useReady(ready: Ready, when = true): void {
  useEffect(() => {
    if (when) markReady(ready);
  }, [ready, when]);
}
