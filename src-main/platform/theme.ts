import { nativeTheme } from 'electron';

/** Of look.md: what the window shows before the page does, and its buttons. */
const LIGHT = { ground: '#F6F7F8', chrome: '#ECEEF1', ink: '#15181D' };
const DARK = { ground: '#15171A', chrome: '#111316', ink: '#E8EBEF' };

export const TITLE_BAR = 40;

/** The bar behind the window's buttons is part of the page there: the doors have none of their own. */
export type Bar = 'ground' | 'chrome';

export function windowColours(): typeof LIGHT {
  return nativeTheme.shouldUseDarkColors ? DARK : LIGHT;
}

export function barColours(bar: Bar): { color: string; symbolColor: string } {
  const colours = windowColours();
  return { color: colours[bar], symbolColor: colours.ink };
}
