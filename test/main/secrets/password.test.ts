import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { engineOf, openCore } from '../../../src-main/engine/open';
import { ADMIN, type TestWorkspace } from '../../support/workspace';
import { KEY, mailWorkspace } from '../services/mail/post-office';

let w: TestWorkspace;
afterEach(() => w.close());

function turnOn(key: Buffer | null = KEY): string {
  w = mailWorkspace(key);
  w.person('vic', 'maker');
  const members = [{ person: 'vic', level: 'view' as const }];
  w.run('admin', { type: 'teamspace.setMembers', teamspace: 'team', members });
  return w.run('admin', { type: 'access.setMode', board: 'doc', mode: 'link' }).password ?? '';
}
const shown = (as: string, board = 'doc') => w.engine.password(board, as);

describe('a board’s password (S12)', () => {
  test('is shown to who may invite (S3), and to nobody else', () => {
    const password = turnOn();
    expect(shown(ADMIN)).toEqual({ password });
    expect(shown('ed@nordwind.example')).toEqual({ password });
    expect(shown('vic@nordwind.example')).toMatchObject({
      refused: { code: 'forbidden', rule: 'S3' },
    });
    w.run('admin', { type: 'access.setEditorsManage', board: 'doc', editorsManage: false });
    expect(shown('ed@nordwind.example')).toMatchObject({ refused: { rule: 'S3' } });
    expect(shown('nobody@else.example')).toMatchObject({ refused: { code: 'unknown-actor' } });
    expect(shown(ADMIN, 'no-board')).toMatchObject({ refused: { code: 'not-found' } });
  });
  test('is kept over changes of mode, and is the new one after it was made anew', () => {
    const password = turnOn();
    w.run('admin', { type: 'access.setMode', board: 'doc', mode: 'specific' });
    w.run('admin', { type: 'access.setMode', board: 'doc', mode: 'link-password' });
    expect(shown(ADMIN)).toEqual({ password });
    const next = w.run('admin', { type: 'access.regeneratePassword', board: 'doc' }).password;
    expect(next).not.toBe(password);
    expect(shown(ADMIN)).toEqual({ password: next });
  });
  test('is not shown where none was made, or none was kept', () => {
    turnOn(null);
    expect(shown(ADMIN)).toEqual({ password: null });
    w.board('other', 'team');
    expect(shown(ADMIN, 'other')).toEqual({ password: null });
  });
  test('stays shut under another key, and in another row', () => {
    turnOn();
    w.board('other', 'team');
    w.run('admin', { type: 'access.setMode', board: 'other', mode: 'link' });
    w.core.db
      .prepare(
        `UPDATE sealed SET box = (SELECT box FROM sealed WHERE kind = 'password' AND id = 'doc')
         WHERE kind = 'password' AND id = 'other'`,
      )
      .run();
    expect(shown(ADMIN, 'other')).toEqual({ password: null });
    w.engine.close();
    const engine = engineOf(openCore(w.file, { key: () => randomBytes(32) }));
    expect(engine.password('doc', ADMIN)).toEqual({ password: null });
    engine.close();
  });
  test('a made-anew password that cannot be kept takes the old one with it', () => {
    const password = turnOn();
    w.engine.close();
    const engine = engineOf(openCore(w.file));
    const made = engine.execute({
      command: { type: 'access.regeneratePassword', board: 'doc' },
      actor: ADMIN,
    });
    expect(made).toMatchObject({ ok: true });
    engine.close();
    const again = engineOf(openCore(w.file, { key: () => KEY }));
    expect(again.password('doc', ADMIN)).toEqual({ password: null });
    expect(JSON.stringify(made)).not.toContain(password);
    again.close();
  });
});
