import type { Bridge } from '../../src-shared/ipc/contract';

declare global {
  interface Window {
    gatehouse?: Bridge;
  }
}

/** The one object that preload puts on the page; everything the window knows comes through it. */
export function bridge(): Bridge {
  const found = window.gatehouse;
  if (found === undefined) throw new Error('window.gatehouse is missing: preload did not run');
  return found;
}
