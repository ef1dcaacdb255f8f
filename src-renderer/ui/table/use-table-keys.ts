import { type KeyboardEvent, type RefObject, useState } from 'react';
import { controlsIn } from './row-focus';
import { extended, toggled } from './selection';

interface TableKeys {
  table: RefObject<HTMLElement | null>;
  ids: readonly string[];
  /** Rows that fit on a page. */
  page: number;
  current: string | null;
  selection: ReadonlySet<string> | undefined;
  onCurrent: (id: string) => void;
  onSelection: (selection: ReadonlySet<string>) => void;
  onOpen: (id: string) => void;
  scrollTo: (index: number) => void;
}

/**
 * Arrows, Home, End and Page move the current row; Space selects, Shift extends, Ctrl+A takes all;
 * Enter opens. Right goes into the controls of the row, up from the first row into the header,
 * Escape or left comes back.
 */
export function useTableKeys(options: TableKeys) {
  const { table, ids, current, selection } = options;
  const [anchor, setAnchor] = useState<number | null>(null);
  const at = current === null ? -1 : ids.indexOf(current);

  function rowOf(target: Element | null): HTMLElement | null {
    return target?.closest<HTMLElement>('[role="row"]') ?? null;
  }

  function moveTo(index: number, shift: boolean): void {
    const next = Math.max(0, Math.min(ids.length - 1, index));
    const id = ids[next];
    if (id === undefined) return;
    if (shift && selection !== undefined) {
      const from = anchor ?? Math.max(at, 0);
      if (anchor === null) setAnchor(from);
      options.onSelection(extended(selection, ids, from, next));
    } else setAnchor(next);
    options.onCurrent(id);
    options.scrollTo(next);
  }

  function target(key: string): number | null {
    if (key === 'ArrowDown') return at + 1;
    if (key === 'ArrowUp') return at - 1;
    if (key === 'PageDown') return at + options.page;
    if (key === 'PageUp') return at - options.page;
    if (key === 'Home') return 0;
    return key === 'End' ? ids.length - 1 : null;
  }

  /** Focus is on a control inside a row or the header. */
  function insideKey(event: KeyboardEvent, control: HTMLElement): void {
    const row = rowOf(control);
    const controls = controlsIn(row);
    const place = controls.indexOf(control);
    if (event.key === 'ArrowRight') controls[place + 1]?.focus();
    else if (event.key === 'ArrowLeft' && place > 0) controls[place - 1]?.focus();
    else if (event.key === 'ArrowLeft' || event.key === 'Escape') table.current?.focus();
    else if (event.key === 'ArrowDown' && row?.dataset.header !== undefined) table.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const focused = event.target;
    if (event.defaultPrevented || !(focused instanceof HTMLElement)) return;
    if (focused !== table.current) {
      // A menu opened from a row is a React child, but elsewhere in the page.
      if (table.current?.contains(focused)) insideKey(event, focused);
      return;
    }
    const id = ids[at];
    const next = target(event.key);
    if (event.key === 'ArrowUp' && at <= 0) {
      controlsIn(table.current.querySelector('[data-header]'))[0]?.focus();
    } else if (next !== null) moveTo(next, event.shiftKey);
    else if (event.key === 'ArrowRight') {
      controlsIn(table.current.querySelector('[data-current]'))[0]?.focus();
    } else if (event.key === ' ' && selection !== undefined && id !== undefined) {
      options.onSelection(toggled(selection, id));
      setAnchor(at);
    } else if (event.key === 'Enter' && id !== undefined) options.onOpen(id);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection !== undefined) {
      options.onSelection(new Set(ids));
    } else if (event.key === 'Escape' && selection !== undefined && selection.size > 0) {
      options.onSelection(new Set());
    } else return;
    event.preventDefault();
  }

  return { onKeyDown, anchor, setAnchor };
}
