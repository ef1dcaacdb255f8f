import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import type { AppState } from '../../src-shared/ipc/app';
import type { Answers } from '../../src-shared/queries';
import { launch, painted, ROOT } from '../support/launch';
import { call, cell, grid, openDemo, said } from './overrides-page';

// The next start shows the grid that was left before the database is open: the present state or
// nothing (docs/decisions/012).

const ROWS = [0, 1, 2, 3, 4, 5];
const COLUMNS = [0, 1, 2, 3];

interface Left {
  folder: string;
  database: string;
  /** What the grid said. */
  words: string[];
  /** Who and which board are in the third row and column. */
  third: { person: string; board: string };
  admin: string;
}

/** The small demo, left in its grid and closed. */
async function leave(): Promise<Left> {
  const { page, folder, database, close } = await openDemo('small', { language: 'en' });
  const words = await said(page, ROWS, COLUMNS);
  // The layout is saved a moment after it changes.
  const state = () => call<AppState>(page, 'app.state');
  await expect.poll(async () => (await state()).settings.layout).toHaveProperty('opening');
  const { actor, settings } = await state();
  const { view } = settings.layout.opening as { view: { teamspace: string } };
  const grid = await call<Answers['grid']>(page, 'query.run', {
    type: 'grid',
    teamspace: view.teamspace,
  });
  const third = {
    person: grid.people[2]?.person ?? '',
    board: grid.boards[2]?.board ?? '',
  };
  await close({ keep: true });
  return { folder, database, words, third, admin: actor?.email ?? '' };
}

test('the grid that was left is there at once, and goes on as itself', async () => {
  const { folder, database, words } = await leave();
  const kept = `${database}.screen`;
  expect(statSync(kept).mode & 0o077).toBe(0);

  const next = await launch({ folder });
  expect(await painted(next.page)).toBe('grid');
  expect(await said(next.page, ROWS, COLUMNS)).toEqual(words);
  // Opened: nothing that it answered before is left lying about.
  await expect.poll(() => existsSync(kept)).toBe(false);
  await cell(next.page, 1, 1).click();
  const inspector = next.page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByText('Open paths')).toBeVisible();
  expect(await said(next.page, ROWS, COLUMNS)).toEqual(words);
  expect(next.problems).toEqual([]);
  await next.close();
});

test('what has changed meanwhile is what the next start shows', async () => {
  const { folder, database, words, third, admin } = await leave();
  const { person, board } = third;
  const command = { type: 'override.set', persons: [person], boards: [board], level: 'view' };
  const args = ['scripts/gatehouse.mjs', 'apply', '--stop', '--db', database, '--as', admin, '-'];
  execFileSync(process.execPath, args, {
    cwd: ROOT,
    input: `${JSON.stringify(command)}\n`,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  expect(existsSync(`${database}.screen`)).toBe(false);
  const next = await launch({ folder });
  expect(await painted(next.page)).toBe('grid');
  const now = await said(next.page, ROWS, COLUMNS);
  expect(now).not.toEqual(words);
  expect(now[2 * COLUMNS.length + 2]).toContain('override');
  await next.close();
});

test('a database that cannot be opened after all is said to be', async () => {
  const { folder, database } = await leave();
  const { GATEHOUSE_SQLITE_BINDING: nativeBinding } = process.env;
  const holder = new Database(database, nativeBinding ? { nativeBinding } : {});
  holder.exec('BEGIN EXCLUSIVE');
  const next = await launch({ folder });
  expect(await painted(next.page)).toBe('grid');
  await expect(next.page.getByRole('heading', { name: 'The database is locked' })).toBeVisible();
  await expect(grid(next.page)).toHaveCount(0);
  holder.close();
  await next.close({ keep: true });
  rmSync(folder, { recursive: true, force: true });
});
