import { useEffect } from 'react';
import { create } from 'zustand';
import { attempt } from '../api/call';

export type Ready = 'first-start' | 'view' | 'grid' | 'failed';

/** False until the first screen stands: what is beside the work waits for it. */
export const usePainted = create(() => false);

/** Says on the page that something real has been painted; `npm start` and the tests wait for it. */
export function markReady(ready: Ready): void {
  requestAnimationFrame(() => {
    // The second frame begins when the first has been handed to the screen.
    requestAnimationFrame(() => {
      document.documentElement.dataset.ready = ready;
      usePainted.setState(true);
      void attempt('app.painted');
    });
  });
}

export function useReady(ready: Ready, when = true): void {
  useEffect(() => {
    if (when) markReady(ready);
  }, [ready, when]);
}
