import type { ComponentType } from 'react';
import { useEffect, useId } from 'react';
import { create } from 'zustand';
import { asOf, useAsOf } from '../../state/as-of';

export type ActionGroup = 'selection' | 'here' | 'go' | 'workspace' | 'window' | 'help';

/**
 * Something one can do: the same thing from a key, the palette and the native menu. `id` is what
 * menu events carry.
 */
export interface Action {
  id: string;
  label: string;
  group: ActionGroup;
  /** Combinations that run it: `mod+k`, `shift+r`, `/`. */
  keys?: readonly string[];
  /** Keys to show when the view itself listens for them. */
  shows?: string;
  icon?: ComponentType<{ size?: number }>;
  /** Further words that the palette finds it by. */
  words?: string;
  disabled?: boolean;
  /** It changes something: it cannot be done while the window shows the past. */
  changes?: boolean;
  /** True: known to keys and the menu, but not listed in the palette. */
  unlisted?: boolean;
  run(): void;
}

interface Registry {
  /** By owner; later owners come first, so that what is on screen wins over what is always there. */
  owners: ReadonlyMap<string, readonly Action[]>;
}

const useRegistry = create<Registry>()(() => ({ owners: new Map() }));

function register(owner: string, actions: readonly Action[]): void {
  useRegistry.setState(({ owners }) => ({ owners: new Map(owners).set(owner, actions) }));
}

function unregister(owner: string): void {
  useRegistry.setState(({ owners }) => {
    const rest = new Map(owners);
    rest.delete(owner);
    return { owners: rest };
  });
}

/** Offers actions while the component is on screen. Memoise the list. */
export function useActions(actions: readonly Action[]): void {
  const owner = useId();
  useEffect(() => register(owner, actions), [owner, actions]);
  useEffect(() => () => unregister(owner), [owner]);
}

function flat(owners: Registry['owners'], at: string | null): Action[] {
  const seen = new Set<string>();
  const found: Action[] = [];
  for (const actions of [...owners.values()].reverse()) {
    for (const action of actions) {
      const off = action.changes === true && at !== null;
      if (!seen.has(action.id)) found.push(off ? { ...action, disabled: true } : action);
      seen.add(action.id);
    }
  }
  return found;
}

export function currentActions(): Action[] {
  return flat(useRegistry.getState().owners, asOf());
}

export function useCurrentActions(): Action[] {
  return flat(
    useRegistry((registry) => registry.owners),
    useAsOf(),
  );
}

/** Runs an action by name; false when nothing of that name can be done now. */
export function runAction(id: string): boolean {
  const action = currentActions().find((one) => one.id === id);
  if (action === undefined || action.disabled) return false;
  action.run();
  return true;
}
