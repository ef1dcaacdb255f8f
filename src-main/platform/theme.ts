import { nativeTheme } from 'electron';

/** Of look.md: what the window shows before the page does, and its buttons. */
const LIGHT = { ground: '#F6F7F8', chrome: '#ECEEF1', ink: '#15181D' };
const DARK = { ground: '#15171A', chrome: '#111316', ink: '#E8EBEF' };

export const TITLE_BAR = 40;

export function windowColours(): typeof LIGHT {
  return nativeTheme.shouldUseDarkColors ? DARK : LIGHT;
}
