import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ConsoleFile, decodeConsoleFile } from '../../../src-main/platform/console-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-unit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a console file', () => {
  test('that is not there starts with the defaults', () => {
    const file = new ConsoleFile(join(folder, 'console.json'));
    expect(file.settings).toEqual({ language: 'system', theme: 'system', layout: {} });
    expect(file.person('/x.sqlite')).toBeNull();
  });

  test('remembers settings, window and people, person by database', async () => {
    const path = join(folder, 'deeper', 'console.json');
    const file = new ConsoleFile(path);
    file.saveSettings({ theme: 'dark' });
    file.saveSettings({ language: 'de', layout: { widths: [1, 2] } });
    file.saveWindow({ x: 1, y: 2, width: 900, height: 700, maximized: true });
    file.savePerson('/a.sqlite', { id: 'p1', email: 'a@x.example' });
    file.savePerson('/b.sqlite', { email: 'b@x.example' });
    await file.settled();
    const next = new ConsoleFile(path);
    expect(next.settings).toEqual({ language: 'de', theme: 'dark', layout: { widths: [1, 2] } });
    expect(next.window).toMatchObject({ width: 900, maximized: true });
    expect(next.person('/a.sqlite')).toEqual({ id: 'p1', email: 'a@x.example' });
    expect(next.person('/b.sqlite')).toEqual({ email: 'b@x.example' });
    expect(readdirSync(join(folder, 'deeper'))).toEqual(['console.json']);
  });

  test('writes what was saved last, also in a burst', async () => {
    const path = join(folder, 'console.json');
    const file = new ConsoleFile(path);
    for (let width = 400; width < 500; width += 1) {
      file.saveWindow({ width, height: 300, maximized: false });
    }
    await file.settled();
    expect(JSON.parse(readFileSync(path, 'utf8')).window.width).toBe(499);
  });

  test.each(['', '{', 'null', '[]', '{"settings": 7, "window": null, "people": []}'])(
    'damaged as %j falls back whole',
    (text) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
      expect(decodeConsoleFile(text)).toEqual(decodeConsoleFile('{}'));
      warn.mockRestore();
    },
  );

  test('damaged in one part keeps the others', () => {
    const text = JSON.stringify({
      settings: { language: 'de', theme: 'pink', layout: { a: 1 } },
      window: { width: -5, height: 100, maximized: false },
      people: { '/a': { email: 'a@x.example' } },
    });
    expect(decodeConsoleFile(text)).toMatchObject({
      settings: { language: 'de', theme: 'system', layout: { a: 1 } },
      window: { width: 1280 },
      people: { '/a': { email: 'a@x.example' } },
    });
  });

  test('that cannot be written is no reason to stop', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    writeFileSync(join(folder, 'file'), '');
    const file = new ConsoleFile(join(folder, 'file', 'console.json'));
    file.saveSettings({ theme: 'dark' });
    await file.settled();
    expect(file.settings.theme).toBe('dark');
    expect(log).toHaveBeenCalled();
    log.mockRestore();
  });
});
