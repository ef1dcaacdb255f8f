import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { QueryInput } from '../../../src-shared/queries';
import { override, standardWorld } from '../../support/standard-world';
import { ADMIN, T0, type TestWorkspace } from '../../support/workspace';

type Filter = Omit<Extract<QueryInput, { type: 'history' }>, 'type'>;

let w: TestWorkspace;
/** Entries 3 to 8 after the standard world. */
beforeEach(() => {
  w = standardWorld();
  w.now = T0 + 60_000;
  const reason = 'Quarter one: the café';
  w.run('admin', {
    type: 'override.set',
    boards: ['doc'],
    persons: ['vic'],
    level: 'edit',
    reason,
  }); // 3
  w.run('ed', { type: 'board.save', board: 'sheet', reason: 'quarterly numbers' }); // 4
  w.run('olga', { type: 'teamspace.removeMembers', teamspace: 'other', persons: ['ed'] }); // 5
  w.now = T0 + 120_000;
  w.run('admin', { type: 'undo', entry: 3, reason: 'not "one" but two' }); // 6
  w.run('admin', { type: 'board.move', board: 'doc', teamspace: 'other' }); // 7
  w.run('olga', { type: 'board.setPrivate', boards: ['sheet', 'doc'], private: true }); // 8
});
afterEach(() => w.close());

function seqs(filter: Filter, as: string | null = null): number[] {
  return w.ask({ type: 'history', ...filter }, as).items.map((one) => one.entry);
}
const iso = (ms: number) => new Date(T0 + ms).toISOString();

const cases: [string, Filter, number[]][] = [
  ['everything, newest first', {}, [8, 7, 6, 5, 4, 3, 2, 1]],
  ['by person, in overrides and rows', { person: 'vic' }, [6, 3, 2]],
  ['by person as an address', { person: 'ED@nordwind.example' }, [5, 2]],
  ['by person who made something private', { person: 'olga' }, [8, 2]],
  ['by board', { board: 'doc' }, [8, 7, 6, 3, 2]],
  ['by actor', { actor: 'olga' }, [8, 5]],
  ['by actor as an address', { actor: ADMIN }, [7, 6, 3, 2, 1]],
  ['by command', { command: 'undo' }, [6]],
  ['by a command that nobody gave', { command: 'share.create' }, []],
  ['from an instant, included', { from: iso(120_000) }, [8, 7, 6]],
  ['to an instant, included', { to: iso(60_000) }, [3, 2, 1]],
  ['between two', { from: iso(60_001), to: iso(60_002) }, [5, 4]],
  ['by a word of the reason', { text: 'numbers' }, [4]],
  ['by the beginning of a word', { text: 'quarter' }, [4, 3]],
  ['by several words', { text: 'one quarter' }, [3]],
  ['whatever the accents and the case', { text: 'CAFE' }, [3]],
  ['with signs that a search engine would take as syntax', { text: '"one" OR NOT (x' }, []],
  ['with quotes around', { text: '"one"' }, [6, 3]],
  ['by signs only: nothing has them', { text: '?!' }, []],
  ['by spaces only: no condition', { text: '  ' }, [8, 7, 6, 5, 4, 3, 2, 1]],
  ['by several conditions at once', { board: 'doc', actor: ADMIN, from: iso(120_000) }, [7, 6]],
];

describe('history', () => {
  for (const [name, filter, want] of cases) {
    test(name, () => expect(seqs(filter)).toEqual(want));
  }

  test('pages by key: nothing twice, nothing left out, also when entries come meanwhile', () => {
    const pages: number[][] = [];
    let after: string | undefined;
    do {
      const page = w.ask({ type: 'history', limit: 3, ...(after !== undefined && { after }) });
      pages.push(page.items.map((one) => one.entry));
      override(w, 'ed', pages.length % 2 === 0 ? 'view' : 'edit', 'sheet');
      after = page.next;
    } while (after !== undefined);
    expect(pages).toEqual([
      [8, 7, 6],
      [5, 4, 3],
      [2, 1],
    ]);
  });

  test('whom an entry only names is found by it too; undo asks only for what was touched', () => {
    override(w, 'vic', 'view', 'sheet'); // 9
    const both = { boards: ['sheet'], persons: ['vic', 'ed'] };
    w.run('admin', { type: 'override.set', ...both, level: 'view' }); // 10
    expect(seqs({ person: 'vic' })).toEqual([10, 9, 6, 3, 2]);
    expect(seqs({ person: 'vic', limit: 2 })).toEqual([10, 9]);
    expect(seqs({ person: 'vic', board: 'sheet', from: iso(120_000) })).toEqual([10, 9]);
    expect(w.undo('admin', 9)).toMatchObject({ ok: true });
  });

  test('a page that ends the list has no next', () => {
    expect(w.ask({ type: 'history', limit: 8 })).not.toHaveProperty('next');
    expect(w.ask({ type: 'history', limit: 7 })).toHaveProperty('next');
  });

  test('items have what commands.md says', () => {
    const [item] = w.ask({ type: 'history', command: 'undo' }).items;
    expect(item).toEqual({
      entry: 6,
      id: expect.any(String),
      at: iso(120_000),
      actor: w.core.state.person(ADMIN)?.id,
      actorName: 'Admin',
      command: 'undo',
      reason: 'not "one" but two',
      changed: 1,
      undoes: 3,
      undoneBy: null,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      console: null,
    });
  });

  const refusals: [Filter, string, string][] = [
    [{ person: 'nobody' }, 'not-found', 'person'],
    [{ actor: 'nobody@x.example' }, 'not-found', 'actor'],
    [{ board: 'nowhere' }, 'not-found', 'board'],
    [{ after: 'nonsense' }, 'invalid', 'after'],
    [{ after: Buffer.from('["x"]').toString('base64url') }, 'invalid', 'after'],
  ];
  for (const [filter, code, path] of refusals) {
    test(`refuses ${JSON.stringify(filter)}`, () => {
      expect(w.askOrRefused({ type: 'history', ...filter })).toMatchObject({
        refused: { code, path },
      });
    });
  }

  test('filters do not widen what one may see', () => {
    expect(seqs({ actor: 'olga' }, 'vic')).toEqual([]);
    expect(seqs({ board: 'doc' }, 'vic')).toEqual([6, 3, 2]);
  });
});
