import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  archive,
  makePrivate,
  override,
  own,
  participate,
  standardWorld,
} from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  participate(w, 'fred', 'reviewer');
  own(w, 'otto', 'sheet');
});
afterEach(() => w.close());

function who(board: string, level?: 'none' | 'view' | 'comment' | 'edit' | 'own'): string[] {
  const query = { type: 'who' as const, board, ...(level !== undefined && { level }) };
  return w.ask(query).items.map((one) => `${one.name} ${one.level} ${one.via}`);
}

describe('who', () => {
  test('everybody who reaches the board, by name, with level and deciding path', () => {
    expect(who('doc')).toEqual([
      'Admin own P1',
      'Name of ed edit P2',
      'Name of fred comment P3',
      'Name of olga own P2',
      'Name of vera view P2',
      'Name of vic view P2',
    ]);
  });

  test('items have person, email, name, level and via', () => {
    expect(w.ask({ type: 'who', board: 'doc' }).items[1]).toEqual({
      person: 'ed',
      email: 'ed@nordwind.example',
      name: 'Name of ed',
      level: 'edit',
      via: 'P2',
    });
  });

  test('level means at least', () => {
    expect(who('doc', 'comment')).toHaveLength(4);
    expect(who('doc', 'edit')).toHaveLength(3);
    expect(who('doc', 'own')).toEqual(['Admin own P1', 'Name of olga own P2']);
    expect(who('doc', 'none')).toEqual(who('doc'));
  });

  test('nobody is listed twice, or without access', () => {
    own(w, 'olga');
    makePrivate(w);
    expect(who('doc')).toEqual(['Admin own P1', 'Name of fred comment P3', 'Name of olga own P7']);
    expect(who('sheet')).toEqual([
      'Admin own P1',
      'Name of ed edit P2',
      'Name of olga own P2',
      'Name of otto own P7',
      'Name of vic view P2',
    ]);
  });

  test('a board that is not there', () => {
    expect(w.askOrRefused({ type: 'who', board: 'nowhere' })).toMatchObject({
      refused: { code: 'not-found', path: 'board' },
    });
  });
});

describe('what', () => {
  test('everything that the person reaches, by name', () => {
    expect(w.ask({ type: 'what', person: 'otto' }).items).toEqual([
      { board: 'sheet', name: 'Board sheet', level: 'own', via: 'P7' },
    ]);
    expect(w.ask({ type: 'what', person: 'Fred@nordwind.example' }).items).toEqual([
      { board: 'doc', name: 'Board doc', level: 'comment', via: 'P3' },
    ]);
    expect(w.ask({ type: 'what', person: 'gus' }).items).toEqual([]);
  });

  test('level means at least', () => {
    override(w, 'ed', 'view');
    const boards = (level: 'view' | 'edit') =>
      w.ask({ type: 'what', person: 'ed', level }).items.map((one) => one.board);
    expect(boards('view')).toEqual(['doc', 'sheet', 'sketch']);
    expect(boards('edit')).toEqual(['sheet', 'sketch']);
    archive(w);
    expect(boards('edit')).toEqual([]);
  });

  test('somebody whom nobody knows: nothing, but by a link (section 2)', () => {
    w.run('admin', { type: 'access.setMode', board: 'doc', mode: 'link-password' });
    const stranger = (how: object) =>
      w.ask({ type: 'what', person: 'x@y.example', ...how }).items.map((one) => one.board);
    expect(stranger({})).toEqual([]);
    expect(stranger({ holdsLink: true })).toEqual([]);
    expect(stranger({ holdsLink: true, password: 'wrong' })).toEqual([]);
    expect(stranger({ holdsLink: true, password: 'right' })).toEqual(['doc']);
    expect(w.askOrRefused({ type: 'what', person: 'nobody' })).toMatchObject({
      refused: { code: 'not-found', path: 'person' },
    });
  });

  test('viewed as somebody who holds every link', () => {
    w.run('admin', { type: 'access.setMode', board: 'sheet', mode: 'link' });
    const gus = (how: object) => w.ask({ type: 'what', person: 'gus', ...how }).items;
    expect(gus({})).toEqual([]);
    expect(gus({ holdsLink: true })).toEqual([
      { board: 'sheet', name: 'Board sheet', level: 'comment', via: 'P4' },
    ]);
  });
});

describe('access', () => {
  test('a card is reached as its board is', () => {
    w.run('ed', { type: 'card.create', board: 'doc', id: 'c' });
    override(w, 'vic', 'edit');
    const { remedies: _, ...board } = w.ask({ type: 'access', person: 'vic', board: 'doc' });
    expect(w.ask({ type: 'access', person: 'vic', card: 'c' })).toMatchObject(board);
  });

  test('what is not there', () => {
    const ask = (thing: { board: string } | { card: string }, person = 'ed') =>
      w.askOrRefused({ type: 'access', person, ...thing });
    expect(ask({ board: 'nowhere' })).toMatchObject({
      refused: { code: 'not-found', path: 'board' },
    });
    expect(ask({ card: 'nowhere' })).toMatchObject({
      refused: { code: 'not-found', path: 'card' },
    });
    expect(ask({ board: 'doc' }, 'nobody')).toMatchObject({
      refused: { code: 'not-found', path: 'person' },
    });
    expect(ask({ board: 'doc' }, 'x@y.example')).toMatchObject({ level: 'none', via: null });
  });
});
