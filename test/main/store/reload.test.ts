import { afterEach, beforeEach, expect, test } from 'vitest';
import { differences } from '../../../src-main/domain/state/compare';
import { engineOf, openCore } from '../../../src-main/engine/open';
import {
  archive,
  makePrivate,
  override,
  participate,
  standardWorld,
} from '../../support/standard-world';
import { ADMIN, type TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  override(w, 'vic', 'edit');
  participate(w, 'gus', 'reviewer');
  makePrivate(w, 'olga', 'sheet');
  w.run('ed', { type: 'card.create', board: 'doc' });
  w.run('ed', { type: 'board.save', board: 'doc' });
  w.run('admin', { type: 'person.deactivate', person: 'vera' });
  const events = [{ at: 5, actor: 'A', action: 'made', subject: 'S', detail: 'D' }];
  w.run('admin', { type: 'import.board', board: 'doc', mode: 'link', events });
  archive(w, 'other');
});
afterEach(() => w.close());

test('everything is loaded as it was: rows, overrides, counts and who is an admin', () => {
  w.engine.close();
  const { db, state } = openCore(w.file);
  expect(differences(w.core.state, state)).toBeNull();
  expect(state.activeAdmins).toBe(1);
  expect(state.cardsOf('doc')).toBe(1);
  expect(state.boardsOf('team').size).toBe(3);
  expect(state.person('VIC@nordwind.example')?.id).toBe('vic');
  db.close();
});

test('places are kept for good: history and undo hold after things were taken back', () => {
  const made = w.entryOf('admin', {
    type: 'board.create',
    id: 'b',
    teamspace: 'team',
    name: 'B',
    kind: 'grid',
  });
  w.run('admin', { type: 'undo', entry: made });
  w.run('admin', { type: 'board.create', id: 'c', teamspace: 'team', name: 'C', kind: 'grid' });
  const entry = override(w, 'vic', 'edit', 'c');
  const before = w.ask({ type: 'history', board: 'c' }).items.map((one) => one.entry);
  w.engine.close();
  const core = openCore(w.file);
  const engine = engineOf(core);
  const history = engine.query<'history'>({ type: 'history', board: 'c' }, null);
  expect(history).toMatchObject({ items: before.map((seq) => ({ entry: seq })) });
  expect(engine.query<'history'>({ type: 'history', board: 'b' }, null)).toMatchObject({
    items: [{ entry: made + 1 }, { entry: made }],
  });
  expect(engine.execute({ actor: ADMIN, command: { type: 'undo', entry } })).toMatchObject({
    ok: true,
    changed: 1,
  });
  expect(engine.query<'verify'>({ type: 'verify' }, null)).toMatchObject({ ok: true });
  engine.close();
});

test('who was only previewed leaves no trace', () => {
  w.may('admin', { type: 'person.add', id: 'n', email: 'n@x.example', affiliation: 'guest' });
  w.run('admin', { type: 'person.add', id: 'm', email: 'm@x.example', affiliation: 'guest' });
  w.engine.close();
  const core = openCore(w.file);
  expect(core.state.person('n')).toBeUndefined();
  expect(core.state.person('m')).toBeDefined();
  expect(engineOf(core).query<'verify'>({ type: 'verify' }, null)).toMatchObject({ ok: true });
  core.db.close();
});
