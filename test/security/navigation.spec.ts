import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type Launched, launch, painted } from '../support/launch';

let console: Launched;
let server: Server;
/** A page that would load if anything let it. */
let elsewhere: string;
let asked: string[] = [];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    response.end('<h1>elsewhere</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  console = await launch();
  await painted(console.page);
});
test.afterAll(async () => {
  await console.close();
  server.close();
});
test.beforeEach(() => {
  asked = [];
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 300));
const stillHome = async () => {
  await settled();
  expect(console.page.url()).toMatch(/^gatehouse:\/\/app\//);
  expect(console.app.windows()).toHaveLength(1);
  expect(asked).toEqual([]);
};

test('the page cannot be taken elsewhere', async () => {
  for (const target of [elsewhere, 'https://example.com/', 'file:///etc/passwd', 'data:,x']) {
    await console.page.evaluate((to) => {
      location.href = to;
    }, target);
    await stillHome();
  }
});

test('where nothing can stop it, on about:blank, the page is brought back', async () => {
  const answered = await console.app.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    const away = new Promise<string>((resolve) => {
      contents?.once('did-navigate', (_event, url) => resolve(url));
    });
    await contents?.executeJavaScript("location.href = 'about:blank'");
    return away;
  });
  expect(answered).toBe('about:blank');
  await expect.poll(() => console.page.url()).toBe('gatehouse://app/index.html');
  await painted(console.page);
});

test('a link cannot take it elsewhere, nor open a window', async () => {
  for (const target of ['_self', '_blank']) {
    await console.page.evaluate(
      ([href, where]) => {
        const link = document.createElement('a');
        link.href = href ?? '';
        link.target = where ?? '';
        document.body.append(link);
        link.click();
        link.remove();
      },
      [elsewhere, target],
    );
    await stillHome();
  }
});

test('window.open opens nothing', async () => {
  for (const target of [elsewhere, 'about:blank', 'gatehouse://app/index.html', '']) {
    const opened = await console.page.evaluate((to) => window.open(to) !== null, target);
    expect(opened).toBe(false);
    await stillHome();
  }
});

test('nothing is loaded over the network, even by main’s session', async () => {
  const outcome = await console.app.evaluate(async ({ session }, address) => {
    try {
      const response = await session.defaultSession.fetch(address);
      return `answered ${response.status}`;
    } catch (error) {
      return String(error);
    }
  }, elsewhere);
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(asked).toEqual([]);
});

test('permissions are denied', async () => {
  const denied = await console.page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read'];
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions
          .query({ name: name as PermissionName })
          .then(({ state }) => state)
          .catch(() => 'denied' as const),
      ),
    );
    return states;
  });
  expect(new Set(denied)).toEqual(new Set(['denied']));
  const position = await console.page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          (error) => resolve(error.code),
        );
      }),
  );
  expect(position).toBe(1);
});

test('text can be put on the clipboard after a click, and not read from it', async () => {
  const { page, app } = console;
  await page.bringToFront();
  await page.evaluate(() => {
    const copied = window as unknown as { copied?: string };
    document.body.addEventListener(
      'pointerdown',
      () => {
        navigator.clipboard.writeText('a hash').then(
          () => {
            copied.copied = 'yes';
          },
          (error) => {
            copied.copied = String(error);
          },
        );
      },
      { once: true, capture: true },
    );
  });
  await page.mouse.click(640, 790);
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { copied?: string }).copied))
    .toBe('yes');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('a hash');
  const read = await page.evaluate(() =>
    navigator.clipboard.readText().then(
      () => 'read',
      () => 'refused',
    ),
  );
  expect(read).toBe('refused');
});

// Asked from main, past the browser's own tidying of paths as far as it goes.
const refused = [
  'gatehouse://app/../../package.json',
  'gatehouse://app/..%2f..%2fpackage.json',
  'gatehouse://app/%2e%2e/%2e%2e/package.json',
  'gatehouse://app/%2e%2e%2f%2e%2e%2fpackage.json',
  'gatehouse://app/..%5c..%5cpackage.json',
  'gatehouse://app/assets/..%2f..%2f..%2fpackage.json',
  'gatehouse://app//etc/passwd',
  'gatehouse://app/%2fetc%2fpasswd',
  'gatehouse://app/index.html%00.png',
  'gatehouse://app/../main/main.js',
  'gatehouse://app/C:%5cWindows%5cwin.ini',
  'gatehouse://elsewhere/index.html',
  'gatehouse://app/nothing-here.js',
  'gatehouse://app/assets',
];

for (const address of refused) {
  test(`the scheme refuses ${address}`, async () => {
    const status = await console.app.evaluate(async ({ net }, to) => {
      const response = await net.fetch(to, { bypassCustomProtocolHandlers: false });
      return response.status;
    }, address);
    expect(status).toBe(404);
  });
}

test('the scheme serves the page, with its policy and no sniffing', async () => {
  const headers = await console.page.evaluate(async () => {
    const response = await fetch('/index.html');
    return Object.fromEntries(response.headers);
  });
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
  expect(headers['x-content-type-options']).toBe('nosniff');
});
