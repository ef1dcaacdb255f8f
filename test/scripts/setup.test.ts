import { describe, expect, it } from 'vitest';
import { isNoise } from '../../scripts/lib/chromium-noise.mjs';
import { agree } from '../../scripts/lib/dependencies.mjs';
import { missing } from '../../scripts/lib/needed-packages.mjs';
import { parseStart } from '../../scripts/lib/start-args.mjs';
import { describeSummary, parseSummary } from '../../scripts/lib/summary.mjs';
import { checkNode } from '../../scripts/setup.mjs';

const machine = (libraries: string[], programs: string[] = [], fonts: string[] = []) => ({
  libraries: new Set(libraries),
  programs: (name: string) => programs.includes(name),
  fonts,
});

describe('system packages', () => {
  it('names what is missing, group by group', () => {
    const there = machine(['libnss3.so', 'libgbm.so.1'], ['Xvfb']);
    expect(missing(['window', 'display'], there).map((need) => need.package)).toEqual([
      'libgtk-3-0',
      'libasound2',
      'xauth',
    ]);
  });

  it('can do without a keychain and fonts, not without a compiler', () => {
    const optional = (group: string) => missing([group], machine([])).map((need) => need.optional);
    expect(optional('keychain')).toEqual([true, true, true]);
    expect(optional('fonts')).toEqual([true, true]);
    expect(optional('compiler')).toEqual([false, false, false]);
  });

  it('asks for nothing that is there', () => {
    expect(missing(['fonts'], machine([], [], ['Inter.ttc', 'DejaVuSans.ttf']))).toEqual([]);
  });
});

describe('dependencies', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };

  it.each([
    ['all there', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['one missing', {}, false],
    [
      'an optional one of another version',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
      false,
    ],
  ])('%s', (_name, packages, expected) => {
    expect(agree(wanted, { packages })).toBe(expected);
  });
});

describe('the Node that runs it', () => {
  it.each(['20.18.0', '20.20.2', '22.1.0', '26.0.0'])('takes %s', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(['18.20.0', '20.17.9'])('refuses %s', (version) => {
    expect(() => checkNode(version)).toThrow(/Node 20\.18 or newer/);
  });
});

describe("the window's output", () => {
  it('takes a line of JSON for the summary and nothing else', () => {
    expect(parseSummary('{"people":3}')).toEqual({ people: 3 });
    expect(parseSummary('{broken')).toBeUndefined();
    expect(parseSummary('hello')).toBeUndefined();
  });

  it('tells the summary as facts', () => {
    const workspace = { name: 'Acme', boardCount: 2 };
    expect(describeSummary({ workspace, rows: 40, screenshot: 'a.png' })).toEqual([
      '  workspace name: Acme',
      '  workspace board count: 2',
      '  rows: 40',
    ]);
  });

  it("keeps Chromium's complaints about a missing bus back, but no other line", () => {
    expect(isNoise('[12:1122/084013.219:ERROR:bus.cc(407)] Failed to connect to the bus')).toBe(
      true,
    );
    expect(isNoise('TypeError: x is not a function')).toBe(false);
  });
});

describe("start's arguments", () => {
  it('takes its own and leaves the rest to Electron', () => {
    expect(parseStart(['--keep-open', '--db', 'a.sqlite', '--lang=de'])).toEqual({
      keepOpen: true,
      db: 'a.sqlite',
      args: ['--lang=de'],
    });
    expect(parseStart(['--db=b.sqlite'])).toEqual({ keepOpen: false, db: 'b.sqlite', args: [] });
    expect(() => parseStart(['--db'])).toThrow(/--db/);
  });
});
