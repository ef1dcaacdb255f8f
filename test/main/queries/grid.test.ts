import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { QueryInput } from '../../../src-shared/queries';
import {
  archive,
  makePrivate,
  override,
  own,
  setRole,
  standardWorld,
} from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

type Grid = Extract<QueryInput, { type: 'grid' }>;

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  override(w, 'vic', 'edit');
  override(w, 'olga', 'view', 'sheet');
});
afterEach(() => w.close());

function grid(more: Partial<Grid> = {}) {
  return w.ask({ type: 'grid', teamspace: 'team', ...more });
}
const people = (rows: Grid['rows']) => grid({ rows }).people.map((one) => one.person);
const boards = (columns: Grid['columns']) => grid({ columns }).boards.map((one) => one.board);

/** A cell in short: level, override or -, capped. */
function cells(): Record<string, string[]> {
  const answer = grid();
  const words = answer.cells.map((row) =>
    row.map(
      ({ level, override: own, capped }) => `${level} ${own ?? '-'}${capped ? ' capped' : ''}`,
    ),
  );
  return Object.fromEntries(answer.people.map((one, i) => [one.person, words[i] ?? []]));
}

describe('grid', () => {
  test('people by name against boards by name, a cell each', () => {
    expect(grid().boards.map((one) => one.board)).toEqual(['doc', 'sheet', 'sketch']);
    expect(cells()).toEqual({
      ed: ['edit -', 'edit -', 'edit -'],
      olga: ['own -', 'view view', 'own -'],
      vera: ['view - capped', 'none - capped', 'view - capped'],
      vic: ['edit edit', 'view -', 'view -'],
    });
  });

  test('C1, C5: what role or archive keep from counting in full is capped', () => {
    setRole(w, 'vic', 'viewer');
    archive(w);
    expect(cells()).toMatchObject({
      vic: ['view edit capped', 'none - capped', 'view -'],
      ed: ['view - capped', 'view - capped', 'view - capped'],
    });
  });

  test('P2.2, P7: privacy and ownership show in the level', () => {
    makePrivate(w);
    own(w, 'ed');
    expect(cells()).toMatchObject({
      ed: ['own -', 'edit -', 'edit -'],
      olga: ['none -', 'view view', 'own -'],
    });
  });

  test('people and boards with what their headers show', () => {
    const answer = grid();
    expect(answer.people.find((one) => one.person === 'vic')).toEqual({
      person: 'vic',
      email: 'vic@nordwind.example',
      name: 'Name of vic',
      workspaceRole: 'maker',
      active: true,
      level: 'view',
      overrides: 1,
    });
    expect(answer.boards[0]).toEqual({
      board: 'doc',
      name: 'Board doc',
      kind: 'document',
      private: false,
      locked: false,
      mode: 'specific',
      overrides: 1,
      outsiders: 0,
      partners: 0,
    });
  });

  const rowCases: [NonNullable<Grid['rows']>, string[]][] = [
    [{ filter: { text: 'VI' } }, ['vic']],
    [{ filter: { text: 'vera@nord' } }, ['vera']],
    [{ filter: { roles: ['viewer'] } }, ['vera']],
    [{ filter: { levels: ['owner', 'view'] } }, ['olga', 'vic']],
    [{ filter: { hasOverride: true } }, ['olga', 'vic']],
    [{ filter: { hasOverride: false, roles: ['maker'] } }, ['ed']],
    [{ filter: { aboveRole: true } }, []],
    [{ sort: { by: 'name', descending: true } }, ['vic', 'vera', 'olga', 'ed']],
    [{ sort: { by: 'role' } }, ['ed', 'olga', 'vic', 'vera']],
    [{ sort: { by: 'level' } }, ['vic', 'ed', 'vera', 'olga']],
    [{ sort: { by: 'overrides' } }, ['ed', 'vera', 'olga', 'vic']],
    [{ from: 1, count: 2 }, ['olga', 'vera']],
    [{ from: 9 }, []],
    [{ count: 0 }, []],
  ];
  for (const [rows, want] of rowCases) {
    test(`rows ${JSON.stringify(rows)}`, () => expect(people(rows)).toEqual(want));
  }

  test('W2 rows with an override above their role', () => {
    setRole(w, 'vic', 'viewer');
    expect(people({ filter: { aboveRole: true } })).toEqual(['vic']);
    expect(people({ filter: { aboveRole: false } })).toEqual(['ed', 'olga', 'vera']);
  });

  const columnCases: [NonNullable<Grid['columns']>, string[]][] = [
    [{ filter: { text: 'sk' } }, ['sketch']],
    [{ filter: { kinds: ['grid', 'document'] } }, ['doc', 'sheet']],
    [{ filter: { private: true } }, []],
    [{ filter: { modes: ['specific'] } }, ['doc', 'sheet', 'sketch']],
    [{ filter: { hasOverride: false } }, ['sketch']],
    [{ from: 2 }, ['sketch']],
  ];
  for (const [columns, want] of columnCases) {
    test(`columns ${JSON.stringify(columns)}`, () => expect(boards(columns)).toEqual(want));
  }

  test('totals are those of the filters, not of the window', () => {
    expect(
      grid({
        rows: { filter: { roles: ['maker'] }, from: 1, count: 1 },
        columns: { from: 1, count: 1 },
      }),
    ).toMatchObject({
      rows: { total: 3, from: 1 },
      columns: { total: 3, from: 1 },
    });
  });

  test('every cell says what access says', () => {
    makePrivate(w, 'ed');
    const answer = grid();
    answer.people.forEach(({ person }, r) => {
      answer.boards.forEach(({ board }, c) => {
        expect(answer.cells[r]?.[c]?.level).toBe(w.level(person, board));
      });
    });
  });

  test('4.4 as it was at an instant', () => {
    const at = new Date(w.now).toISOString();
    const then = grid();
    w.now += 1;
    w.run('admin', { type: 'board.restoreDefault', boards: ['doc', 'sheet'] });
    w.run('admin', { type: 'teamspace.removeMembers', teamspace: 'team', persons: ['ed'] });
    expect(grid()).not.toEqual(then);
    expect(grid({ at })).toEqual(then);
  });

  test('a teamspace that is not there', () => {
    expect(w.askOrRefused({ type: 'grid', teamspace: 'nowhere' })).toMatchObject({
      refused: { code: 'not-found', path: 'teamspace' },
    });
  });
});
