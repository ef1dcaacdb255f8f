import { describe, expect, test, vi } from 'vitest';
import { languageOf } from '../../../src-main/platform/language';
import { type MenuOptions, menuTemplate } from '../../../src-main/platform/menu';
import { MENU_ACTIONS } from '../../../src-shared/ipc/menu';

const options: MenuOptions = { language: 'en', mac: false, development: false, send: () => {} };

interface Item {
  id?: string;
  label?: string;
  role?: string;
  click?: () => void;
  submenu?: Item[];
}
const items = (some: Partial<MenuOptions> = {}) =>
  (menuTemplate({ ...options, ...some }) as Item[]).flatMap((item) => item.submenu ?? []);

describe('the menu', () => {
  test('offers every action of the window once and sends its name', () => {
    const send = vi.fn();
    const actions = items({ send }).filter((item) => item.id !== undefined);
    expect(actions.map((item) => item.id).sort()).toEqual([...MENU_ACTIONS].sort());
    for (const item of actions) item.click?.();
    expect(send.mock.calls.map(([name]) => name).sort()).toEqual([...MENU_ACTIONS].sort());
  });

  test('has words in both languages', () => {
    const german = items({ language: 'de' });
    expect(german.find((item) => item.id === 'undo')?.label).toBe('Letzte Änderung zurücknehmen');
    for (const item of german) {
      if (item.id || item.role) expect(item.label, item.id ?? item.role).toBeTruthy();
    }
  });

  test('has the developer tools in development only', () => {
    const roles = (development: boolean) => items({ development }).map((item) => item.role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
  });
});

test.each([
  ['system', 'de-AT', 'de'],
  ['system', 'en-GB', 'en'],
  ['system', 'fr', 'en'],
  ['de', 'en-GB', 'de'],
  ['en', 'de', 'en'],
] as const)('the language %s on a system of %s is %s', (setting, locale, language) => {
  expect(languageOf(setting, locale)).toBe(language);
});
