import { ToastQueue } from './toast-queue';

export interface Toast {
  tone: 'done' | 'refused' | 'failed' | 'progress' | 'info';
  title: string;
  text?: string;
  /** One: Undo, Cancel, the next step. Pressing it closes the toast, unless it says otherwise. */
  action?: { label: string; onPress: () => void; keys?: readonly string[]; keepOpen?: boolean };
  /** Shows a bar; such a toast stays until it is closed or becomes something else. */
  progress?: { done: number; total?: number };
}

/** Eight seconds, paused by hover and focus; what still runs or failed stays. */
const SHOWN_MS = 8000;

const details = new Map<string, Toast>();
const listeners = new Set<() => void>();
export const toastQueue = new ToastQueue<string>({ maxVisibleToasts: 4 });
const keys = new Map<string, string>();
let last = 0;

function emit(): void {
  for (const listener of listeners) listener();
}

function timeout(toast: Toast): { timeout?: number } {
  return toast.tone === 'progress' || toast.tone === 'failed' ? {} : { timeout: SHOWN_MS };
}

function add(id: string, toast: Toast): void {
  details.set(id, toast);
  const key = toastQueue.add(id, {
    ...timeout(toast),
    onClose: () => {
      // A toast that changed its tone was closed and shown anew under another key.
      if (keys.get(id) === key) forget(id);
    },
  });
  keys.set(id, key);
}

function forget(id: string): void {
  details.delete(id);
  keys.delete(id);
}

/** Messages at the bottom left. Progress becomes "done" or "refused" in place with `update`. */
export const toasts = {
  show(toast: Toast): string {
    last += 1;
    const id = `toast-${last}`;
    add(id, toast);
    return id;
  },

  update(id: string, toast: Toast): void {
    const old = details.get(id);
    if (old === undefined) return;
    if (old.tone === toast.tone) {
      details.set(id, toast);
      emit();
      return;
    }
    const key = keys.get(id);
    keys.delete(id);
    if (key !== undefined) toastQueue.close(key);
    add(id, toast);
  },

  close(id: string): void {
    const key = keys.get(id);
    if (key !== undefined) toastQueue.close(key);
  },

  get(id: string): Toast | undefined {
    return details.get(id);
  },

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
