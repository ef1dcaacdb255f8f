const MAC = /mac/i.test(navigator.platform);

/** The combination of a key press, in the form in which actions name theirs. */
export function comboOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const parts: string[] = [];
  if (MAC ? event.metaKey : event.ctrlKey) parts.push('mod');
  if (event.altKey) parts.push('alt');
  // A shifted sign (? on most layouts) is already another sign; only letters and names say shift.
  const letter = key.length > 1 || key.toLowerCase() !== key.toUpperCase();
  if (event.shiftKey && letter) parts.push('shift');
  return [...parts, key].join('+');
}

/** Keys as they are written on the machine at hand: ['Ctrl', 'K'] or ['⌘', 'K']. */
export function keyCaps(combo: string): string[] {
  return combo.split('+').map((part) => {
    if (part === 'mod') return MAC ? '⌘' : 'Ctrl';
    if (part === 'shift') return MAC ? '⇧' : 'Shift';
    if (part === 'alt') return MAC ? '⌥' : 'Alt';
    return CAPS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

const CAPS: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
