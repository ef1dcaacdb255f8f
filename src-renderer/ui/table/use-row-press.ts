import { type MouseEvent, type RefObject, useMemo, useRef } from 'react';
import { extended, toggled } from './selection';

interface RowPress {
  table: RefObject<HTMLElement | null>;
  ids: readonly string[];
  selection: ReadonlySet<string> | undefined;
  anchor: number | null;
  setAnchor: (index: number) => void;
  onSelection: (selection: ReadonlySet<string>) => void;
  onCurrent: (id: string) => void;
  /** A plain click opens too: nothing else would follow from it. */
  clickOpens: boolean;
  onOpen: (id: string) => void;
}

/**
 * What the mouse does to rows: a click makes one current, Ctrl and Shift select, a double click
 * opens. Rows are memoised, so the callbacks never change and read what is newest.
 */
export function useRowPress(options: RowPress) {
  const newest = useRef(options);
  newest.current = options;

  return useMemo(() => {
    function onPick(index: number, event: { shiftKey: boolean }): void {
      const { ids, selection, anchor, setAnchor, onSelection } = newest.current;
      const id = ids[index];
      if (id === undefined || selection === undefined) return;
      const range = event.shiftKey && anchor !== null;
      onSelection(range ? extended(selection, ids, anchor, index) : toggled(selection, id));
      setAnchor(index);
    }

    function onPress(index: number, event: MouseEvent): void {
      const { ids, table, setAnchor, onCurrent, clickOpens, onOpen } = newest.current;
      const id = ids[index];
      const { target } = event;
      // A control in the row keeps its click to itself.
      const control = target instanceof Element && target.closest('button, input, a, label');
      if (id === undefined || control) return;
      if (event.shiftKey || event.ctrlKey || event.metaKey) onPick(index, event);
      else setAnchor(index);
      onCurrent(id);
      if (clickOpens) onOpen(id);
      table.current?.focus({ preventScroll: true });
    }

    function onDoublePress(index: number): void {
      const id = newest.current.ids[index];
      if (id !== undefined && !newest.current.clickOpens) newest.current.onOpen(id);
    }

    return { onPick, onPress, onDoublePress };
  }, []);
}
