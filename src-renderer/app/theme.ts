import { useEffect } from 'react';
import type { Settings } from '../../src-shared/ipc/app';
import { useSettings } from '../api';

/** tokens.css answers by `data-theme`; `system` leaves the choice to the machine. */
export function applyTheme(theme: Settings['theme']): void {
  const { dataset } = document.documentElement;
  // Even the same value said again has everything styled anew.
  if (dataset.theme !== theme) dataset.theme = theme;
}

export function useTheme(): void {
  const { theme } = useSettings();
  useEffect(() => applyTheme(theme), [theme]);
}
