import { useEffect } from 'react';
import { bridge } from '../../api/bridge';
import { comboOf } from './keys';
import { currentActions, runAction } from './registry';

function inTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button|range)$/.test(target.type);
}

/** Dialogs, popovers and menus lie outside the work; a drawer inside it leaves the rest alive. */
function inOverlay(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('#work') !== null) return false;
  return target.closest('[role=dialog],[role=alertdialog],[role=menu]') !== null;
}

/**
 * One listener for every shortcut. Text fields keep their own keys (also Ctrl Z, which takes back
 * typing there); an open dialog keeps what lies under it from acting.
 */
function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const combo = comboOf(event);
  const action = currentActions().find((one) => one.keys?.includes(combo));
  if (action === undefined || action.disabled) return;
  const plain = !combo.includes('mod+') && !combo.includes('alt+') && !/^F\d+$/.test(combo);
  if (inTextField(event.target) && (plain || combo === 'mod+z')) return;
  if (inOverlay(event.target) && !action.keys?.includes('mod+k')) return;
  event.preventDefault();
  action.run();
}

/** Keys and the native menu run the same actions. */
export function useActionKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    const stop = bridge().subscribe('menu', ({ action }) => {
      runAction(action);
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, []);
}
