import { expect, test } from '@playwright/test';
import { CHANNELS } from '../../src-shared/ipc/channels';
import { type Launched, launch, painted, ROOT } from '../support/launch';
import { malformed } from '../support/malformed';

let console: Launched;
test.beforeAll(async () => {
  console = await launch();
  await painted(console.page);
});
test.afterAll(() => console.close());

interface Answer {
  ok: boolean;
  refused?: { code: string };
}
interface Page {
  gatehouse: { call(channel: string, input?: unknown): Promise<Answer> };
}

/** Calls every channel from a second window that has our preload but is not our window. */
async function callFrom(address: string): Promise<Record<string, Answer>> {
  return console.app.evaluate(
    async ({ BrowserWindow }, { address, preload, channels }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      });
      try {
        await window.loadURL(address);
        return (await window.webContents.executeJavaScript(
          `Promise.all(${JSON.stringify(channels)}.map(async (channel) =>
            [channel, await gatehouse.call(channel)])).then(Object.fromEntries)`,
        )) as Record<string, Answer>;
      } finally {
        window.destroy();
      }
    },
    { address, preload: `${ROOT}/out/preload/preload.js`, channels: [...CHANNELS] },
  );
}

// The last one shows our very page: it is the window that is wrong.
for (const address of ['about:blank', 'data:text/html,stranger', 'gatehouse://app/index.html']) {
  test(`every channel refuses a second window at ${address}`, async () => {
    const answers = await callFrom(address);
    for (const channel of CHANNELS) {
      expect(answers[channel], channel).toMatchObject({
        ok: false,
        refused: { code: 'forbidden' },
      });
    }
  });
}

test('a frame inside the page has no bridge', async () => {
  const bridge = await console.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as (Window & { gatehouse?: unknown }) | null;
    const found = typeof inside?.gatehouse;
    frame.remove();
    return found;
  });
  expect(bridge).toBe('undefined');
});

for (const channel of CHANNELS) {
  // Preload puts its own input in its place: the page has no say in it (test/main/ipc has the rest).
  if (channel === 'import.open') continue;
  test(`${channel} refuses malformed input`, async () => {
    const inputs = malformed(channel);
    const answers = await console.page.evaluate(
      ({ channel, inputs }) =>
        Promise.all(
          inputs.map((input) => (window as unknown as Page).gatehouse.call(channel, input)),
        ),
      { channel, inputs },
    );
    for (const [index, answer] of answers.entries()) {
      expect(answer, JSON.stringify(inputs[index])).toMatchObject({
        ok: false,
        refused: { code: 'invalid' },
      });
    }
  });
}

test('a channel that the contract does not have is not passed on', async () => {
  const answer = await console.page.evaluate(() =>
    (window as unknown as Page).gatehouse.call('engine.close').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
});
