import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeCommand } from '../../../src-main/commands/decode';
import { differences } from '../../../src-main/domain/state/compare';
import { anyCommand } from '../../../src-shared/commands';
import { standardWorld } from '../../support/standard-world';
import { ADMIN, type TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

const half = '\ud800';

/** Texts that would not come back from the database as they went in, where each could stand. */
const broken: [string, object][] = [
  ['an id', { type: 'card.create', board: 'doc', id: `c${half}` }],
  ['a name', { type: 'card.create', board: 'doc', name: `c${half}` }],
  ['a reason', { type: 'board.save', board: 'doc', reason: half }],
  ['an address', { type: 'person.add', email: `a${half}@x.example`, affiliation: 'guest' }],
  [
    'a detail of an import',
    {
      type: 'import.board',
      board: 'doc',
      events: [{ at: 0, actor: half, action: 'a', subject: '', detail: '' }],
    },
  ],
];

describe('hostile input', () => {
  for (const [what, input] of broken) {
    test(`half a character in ${what} is invalid`, () => {
      expect(decodeCommand(input)).toMatchObject({ ok: false, refused: { code: 'invalid' } });
    });
  }

  const ids = [
    '__proto__',
    'constructor',
    'toString',
    'NULL',
    "'; DROP TABLE board; --",
    '%',
    'é',
    'é',
    'Doc',
    '💾',
    'x'.repeat(200),
  ];
  for (const id of ids.map((one) => one.replaceAll(' ', '_'))) {
    test(`the id ${id.slice(0, 30)} is as good as any`, () => {
      const board = {
        type: 'board.create',
        id,
        teamspace: 'team',
        name: id,
        kind: 'grid',
      } as const;
      w.run('admin', board);
      w.run('admin', { type: 'override.set', boards: [id], persons: ['vic'], level: 'edit' });
      expect(w.level('vic', id)).toBe('edit');
      expect(w.ask({ type: 'history', board: id }).items).toHaveLength(2);
      expect(differences(w.core.facts.load(), w.core.state)).toBeNull();
      expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
    });
  }

  test('a copy’s name is cut between characters', () => {
    const name = '💾'.repeat(100);
    w.run('admin', { type: 'board.create', id: 'b', teamspace: 'team', name, kind: 'grid' });
    w.run('admin', { type: 'board.duplicate', board: 'b', id: 'copy' });
    expect(w.core.state.boards.get('copy')?.name).toBe(`Copy of ${'💾'.repeat(96)}`);
    w.run('admin', {
      type: 'board.create',
      id: 'c',
      teamspace: 'team',
      name: `.${'💾'.repeat(99)}`,
      kind: 'grid',
    });
    w.run('admin', { type: 'board.duplicate', board: 'c', id: 'copy2' });
    expect(w.core.state.boards.get('copy2')?.name).toBe(`Copy of .${'💾'.repeat(95)}`);
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  });

  test('ids that differ in case or composition only are different ids', () => {
    const board = { type: 'board.create', teamspace: 'team', name: 'B', kind: 'grid' } as const;
    for (const id of ['DOC', 'Doc', '\u00e9', 'e\u0301']) w.run('admin', { ...board, id });
    expect(w.ask({ type: 'boards' }).items).toHaveLength(7);
  });

  test('a reason may hold anything that is text', () => {
    const reason = 'a\u0000b "c" OR d* \u202e\n%_';
    const entry = w.entryOf('admin', { type: 'board.save', board: 'doc', reason });
    expect(w.ask({ type: 'entry', entry }).reason).toBe(reason);
    expect(w.ask({ type: 'history', text: 'OR d' }).items.map((one) => one.entry)).toEqual([entry]);
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  });

  test('a command with a hostile prototype is judged by its own fields', () => {
    const input: unknown = JSON.parse('{"__proto__": {"type": "board.save"}, "board": "doc"}');
    expect(decodeCommand(input)).toMatchObject({ ok: false, refused: { code: 'invalid' } });
    const polluted: unknown = JSON.parse(
      '{"type": "board.save", "board": "doc", "__proto__": {"x": 1}}',
    );
    const decoded = decodeCommand(polluted);
    if (decoded.ok) w.engine.execute({ actor: ADMIN, command: anyCommand.parse(decoded.value) });
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
