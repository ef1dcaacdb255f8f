import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Stage, stageConsole } from '../support/unprivileged';

interface Report {
  uid: number;
  switches: { noSandbox: boolean };
  page: { process: string; require: string; bridge: string };
  renderer: {
    seccomp: number;
    noNewPrivileges: number;
    capabilities: string;
    namespaces: number;
    arguments: string[];
  };
}

test.skip(process.platform !== 'linux', 'asks the Linux kernel');

let stage: Stage;
test.beforeAll(async () => {
  stage = await stageConsole(join(__dirname, 'sandbox-probe.cjs'));
});
test.afterAll(() => stage.remove());

async function report(...args: string[]): Promise<Report> {
  const { status, out, err } = await stage.run(args);
  // Neither user namespaces nor a setuid helper: a container's doing, not the console's.
  test.skip(err.includes('No usable sandbox'), 'this kernel gives nobody a sandbox');
  const line = out.split('\n').find((text) => text.startsWith('{'));
  if (line === undefined) throw new Error(`ended with ${status} and no report:\n${err}`);
  return JSON.parse(line) as Report;
}

test('the page’s process is locked in by the kernel', async () => {
  const { uid, switches, page, renderer } = await report();
  expect(uid).not.toBe(0);
  expect(switches.noSandbox).toBe(false);
  expect(renderer.seccomp).toBe(2);
  expect(renderer.noNewPrivileges).toBe(1);
  expect(renderer.capabilities).toMatch(/^0+$/);
  expect(renderer.namespaces).toBeGreaterThan(1);
  expect(renderer.arguments).toContain('--enable-sandbox');
  expect(renderer.arguments).not.toContain('--no-sandbox');
  // Preload works inside the sandbox, and the page has nothing but its bridge.
  expect(page).toEqual({ process: 'undefined', require: 'undefined', bridge: 'object' });
});

test('the same questions tell a page that is not', async () => {
  const { switches, renderer } = await report('--no-sandbox');
  expect(switches.noSandbox).toBe(true);
  expect(renderer.seccomp).toBe(0);
});
