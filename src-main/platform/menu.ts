import type { MenuItemConstructorOptions } from 'electron';
import { MENU_ACTIONS, type MenuAction } from '../../src-shared/ipc/menu';
import type { MenuLanguage } from './language';
import { MENU_WORDS } from './menu-words';

/**
 * Shown only. The page hears these keys first and, in a text field, leaves them to the field; a
 * menu that took them as well would undo a change set where somebody took back typing.
 */
const KEYS: Partial<Record<MenuAction, string>> = {
  palette: 'CmdOrCtrl+K',
  filter: '/',
  shortcuts: '?',
  undo: 'CmdOrCtrl+Z',
  inspector: 'CmdOrCtrl+I',
  'go.overview': 'CmdOrCtrl+1',
  'go.teamspaces': 'CmdOrCtrl+2',
  'go.boards': 'CmdOrCtrl+3',
  'go.history': 'CmdOrCtrl+4',
  'go.people': 'CmdOrCtrl+5',
  'go.import': 'CmdOrCtrl+6',
  'go.partners': 'CmdOrCtrl+7',
  'go.external-shares': 'CmdOrCtrl+8',
  'go.reviews': 'CmdOrCtrl+9',
  'go.settings': 'CmdOrCtrl+,',
  'stage.apply': 'CmdOrCtrl+Enter',
  back: 'Alt+Left',
  forward: 'Alt+Right',
};

export interface MenuOptions {
  language: MenuLanguage;
  mac: boolean;
  development: boolean;
  send(action: MenuAction): void;
}

/** The native menu: the window's actions by name, and what the system expects of every program. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { mac, development, send } = options;
  const words = MENU_WORDS[options.language];
  const action = (id: MenuAction): MenuItemConstructorOptions => ({
    id,
    label: words[id],
    ...(KEYS[id] ? { accelerator: KEYS[id], registerAccelerator: false } : {}),
    click: () => send(id),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  // These two stand under the first heading, where every program has them.
  const first: MenuAction[] = ['go.import', 'go.settings'];
  const going = MENU_ACTIONS.filter((id) => id.startsWith('go.') && !first.includes(id));
  const making = MENU_ACTIONS.filter((id) => id.startsWith('create.'));
  const staging = MENU_ACTIONS.filter((id) => id.startsWith('stage.') && id !== 'stage.apply');
  return [
    {
      label: mac ? 'Gatehouse' : words.file,
      submenu: [
        ...making.map(action),
        line,
        ...first.map(action),
        action('data.folder'),
        line,
        ...(mac ? [{ role: 'hide', label: words.hide } as const, line] : []),
        { role: 'close', label: words.close },
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        action('undo'),
        line,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll, registerAccelerator: false },
        line,
        action('filter'),
      ],
    },
    { label: words.selection, submenu: [...staging.map(action), line, action('stage.apply')] },
    {
      label: words.view,
      submenu: [
        action('palette'),
        action('inspector'),
        line,
        action('asOf'),
        action('asOf.back'),
        action('compare'),
        action('verify'),
        line,
        { role: 'resetZoom', label: words.zoomReset },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'togglefullscreen', label: words.fullScreen },
        { role: 'minimize', label: words.minimize },
        ...(development
          ? ([
              line,
              { role: 'reload', label: words.reload },
              { role: 'toggleDevTools', label: words.devTools },
            ] as const)
          : []),
      ],
    },
    {
      label: words.go,
      submenu: [action('back'), action('forward'), line, ...going.map(action)],
    },
    { role: 'help', label: words.help, submenu: [action('shortcuts')] },
  ];
}
