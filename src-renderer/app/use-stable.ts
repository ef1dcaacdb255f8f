import { useCallback, useRef } from 'react';

/** One function for the life of a component that always does what the newest render says. */
export function useStable<A extends unknown[], R>(latest: (...args: A) => R): (...args: A) => R {
  const held = useRef(latest);
  held.current = latest;
  return useCallback((...args: A) => held.current(...args), []);
}
