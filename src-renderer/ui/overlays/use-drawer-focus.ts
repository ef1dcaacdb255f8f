import { type KeyboardEvent, useEffect, useRef } from 'react';

const STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

function stopsIn(element: HTMLElement): HTMLElement[] {
  return Array.from(element.querySelectorAll<HTMLElement>(STOPS)).filter(
    (stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0,
  );
}

/** Moves focus into a panel while it is there, keeps Tab inside, and gives focus back after. */
export function useDrawerFocus(onClose: () => void) {
  const ref = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);

  useEffect(() => {
    opener.current = document.activeElement;
    const panel = ref.current;
    panel?.focus({ preventScroll: true });
    return () => {
      const inside = panel?.contains(document.activeElement);
      const lost = document.activeElement === null || document.activeElement === document.body;
      if ((inside || lost) && opener.current instanceof HTMLElement) opener.current.focus();
    };
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.defaultPrevented || ref.current === null) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === 'F6' && opener.current instanceof HTMLElement) {
      event.preventDefault();
      opener.current.focus();
    } else if (event.key === 'Tab') {
      const stops = stopsIn(ref.current);
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      const atStart = event.shiftKey && document.activeElement === ref.current;
      if (document.activeElement !== edge && !atStart) return;
      event.preventDefault();
      (event.shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
    }
  }

  return { ref, onKeyDown };
}
