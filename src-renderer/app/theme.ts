import { useEffect } from 'react';
import { useSettings } from '../api';
import type { Settings } from '../../src-shared/ipc/app';

/** tokens.css answers by `data-theme`; `system` leaves the choice to the machine. */
export function applyTheme(theme: Settings['theme']): void {
  document.documentElement.dataset.theme = theme;
}

export function useTheme(): void {
  const { theme } = useSettings();
  useEffect(() => applyTheme(theme), [theme]);
}
