import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  buildOf,
  type KeptFor,
  type KeptOpening,
  readKeptOpening,
  writeKeptOpening,
} from '../../../src-main/ipc/kept-opening';
import { openStore } from '../../../src-main/store/open';
import { scratch, T0 } from '../../support/workspace';

const view = { teamspace: 't1' };
const place = { route: { view: 'teamspaces', teamspace: 't1' }, opening: { view } };
const kept = {
  actor: { id: 'p1', name: 'Ada', email: 'ada@x.example', workspaceRole: 'admin', auditor: false },
  prepared: {
    workspace: { id: 'w', name: 'Nordwind' },
    teamspaces: { items: [] },
    grid: {
      asked: view,
      opened: { view: 1, rows: 2, columns: 1 },
      window: {
        rowFrom: 0,
        columnFrom: 0,
        people: [],
        boards: [],
        cells: new Uint8Array([3, 255]),
      },
    },
  },
} as unknown as KeptOpening;
const DAY = 86_400_000;

let folder: ReturnType<typeof scratch>;
let now: KeptFor;
beforeEach(() => {
  folder = scratch();
  const settings = { language: 'en' as const, theme: 'dark' as const, layout: place };
  now = { database: folder.path('workspace.sqlite'), build: '1', settings };
  openStore(now.database).close();
});
afterEach(() => folder.remove());

test('comes back whole, cells as bytes', () => {
  expect(writeKeptOpening(now, kept, { madeAt: T0, until: null })).toBe(true);
  expect(readKeptOpening(now, T0)).toEqual(kept);
});

describe('is not shown', () => {
  const cases: [string, Partial<KeptFor>, number][] = [
    ['by another build', { build: '2' }, T0],
    ['in another place', { settings: settingsAt({ ...place, route: { view: 'people' } }) }, T0],
    ['under another filter', { settings: settingsAt({ route: place.route }) }, T0],
    ['when something has expired since', {}, T0 + DAY],
    ['when the clock was set back', {}, T0 - 1],
  ];
  test.each(cases)('%s', (_name, other, at) => {
    writeKeptOpening(now, kept, { madeAt: T0, until: T0 + DAY });
    expect(readKeptOpening(now, T0 + DAY - 1)).not.toBeNull();
    expect(readKeptOpening({ ...now, ...other }, at)).toBeNull();
  });
});

test('is not kept without a grid', () => {
  const prepared = { ...kept.prepared, grid: null };
  expect(writeKeptOpening(now, { ...kept, prepared }, { madeAt: T0, until: null })).toBe(false);
  expect(readKeptOpening(now, T0)).toBeNull();
});

test('language, theme and widths are the page’s own and change nothing of it', () => {
  writeKeptOpening(now, kept, { madeAt: T0, until: null });
  const settings = settingsAt({ ...place, widths: [1] }, 'de');
  expect(readKeptOpening({ ...now, settings }, T0)).not.toBeNull();
});

test('builds of one version are told apart by their files', () => {
  const [one, other] = [folder.path('workspace.sqlite'), folder.path('missing')];
  expect(buildOf('1', [one])).toBe(buildOf('1', [one]));
  expect(new Set([buildOf('1', [one]), buildOf('1', [other]), buildOf('2', [one])]).size).toBe(3);
});

function settingsAt(
  layout: KeptFor['settings']['layout'],
  language: 'en' | 'de' = 'en',
): KeptFor['settings'] {
  return { language, theme: 'dark', layout };
}
