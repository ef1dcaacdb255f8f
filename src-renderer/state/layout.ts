import { useCallback } from 'react';
import { create } from 'zustand';
import { saveSettings } from '../api/app-state';

/** What `settings.layout` may hold: filters, widths, the last route; plain data only. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface Layout {
  values: Readonly<Record<string, Json>>;
}

const SAVE_AFTER_MS = 400;
let timer: ReturnType<typeof setTimeout> | undefined;

export const useLayout = create<Layout>()(() => ({ values: {} }));

/** Fills the layout with what the last session left, before the first render. */
export function startLayout(values: Readonly<Record<string, unknown>>): void {
  useLayout.setState({ values: values as Record<string, Json> });
}

export function layoutValue<T>(key: string, fallback: T): T {
  const value = useLayout.getState().values[key];
  return value === undefined ? fallback : (value as T);
}

/** Remembers a value; saved a moment later, since widths and filters change in bursts. */
export function setLayoutValue<T>(key: string, value: T): void {
  useLayout.setState(({ values }) => ({ values: { ...values, [key]: value as Json } }));
  clearTimeout(timer);
  timer = setTimeout(flushLayout, SAVE_AFTER_MS);
}

export function flushLayout(): void {
  clearTimeout(timer);
  timer = undefined;
  void saveSettings({ layout: useLayout.getState().values });
}

/**
 * Like useState, but kept between starts. `T` is plain data; what an older version stored may look
 * different, so treat a value as untrusted where its shape matters.
 */
export function useLayoutValue<T>(key: string, fallback: T): [T, (value: T) => void] {
  const stored = useLayout(({ values }) => values[key]);
  const set = useCallback((value: T) => setLayoutValue(key, value), [key]);
  return [stored === undefined ? fallback : (stored as T), set];
}
