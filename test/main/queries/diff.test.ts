import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DiffItem } from '../../../src-shared/queries/diff';
import { override, participate, standardWorld } from '../../support/standard-world';
import { ADMIN, T0, type TestWorkspace } from '../../support/workspace';

/** `diff`: whose access changed between two instants, and by which entries (commands.md). */
let w: TestWorkspace;
const MINUTE = 60_000;
const iso = (ms: number) => new Date(T0 + ms).toISOString();
beforeEach(() => {
  w = standardWorld();
  w.now = T0 + MINUTE;
});
afterEach(() => w.close());

const WHOLE = { type: 'diff', from: iso(MINUTE - 1), to: iso(60 * MINUTE) } as const;

function lines(items: DiffItem[]): string[] {
  return items.map((item) => {
    const causes = item.entries.map(
      ({ entry, actorName, command, from, to }) =>
        `${entry ?? 'expiry'} by ${actorName} ${command} ${from}-${to}`,
    );
    const { name, thing, direction, from, to } = item;
    return `${name}, ${thing} ${direction} ${from}-${to}: ${causes.join(', ')}`;
  });
}

describe('diff', () => {
  test('who rose and who fell, by whose entry', () => {
    override(w, 'vic', 'edit'); // 3
    w.now += MINUTE;
    w.run('olga', { type: 'teamspace.removeMembers', teamspace: 'team', persons: ['ed'] }); // 4
    expect(lines(w.ask({ ...WHOLE, board: 'doc' }).items)).toEqual([
      'Name of ed, Board doc down edit-none: 4 by Name of olga teamspace.removeMembers edit-none',
      'Name of vic, Board doc up view-edit: 3 by Admin override.set view-edit',
    ]);
    expect(w.ask({ ...WHOLE, to: iso(MINUTE) }).items.map(({ name }) => name)).toEqual([
      'Name of vic',
    ]);
  });

  test('every step on the way, but nothing that came to nothing', () => {
    override(w, 'vic', 'edit'); // 3
    override(w, 'ed', 'view', 'sheet'); // 4
    w.run('admin', { type: 'undo', entry: 4 }); // 5
    w.run('admin', { type: 'person.setWorkspaceRole', person: 'vic', workspaceRole: 'admin' }); // 6
    const { items } = w.ask({ ...WHOLE, board: 'doc' });
    expect(lines(items)).toEqual([
      'Name of vic, Board doc up view-own: 3 by Admin override.set view-edit, ' +
        '6 by Admin person.setWorkspaceRole edit-own',
    ]);
    expect(w.ask({ ...WHOLE, person: 'ed' }).items).toEqual([]);
  });

  test('a share that runs out changes access too, without an entry (E4)', () => {
    w.run('admin', { type: 'partner.invite', email: 'kim@partner.example', boards: ['doc'] });
    const share = { id: 's', scope: 'board', target: 'doc', access: 'read-only' } as const;
    const expiresAt = iso(10 * MINUTE);
    const { token = '' } = w.run('admin', {
      type: 'share.create',
      email: 'gus@nordwind.example',
      ...share,
      expiresAt,
    });
    w.run('gus', { type: 'share.redeem', token });
    const { seq } = w.core.ledger.head;
    w.now = T0 + 11 * MINUTE;
    w.run(null, { type: 'share.sweep' });
    const [opened] = w.ask({ ...WHOLE, to: iso(5 * MINUTE) }).items;
    expect(opened).toMatchObject({ name: 'Name of gus', to: 'view' });
    expect(opened?.entries.map(({ entry }) => entry)).toEqual([seq]);
    const { items } = w.ask({ ...WHOLE, from: iso(5 * MINUTE) });
    expect(items).toEqual([
      expect.objectContaining({
        person: 'gus',
        board: 'doc',
        from: 'view',
        to: 'none',
        direction: 'down',
        entries: [
          {
            cause: 'expiry',
            entry: null,
            at: expiresAt,
            actor: null,
            actorName: null,
            command: null,
            reason: null,
            share: 's',
            from: 'view',
            to: 'none',
          },
        ],
      }),
    ]);
  });

  test('pages are one answer, whatever comes in between; the last says so', () => {
    w.run('admin', { type: 'board.setPrivate', boards: ['doc', 'sheet'], private: true });
    const whole = w.ask(WHOLE);
    expect(whole).toMatchObject({ complete: true });
    expect(whole).not.toHaveProperty('next');
    expect(whole.items.length).toBeGreaterThan(3);
    const found: DiffItem[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const page = w.ask({ ...WHOLE, limit: 2, ...(after !== undefined && { after }) });
      found.push(...page.items);
      after = page.next;
      expect(page.progress.done).toBeLessThanOrEqual(page.progress.total);
      override(w, 'ed', pages++ % 2 === 0 ? 'view' : 'edit', 'sheet');
    } while (after !== undefined);
    expect(found).toEqual(whole.items);
  });

  test('one sees what concerns oneself, and boards that one manages', () => {
    participate(w, 'fred', 'reviewer');
    override(w, 'vic', 'edit');
    expect(w.askOrRefused(WHOLE, 'vic')).toMatchObject({ refused: { code: 'forbidden' } });
    expect(w.ask({ ...WHOLE, person: 'vic' }, 'vic').items).toHaveLength(1);
    expect(w.ask({ ...WHOLE, board: 'doc' }, 'olga').items.length).toBeGreaterThan(1);
    expect(w.askOrRefused({ ...WHOLE, board: 'doc' }, 'fred')).toMatchObject({
      refused: { code: 'forbidden' },
    });
    expect(w.ask(WHOLE, ADMIN).items.length).toBeGreaterThan(1);
  });

  const refusals: [string, object, string, string | undefined][] = [
    ['an end before the start', { from: iso(2), to: iso(1) }, 'invalid', 'to'],
    ['somebody unknown', { person: 'nobody' }, 'not-found', 'person'],
    ['a board that never was', { board: 'nowhere' }, 'not-found', 'board'],
    ['a cursor of its own making', { after: 'bm9uc2Vuc2U' }, 'invalid', 'after'],
  ];
  for (const [name, more, code, path] of refusals) {
    test(`refuses ${name}`, () => {
      expect(w.askOrRefused({ ...WHOLE, ...more })).toMatchObject({ refused: { code, path } });
    });
  }
});
