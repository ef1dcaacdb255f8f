import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { electronToTest } from '../support/electron-path';
import { largeDatabase, TEAMSPACE } from './large';
import { median, tell } from './measure';

const ROOT = resolve(import.meta.dirname, '..', '..');
const RUNS = 7;
/** Bar 2: painted rows within so many times the start of an empty window. */
const BAR = 1.8;

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
const empty = join(folder, 'empty');
const data = join(folder, 'data');

beforeAll(() => {
  mkdirSync(empty);
  writeFileSync(join(empty, 'package.json'), '{"name":"empty","version":"1.0.0","main":"main.js"}');
  writeFileSync(join(empty, 'index.html'), '<!doctype html><title>Empty</title><p>Hello');
  writeFileSync(join(empty, 'main.js'), EMPTY_MAIN);
  mkdirSync(data);
  copyFileSync(largeDatabase(), join(data, 'workspace.sqlite'));
  writeFileSync(
    join(data, 'console.json'),
    JSON.stringify({
      settings: {
        language: 'en',
        theme: 'light',
        layout: { route: { view: 'teamspaces', teamspace: TEAMSPACE } },
      },
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same window, on a blank page; "painted" is told by the same two frames and asked for as often. */
const EMPTY_MAIN = `
const { app, BrowserWindow } = require('electron');
app.setPath('userData', process.env.GATEHOUSE_USER_DATA);
app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  await window.loadFile(require('node:path').join(__dirname, 'index.html'));
  await window.webContents.executeJavaScript(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
  console.log(JSON.stringify({ painted: 'empty', ms: Math.round(performance.now()) }));
  app.exit(0);
});
`;

interface Start {
  painted: string;
  /** By the clock outside: from the start of the process to its word that it has painted. */
  ms: number;
}

async function start(app: string, userData: string): Promise<Start> {
  const { path, binding } = electronToTest();
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const begun = performance.now();
  const child = spawn(path, [...root, app], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // A start that hangs is told as one that painted nothing, and does not outlive the run.
    timeout: 60_000,
    killSignal: 'SIGKILL',
    env: {
      ...process.env,
      ...(binding !== undefined && { GATEHOUSE_SQLITE_BINDING: binding }),
      GATEHOUSE_USER_DATA: userData,
      GATEHOUSE_EXIT_AFTER_PAINT: '1',
    },
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  let text = '';
  let ms = 0;
  for await (const chunk of child.stdout) {
    text += String(chunk);
    if (ms === 0 && text.includes('"painted"')) ms = performance.now() - begun;
  }
  await gone;
  const line = text.split('\n').find((one) => one.includes('"painted"'));
  if (line === undefined) throw new Error(`${app} has painted nothing: ${text.slice(0, 400)}`);
  return { painted: (JSON.parse(line) as Start).painted, ms };
}

test('the large grid painted, against the start of an empty window', async () => {
  const floors: number[] = [];
  const values: number[] = [];
  const unkept: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    const floor = await start(empty, join(folder, 'empty-data'));
    // As after a change by the command line: the engine itself has to answer before rows are shown.
    rmSync(join(data, 'workspace.sqlite.screen'), { force: true });
    const first = await start(ROOT, data);
    const next = await start(ROOT, data);
    expect([first.painted, next.painted]).toEqual(['grid', 'grid']);
    // The first starts fill the machine's caches.
    if (run < 0) continue;
    floors.push(floor.ms);
    values.push(next.ms);
    unkept.push(first.ms);
  }
  const floor = median(floors);
  const measured = (values: number[]) => {
    const value = median(values);
    return { floor, value, ratio: value / floor };
  };
  tell('window: the same, nothing kept by the last session (docs/decisions/012)', measured(unkept));
  tell(
    'window: rows of the large grid painted, against an empty Electron window',
    measured(values),
    BAR,
  );
});
