import { useSyncExternalStore } from 'react';
import type { AppState, Settings } from '../../src-shared/ipc/app';
import type { Input } from '../../src-shared/ipc/contract';
import { bridge } from './bridge';
import { attempt, call } from './call';

/** Where the console stands, held outside React: it is there before the first render needs it. */
let current: AppState | null = null;
const listeners = new Set<() => void>();

function publish(state: AppState): AppState {
  current = state;
  for (const listener of listeners) listener();
  return state;
}

/** Takes the state that stands before the first render, and follows main from then on. */
export function followAppState(state: AppState): AppState {
  bridge().subscribe('state', publish);
  return publish(state);
}

export async function refreshAppState(): Promise<AppState> {
  return publish(await call('app.state'));
}

/** Tries the database again after a failure. */
export async function retryDatabase(): Promise<AppState> {
  return publish(await call('app.retry'));
}

export async function saveSettings(patch: Input<'app.settings'>): Promise<void> {
  const reply = await attempt('app.settings', patch);
  if (reply.ok) publish(reply.value);
  else console.error(`settings were not saved: ${reply.refused.message}`);
}

export function appState(): AppState {
  if (current === null) throw new Error('the app state is asked for before it was loaded');
  return current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAppState(): AppState {
  return useSyncExternalStore(subscribe, appState);
}

export function useSettings(): Settings {
  return useAppState().settings;
}
