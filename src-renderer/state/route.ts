import { create } from 'zustand';

/** Where the window is. A route is data, so that it can be kept and gone back to. */
export type Route =
  | { view: 'overview' }
  | { view: 'teamspaces'; teamspace?: string }
  | { view: 'boards'; board?: string }
  | { view: 'partners' }
  | { view: 'external-shares' }
  | { view: 'reviews'; review?: string }
  | { view: 'risks' }
  | { view: 'history'; entry?: number }
  | { view: 'compare' }
  | { view: 'people'; person?: string }
  | { view: 'sync' }
  | { view: 'import' }
  | { view: 'settings' };
export type ViewName = Route['view'];

interface Trail {
  back: readonly Route[];
  route: Route;
  forward: readonly Route[];
}

const MOST = 100;
export const HOME: Route = { view: 'teamspaces' };

export const useTrail = create<Trail>()(() => ({ back: [], route: HOME, forward: [] }));

export function useRoute(): Route {
  return useTrail((trail) => trail.route);
}

export function sameRoute(a: Route, b: Route): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Goes somewhere; `replace` leaves no trace, for what one did not choose oneself. */
export function go(route: Route, replace = false): void {
  useTrail.setState((trail) => {
    if (sameRoute(trail.route, route)) return trail;
    if (replace) return { ...trail, route };
    return { back: [...trail.back.slice(-MOST), trail.route], route, forward: [] };
  });
}

export function goBack(): void {
  useTrail.setState(({ back, route, forward }) => {
    const last = back.at(-1);
    return last === undefined
      ? {}
      : { back: back.slice(0, -1), route: last, forward: [route, ...forward] };
  });
}

export function goForward(): void {
  useTrail.setState(({ back, route, forward }) => {
    const [next, ...rest] = forward;
    return next === undefined ? {} : { back: [...back, route], route: next, forward: rest };
  });
}

/** Another workspace stands behind the window now: old places mean nothing. */
export function startTrail(route: Route): void {
  useTrail.setState({ back: [], route, forward: [] });
}
