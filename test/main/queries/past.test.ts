import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { QueryInput } from '../../../src-shared/queries';
import { override, participate, standardWorld } from '../../support/standard-world';
import { ADMIN, T0, type TestWorkspace } from '../../support/workspace';

/** "As of": every question that the console asks can be asked about the past (console.md, 7). */
let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  participate(w, 'fred', 'reviewer');
  w.run('admin', { type: 'report.create', id: 'r', name: 'Report' });
  w.run('ed', { type: 'card.create', board: 'doc', id: 'c', name: 'Card' });
  w.run('admin', {
    type: 'share.create',
    id: 's',
    email: 'gus@nordwind.example',
    scope: 'board',
    target: 'doc',
    access: 'read-only',
    expiresAt: new Date(T0 + 86_400_000).toISOString(),
  });
  override(w, 'vic', 'edit');
});
afterEach(() => w.close());

const QUERIES: QueryInput[] = [
  { type: 'workspace' },
  { type: 'teamspaces' },
  { type: 'boards' },
  { type: 'people' },
  { type: 'shares' },
  { type: 'partners' },
  { type: 'requests' },
  { type: 'reports' },
  { type: 'cards' },
  { type: 'participants', board: 'doc' },
  { type: 'ties', person: 'vic' },
  { type: 'grid', teamspace: 'team' },
  { type: 'who', board: 'doc' },
  { type: 'what', person: 'vic' },
  { type: 'access', person: 'vic', board: 'doc' },
];

/** Something of everything changes. */
function turnOver(): void {
  w.now += 60_000;
  w.run('admin', { type: 'person.deactivate', person: 'vic' });
  w.run('admin', { type: 'participant.remove', board: 'doc', persons: ['fred'] });
  w.run('admin', { type: 'share.revoke', shares: ['s'] });
  w.run('admin', { type: 'report.create', id: 'r2', name: 'Another' });
  w.run('ed', { type: 'card.create', board: 'doc', id: 'c2', name: 'Another' });
  w.run('admin', { type: 'partner.invite', email: 'kim@partner.example', boards: ['doc'] });
  w.run('gus', { type: 'request.submit', board: 'sheet' });
  w.run('admin', { type: 'board.move', board: 'doc', teamspace: 'other' });
  w.run('admin', { type: 'teamspace.archive', teamspace: 'team' });
}

describe('as of', () => {
  for (const query of QUERIES) {
    test(`${query.type} answers as it did then`, () => {
      const at = new Date(w.now).toISOString();
      const then = w.ask(query);
      turnOver();
      expect(w.ask(query)).not.toEqual(then);
      expect(w.ask({ ...query, at } as QueryInput)).toEqual(then);
    });
  }

  test('nothing can be done on a board of the past', () => {
    const query = { type: 'sharing', board: 'doc' } as const;
    const at = new Date(w.now).toISOString();
    const now = w.ask(query, ADMIN);
    const then = w.ask({ ...query, at }, ADMIN);
    expect(Object.values(now.actions).some((refusal) => refusal === null)).toBe(true);
    for (const refusal of Object.values(then.actions)) {
      expect(refusal).toMatchObject({ code: 'forbidden' });
    }
    expect(then).toMatchObject({ invitationsLeft: 0, counts: now.counts, mode: now.mode });
  });

  test('a view of the grid stays in the past, and nothing is staged on it', () => {
    const { engine } = w;
    const at = w.now;
    const span = { from: 0, count: 50 };
    const show = (then?: number) => {
      const view = engine.grid.open({ teamspace: 'team', at: then }, ADMIN);
      if ('refused' in view) throw new Error(view.refused.message);
      return {
        id: view.view,
        window: engine.grid.window({ view: view.view, rows: span, columns: span }),
      };
    };
    const before = show().window;
    turnOver();
    expect(show().window).not.toEqual(before);
    const past = show(at);
    expect(past.window).toEqual(before);
    const selection = { view: past.id, everything: true };
    expect(engine.stage.preview({ selection, action: 'view' }, ADMIN)).toMatchObject({
      refused: { code: 'forbidden', path: 'selection' },
    });
  });
});
