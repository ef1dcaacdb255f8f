import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import { expectSame } from '../../support/rule-cases';
import { override, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

const erase: CommandInput = { type: 'workspace.erase', confirm: 'Nordwind' };

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

const refusals: [string, string, CommandInput, object][] = [
  ['nobody but an admin', 'olga', erase, { code: 'forbidden', rule: 'W5' }],
  ['an unknown actor', 'nobody', erase, { code: 'unknown-actor' }],
  ['another name', 'admin', { ...erase, confirm: 'nordwind' }, { code: 'invalid', rule: 'W5' }],
  ['no name', 'admin', { ...erase, confirm: '' }, { code: 'invalid', path: 'confirm' }],
  ['another name by no admin', 'olga', { ...erase, confirm: 'x' }, { code: 'invalid' }],
];

describe('W5 erasing', () => {
  test.each(refusals)('not by %s', (_name, as, command, want) => {
    const before = w.core.state.clone();
    const { head } = w.engine;
    expect(w.may(as, command)).toMatchObject({ ok: false, refused: want });
    expect(w.refusal(as, command)).toMatchObject(want);
    expectSame(w, before, head);
  });

  test('may says how much it would change, and changes nothing', () => {
    override(w, 'vic', 'edit');
    const before = w.core.state.clone();
    const { head } = w.engine;
    const preview = w.may('admin', erase);
    expect(preview).toMatchObject({ ok: true, changed: expect.any(Number) });
    expectSame(w, before, head);
    expect(w.run('admin', erase)).toEqual({
      ok: true,
      entry: null,
      changed: preview.ok ? preview.changed : -1,
    });
  });

  test('nothing is left in any table, in the file or in the log', () => {
    fill(w);
    expect(bytesOf(w)).toContain('Confidential');
    w.run('admin', erase);
    expect(w.engine.empty).toBe(true);
    expect(w.engine.head).toBe(0);
    const tables = w.core.db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[];
    const counts = tables
      .filter((name) => !name.startsWith('reasons'))
      .map((name) => [name, w.core.db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]);
    expect(counts.filter(([, count]) => count !== 0)).toEqual([]);
    expect(counts.length).toBeGreaterThan(20);
    const search = "SELECT count(*) FROM reasons WHERE reasons MATCH 'confidential'";
    expect(w.core.db.prepare(search).pluck().get()).toBe(0);
    const bytes = bytesOf(w);
    for (const word of [
      'Confidential',
      'confidential',
      'nordwind',
      'Nordwind',
      'olga',
      'Secret message',
      'outside',
    ]) {
      expect(bytes.includes(word), word).toBe(false);
    }
  });

  test('a copy that a migration made goes too', () => {
    const copy = `${w.file}.before-format-2`;
    w.core.db.prepare('VACUUM INTO ?').run(copy);
    expect(existsSync(copy)).toBe(true);
    w.run('admin', erase);
    expect(existsSync(copy)).toBe(false);
  });

  test('the past and what a window showed are forgotten; a new workspace begins anew', () => {
    const at = new Date(w.now).toISOString();
    w.run('admin', { type: 'workspace.setPlan', plan: 'pro' });
    expect(w.level('ed', 'doc', { at })).toBe('edit');
    const view = w.engine.grid.open({ teamspace: 'team' }, 'admin@nordwind.example');
    w.run('admin', erase);
    if (!('view' in view)) throw new Error('no view');
    const range = { from: 0, count: 5 };
    expect(w.engine.grid.window({ view: view.view, rows: range, columns: range })).toMatchObject({
      refused: { code: 'not-found' },
    });
    const admin = { email: 'new@hafen.example', name: 'New' };
    w.run(null, { type: 'workspace.create', name: 'Hafen', plan: 'pro', admin });
    expect(w.ask({ type: 'people' }).items).toHaveLength(1);
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true, entries: 1 });
    expect(w.undo(admin.email, 1)).toMatchObject({ refused: { code: 'forbidden' } });
    w.engine.close();
  });
});

/** Something in every table, and words to look for afterwards. */
function fill(world: TestWorkspace): void {
  override(world, 'vic', 'edit');
  const reason = 'Confidential confidential';
  world.run('admin', { type: 'card.create', id: 'c', board: 'doc', name: reason, reason });
  world.run('admin', { type: 'access.setMode', board: 'doc', mode: 'link' });
  world.run('admin', { type: 'report.create', id: 'r', name: reason });
  world.run('admin', {
    type: 'share.create',
    email: 'outside@else.example',
    scope: 'card',
    target: 'c',
    access: 'read-only',
    reason,
  });
  world.run('admin', {
    type: 'participant.invite',
    board: 'doc',
    persons: ['x@else.example'],
    role: 'reader',
  });
  const partner = { boards: ['doc'], reports: ['r'] };
  const { token } = world.run('admin', {
    type: 'partner.invite',
    email: 'a@outside.example',
    ...partner,
  });
  world.run('a@outside.example', { type: 'partner.accept', token: token ?? '' });
  world.run('tom', { type: 'request.submit', board: 'doc', message: 'Secret message' });
}

/** File, log and whatever else lies beside them. */
function bytesOf({ file }: TestWorkspace): string {
  const folder = dirname(file);
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('\n');
}
