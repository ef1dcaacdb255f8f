import { useEffect } from 'react';

export type Ready = 'first-start' | 'view' | 'grid' | 'failed';

/** Says on the page that something real has been painted; `npm start` and the tests wait for it. */
export function markReady(ready: Ready): void {
  requestAnimationFrame(() => {
    // The second frame begins when the first has been handed to the screen.
    requestAnimationFrame(() => {
      document.documentElement.dataset.ready = ready;
    });
  });
}

export function useReady(ready: Ready, when = true): void {
  useEffect(() => {
    if (when) markReady(ready);
  }, [ready, when]);
}
