import { expect, test } from '@playwright/test';
import { type Launched, launch, painted } from '../support/launch';

let console: Launched;
test.beforeAll(async () => {
  console = await launch();
  await painted(console.page);
});
test.afterAll(() => console.close());

test('the page lies on our own scheme, a secure origin', async () => {
  const where = await console.page.evaluate(() => ({
    origin: window.origin,
    protocol: location.protocol,
    host: location.host,
    secure: window.isSecureContext,
  }));
  expect(where).toEqual({
    origin: 'gatehouse://app',
    protocol: 'gatehouse:',
    host: 'app',
    secure: true,
  });
});

test('the page reaches nothing of Node or Electron', async () => {
  const found = await console.page.evaluate(() =>
    ['process', 'require', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('the preload’s world is not the page’s: what the page changes there it does not meet', async () => {
  const answered = await console.page.evaluate(async () => {
    // With one world for both, preload's own Set would now let anything through.
    const { has } = Set.prototype;
    Set.prototype.has = () => true;
    const bridge = window as unknown as { gatehouse: { call(name: string): Promise<unknown> } };
    const answer = bridge.gatehouse.call('electron.anything').then(
      () => 'went through',
      () => 'refused',
    );
    Set.prototype.has = has;
    return answer;
  });
  expect(answered).toBe('refused');
});

test('the bridge is three functions, frozen, and cannot be replaced', async () => {
  const bridge = await console.page.evaluate(() => {
    const page = window as unknown as { gatehouse: Record<string, unknown> };
    const before = page.gatehouse;
    const tried = (work: () => void) => {
      try {
        work();
      } catch {
        // In strict mode the refusal throws; what counts is that nothing changed.
      }
    };
    tried(() => {
      page.gatehouse = {};
    });
    tried(() => {
      before.call = () => 'mine';
    });
    tried(() => {
      Object.defineProperty(page, 'gatehouse', { value: {} });
    });
    return {
      names: Object.keys(page.gatehouse).sort(),
      frozen: Object.isFrozen(before),
      same: page.gatehouse === before && String(before.call).includes('native code'),
      functions: Object.values(before).every((value) => typeof value === 'function'),
    };
  });
  expect(bridge).toEqual({
    names: ['call', 'openFile', 'subscribe'],
    frozen: true,
    same: true,
    functions: true,
  });
});

test('events that main does not send cannot be listened to', async () => {
  const answered = await console.page.evaluate(() => {
    const page = window as unknown as {
      gatehouse: { subscribe(name: string, listener: () => void): unknown };
    };
    try {
      page.gatehouse.subscribe('anything', () => {});
      return 'subscribed';
    } catch {
      return 'refused';
    }
  });
  expect(answered).toBe('refused');
});

test('the window’s preferences are the safe ones, as main has them', async () => {
  const preferences = await console.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Not in the typings, though Electron documents what it answers.
      const contents = window.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    }),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  });
});

test('the console itself needs nothing that its policy stops', async () => {
  const { page, problems } = console;
  await page.getByRole('button', { name: 'Open the demo' }).click();
  await page.getByRole('navigation').first().waitFor();
  // Overlays: where a component library would reach for inline styles.
  for (const key of ['Control+k', 'Escape', '?', 'Escape']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
  }
  expect(problems).toEqual([]);
});
