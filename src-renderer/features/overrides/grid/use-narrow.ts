import { useSyncExternalStore } from 'react';
import { NARROW } from './measures';

const query = window.matchMedia(`(max-width: ${NARROW - 1}px)`);

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** 200 % zoom on a small screen: what can be done without leaves. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
