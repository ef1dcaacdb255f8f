const FOCUSABLE = 'button, input, a[href], select, textarea, [tabindex]';

/** The controls of one row, in order. */
export function controlsIn(row: Element | null): HTMLElement[] {
  return row === null ? [] : Array.from(row.querySelectorAll<HTMLElement>(FOCUSABLE));
}

/**
 * A table is one tab stop: the controls inside it leave the tab order and are reached with the
 * arrow keys. Components set their own tabindex, so this runs after they rendered. What stands in
 * for missing rows has no row to reach it from, and stays.
 */
export function leaveTabOrder(table: HTMLElement): void {
  for (const control of controlsIn(table)) {
    if (control.tabIndex !== -1 && !control.closest('[data-empty]')) control.tabIndex = -1;
  }
}
