import { expect, test } from '@playwright/test';
import { type Launched, launch, painted } from '../support/launch';

// A policy is proven by what it stops, not by its presence (design.md): every case below must be
// blocked and reported, and leave no trace.
let console: Launched;
test.beforeAll(async () => {
  console = await launch();
  await painted(console.page);
});
test.afterAll(() => console.close());

interface Attempt {
  name: string;
  /** Directives of which one must have been violated. */
  stoppedBy: string[];
  /** Run in the page: what an injection would do. */
  attempt(): void;
}

const attempts: Attempt[] = [
  {
    name: 'an inline script',
    stoppedBy: ['require-trusted-types-for', 'script-src-elem'],
    attempt() {
      const script = document.createElement('script');
      script.append('window.pwned = 1');
      document.body.append(script);
    },
  },
  {
    name: 'a script from elsewhere',
    stoppedBy: ['require-trusted-types-for', 'script-src-elem'],
    attempt() {
      const script = document.createElement('script');
      script.src = 'https://example.com/x.js';
      document.body.append(script);
    },
  },
  {
    name: 'a script from elsewhere as a module',
    stoppedBy: ['script-src-elem'],
    attempt() {
      // Not a trusted-types sink: script-src stands alone here.
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = 'https://example.com/x.js';
      document.head.append(link);
    },
  },
  {
    name: 'an event handler in markup',
    stoppedBy: ['require-trusted-types-for', 'script-src-attr'],
    attempt() {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.pwned = 1');
      button.click();
    },
  },
  {
    name: 'markup from text',
    stoppedBy: ['require-trusted-types-for'],
    attempt() {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.pwned = 1">');
    },
  },
  {
    name: 'eval',
    stoppedBy: ['require-trusted-types-for', 'script-src'],
    attempt() {
      // A task of its own: what a debugger evaluates may use eval, the page's own code may not.
      // biome-ignore lint/security/noGlobalEval: it is what must not work
      setTimeout(() => eval('window.pwned = 1'));
    },
  },
  {
    name: 'a function from text',
    stoppedBy: ['require-trusted-types-for', 'script-src'],
    attempt() {
      setTimeout(() => new Function('window.pwned = 1')());
    },
  },
  {
    name: 'a picture from elsewhere',
    stoppedBy: ['img-src'],
    attempt() {
      new Image().src = 'https://example.com/x.png';
    },
  },
  {
    name: 'a request elsewhere',
    stoppedBy: ['connect-src'],
    attempt() {
      fetch('https://example.com/').catch(() => {});
    },
  },
  {
    name: 'a socket',
    stoppedBy: ['connect-src'],
    attempt() {
      new WebSocket('wss://example.com/');
    },
  },
  {
    name: 'a beacon',
    stoppedBy: ['connect-src'],
    attempt() {
      navigator.sendBeacon('https://example.com/', 'x');
    },
  },
  {
    name: 'a style element',
    stoppedBy: ['style-src-elem'],
    attempt() {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
  },
  {
    name: 'a frame',
    stoppedBy: ['frame-src'],
    attempt() {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
    },
  },
  {
    name: 'an object',
    stoppedBy: ['require-trusted-types-for', 'object-src'],
    attempt() {
      const object = document.createElement('object');
      object.type = 'text/html';
      object.data = 'https://example.com/';
      document.body.append(object);
    },
  },
  {
    name: 'a form sent elsewhere',
    stoppedBy: ['form-action'],
    attempt() {
      const form = document.createElement('form');
      form.action = 'https://example.com/';
      document.body.append(form);
      form.submit();
    },
  },
  {
    name: 'another base address',
    stoppedBy: ['base-uri'],
    attempt() {
      const base = document.createElement('base');
      base.href = 'https://example.com/';
      document.head.append(base);
    },
  },
  {
    name: 'a trusted-types policy of one’s own',
    stoppedBy: ['trusted-types'],
    attempt() {
      const page = window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): void };
      };
      page.trustedTypes.createPolicy('mine', { createHTML: (text: string) => text });
    },
  },
];

interface Page {
  pwned?: number;
  stopped: string[];
}

test.beforeAll(() =>
  console.page.evaluate(() => {
    const here = window as unknown as Page;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => {
      // The test's own debugger evaluates text and is reported too.
      if (sample.startsWith('eval|') && !sample.includes('pwned')) return;
      here.stopped.push(effectiveDirective);
    });
  }),
);

for (const { name, stoppedBy, attempt } of attempts) {
  test(`the policy stops ${name}`, async () => {
    const { page } = console;
    await page.evaluate(() => {
      (window as unknown as Page).stopped = [];
    });
    // Some throw, some fail silently: what counts is that they were stopped.
    await page.evaluate(attempt).catch(() => {});
    const stopped = () => page.evaluate(() => (window as unknown as Page).stopped);
    await expect.poll(stopped).not.toEqual([]);
    expect((await stopped()).filter((directive) => !stoppedBy.includes(directive))).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as Page).pwned)).toBeUndefined();
  });
}
