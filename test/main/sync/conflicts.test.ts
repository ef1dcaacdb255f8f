import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import type { SyncNotice, SyncWhy } from '../../../src-shared/sync';
import { cell, shareWithOtto } from '../../support/sync-commands';
import { SyncPair } from '../../support/sync-pair';

/**
 * Bar 3: every row of the conflict table (sync-design.md 5; where the access model differs, it wins),
 * end to end: console `a` confirms something while `b`, offline, gives its command; then both meet.
 */
interface Case {
  row: string;
  given?: CommandInput[];
  /** On `a`, confirmed first. */
  confirmed: CommandInput[];
  /** On `b`, offline; the last one is judged. */
  pending: CommandInput[];
  by?: string;
  want: SyncWhy | 'applied' | { skipped: SyncWhy[] };
  notice?: SyncNotice['kind'];
  /** What the author on `a` is told of the last confirmed one. */
  toldThere?: SyncNotice['kind'];
  /** `person board level` after all is merged. */
  levels?: string[];
}

const set = cell;
const clear = (who: string): CommandInput => ({
  type: 'override.clear',
  cells: [{ board: 'doc', person: who }],
});
const makePrivate = (isPrivate: boolean): CommandInput => ({
  type: 'board.setPrivate',
  boards: ['doc'],
  private: isPrivate,
});
const move = (board = 'doc', teamspace = 'sales'): CommandInput => ({
  type: 'board.move',
  board,
  teamspace,
});
const remove = (who: string): CommandInput => ({
  type: 'teamspace.removeMembers',
  teamspace: 'design',
  persons: [who],
});
const share = shareWithOtto;
const extend = (expiresAt: string): CommandInput => ({
  type: 'share.change',
  share: 's',
  expiresAt,
});
const partner = (boards: string[]): CommandInput => ({
  type: 'partner.setShared',
  partner: 'acme',
  boards,
});
const transfer = (to: string): CommandInput => ({
  type: 'board.transferOwnership',
  board: 'doc',
  to,
});
const role = (who: string, workspaceRole: 'admin' | 'maker' | 'viewer'): CommandInput => ({
  type: 'person.setWorkspaceRole',
  person: who,
  workspaceRole,
});

const CASES: Case[] = [
  {
    row: 'override, wider, over an override of the same cell: skipped',
    confirmed: [set('max', 'view')],
    pending: [
      set('mia', 'edit', 'plan'),
      { type: 'override.set', boards: ['doc'], persons: ['max', 'ben'], level: 'edit' },
    ],
    want: { skipped: ['changed'] },
    levels: ['max doc view', 'ben doc edit'],
  },
  {
    row: 'override, wider, the only cell: refused',
    confirmed: [set('mia', 'view')],
    pending: [set('mia', 'edit')],
    want: 'changed',
    levels: ['mia doc view'],
  },
  {
    row: 'override, equal to one of the same cell: satisfied',
    confirmed: [set('mia', 'edit')],
    pending: [set('mia', 'edit')],
    want: 'applied',
    levels: ['mia doc edit'],
  },
  {
    row: 'override, narrower, over an override of the same cell: applied, the lower one wins',
    confirmed: [set('mia', 'edit')],
    pending: [set('mia', 'view')],
    want: 'applied',
    notice: 'overwrote',
    toldThere: 'overwritten',
    levels: ['mia doc view'],
  },
  {
    row: 'restore default over an override that is lower than what is inherited: refused',
    confirmed: [set('max', 'view')],
    pending: [set('ben', 'edit'), { type: 'board.restoreDefault', boards: ['doc'] }],
    want: 'changed',
    levels: ['max doc view'],
  },
  {
    row: 'restore default over an override that is higher than what is inherited: applied',
    confirmed: [set('mia', 'edit')],
    pending: [set('ben', 'edit'), { type: 'board.restoreDefault', boards: ['doc'] }],
    want: 'applied',
    notice: 'overwrote',
    levels: ['mia doc view'],
  },
  {
    row: 'override, wider, over a default that was restored: skipped',
    given: [set('mia', 'edit')],
    confirmed: [{ type: 'board.restoreDefault', boards: ['doc'] }],
    pending: [set('mia', 'view'), set('mia', 'edit')],
    want: 'changed',
    levels: ['mia doc view'],
  },
  {
    row: 'override, narrower, over a default that was restored: applied',
    given: [set('max', 'edit')],
    confirmed: [{ type: 'board.restoreDefault', boards: ['doc'] }],
    pending: [set('max', 'view')],
    want: 'applied',
    levels: ['max doc view'],
  },
  {
    row: 'make private over grants that were added: applied, they are listed (P2.2 keeps them open)',
    confirmed: [set('mia', 'edit')],
    pending: [makePrivate(true)],
    want: 'applied',
    notice: 'still-open',
    levels: ['mia doc edit', 'max doc none'],
  },
  {
    row: 'a grant over a board made private: refused',
    confirmed: [makePrivate(true)],
    pending: [set('mia', 'edit')],
    want: 'changed',
    levels: ['mia doc none'],
  },
  {
    row: 'a denial over a board made private: no access either way, and the override would open it',
    confirmed: [makePrivate(true)],
    pending: [set('max', 'view')],
    want: 'changed',
    levels: ['max doc none'],
  },
  {
    row: 'clearing an override over a board made private: applied',
    given: [set('mia', 'edit')],
    confirmed: [makePrivate(true)],
    pending: [clear('mia')],
    want: 'applied',
    levels: ['mia doc none'],
  },
  {
    row: 'make shared over a change that decides a gain: refused',
    given: [makePrivate(true)],
    confirmed: [
      {
        type: 'teamspace.setMembers',
        teamspace: 'design',
        members: [{ person: 'mia', level: 'edit' }],
      },
    ],
    pending: [makePrivate(false)],
    want: 'changed',
    levels: ['mia doc none'],
  },
  {
    row: 'move over a denial that was added: refused, it would drop it',
    given: [
      {
        type: 'teamspace.setMembers',
        teamspace: 'sales',
        members: [{ person: 'max', level: 'edit' }],
      },
    ],
    confirmed: [set('max', 'view')],
    pending: [move()],
    want: 'changed',
    levels: ['max doc view'],
  },
  {
    row: 'move over a grant that was added: applied, the reset is listed',
    confirmed: [set('ben', 'edit')],
    pending: [move()],
    want: 'applied',
    notice: 'overwrote',
    levels: ['ben doc none', 'mia doc edit'],
  },
  {
    row: 'a grant over a board that was moved: refused',
    confirmed: [move()],
    pending: [set('ben', 'edit')],
    want: 'rule',
    levels: ['ben doc none'],
  },
  {
    row: 'a denial over a board that was moved away from them: satisfied',
    confirmed: [move()],
    pending: [set('max', 'view')],
    want: { skipped: ['satisfied'] },
    levels: ['max doc none'],
  },
  {
    row: 'a denial over a board that was moved to where they are: applied',
    confirmed: [move()],
    pending: [set('mia', 'view')],
    want: 'applied',
    levels: ['mia doc view'],
  },
  {
    row: 'move over a move: refused, the first stands',
    given: [{ type: 'teamspace.create', id: 'ops', name: 'Ops' }],
    confirmed: [move()],
    pending: [move('doc', 'ops')],
    want: 'contested',
    levels: ['mia doc edit'],
  },
  {
    row: 'remove a member over an override that was added: applied, it stays stored and opens nothing (P2.3)',
    confirmed: [set('ben', 'edit')],
    pending: [remove('ben')],
    want: 'applied',
    notice: 'kept',
    levels: ['ben doc none'],
  },
  {
    row: 'a grant over a member who was removed: refused',
    confirmed: [remove('mia')],
    pending: [set('mia', 'edit')],
    want: 'rule',
    levels: ['mia doc none'],
  },
  {
    row: 'a denial over a member who was removed: satisfied',
    confirmed: [remove('max')],
    pending: [set('max', 'view')],
    want: { skipped: ['satisfied'] },
    levels: ['max doc none'],
  },
  {
    row: 'revoke a share over its extension: applied',
    given: [share()],
    confirmed: [extend('2026-09-01T00:00:00Z')],
    pending: [{ type: 'share.revoke', shares: ['s'] }],
    want: 'applied',
    levels: ['otto doc none'],
  },
  {
    row: 'extend a share over its revocation: refused (E7)',
    given: [share()],
    confirmed: [{ type: 'share.revoke', shares: ['s'] }],
    pending: [extend('2026-09-01T00:00:00Z')],
    want: 'rule',
    levels: ['otto doc none'],
  },
  {
    row: 'two extensions: the earlier expiry stands, confirmed first',
    given: [share()],
    confirmed: [extend('2026-07-01T00:00:00Z')],
    pending: [extend('2026-09-01T00:00:00Z')],
    want: 'changed',
  },
  {
    row: 'two extensions: the earlier expiry stands, confirmed last',
    given: [share()],
    confirmed: [extend('2026-09-01T00:00:00Z')],
    pending: [extend('2026-07-01T00:00:00Z')],
    want: 'applied',
    notice: 'overwrote',
  },
  {
    row: 'remove a partner over what was shared with it: applied to that too',
    confirmed: [partner(['doc', 'plan'])],
    pending: [{ type: 'partner.remove', partner: 'acme' }],
    want: 'applied',
    notice: 'ended-too',
  },
  {
    row: 'share with a partner over its removal: refused',
    confirmed: [{ type: 'partner.remove', partner: 'acme' }],
    pending: [partner(['doc', 'plan'])],
    want: 'rule',
  },
  {
    row: 'transfer ownership over a transfer: refused, the first stands',
    confirmed: [transfer('max')],
    pending: [transfer('mia')],
    want: 'contested',
    levels: ['max doc own', 'mia doc view'],
  },
  {
    row: 'transfer ownership to an admin over a transfer: refused, though nobody gains',
    given: [
      {
        type: 'teamspace.setMembers',
        teamspace: 'design',
        members: [{ person: 'bea', level: 'edit' }],
      },
    ],
    confirmed: [transfer('max')],
    pending: [transfer('bea')],
    want: 'contested',
    levels: ['max doc own'],
  },
  {
    row: 'remove a member who became owner: applied, what they own is told (P7)',
    confirmed: [transfer('max')],
    pending: [remove('max')],
    want: 'applied',
    notice: 'still-owner',
    levels: ['max doc own', 'max plan none'],
  },
  {
    row: 'revoke an invitation over its redemption: applied, told',
    given: [share()],
    confirmed: [{ type: 'share.change', share: 's', access: 'read-write' }],
    pending: [{ type: 'share.revoke', shares: ['s'] }],
    want: 'applied',
    levels: ['otto doc none'],
  },
  {
    row: 'anything over the demotion of its author: refused',
    given: [role('max', 'admin')],
    confirmed: [role('max', 'viewer')],
    pending: [set('mia', 'edit')],
    by: 'max',
    want: 'rule',
    levels: ['mia doc view'],
  },
  {
    row: 'a denial over the demotion of its author: refused as well',
    given: [role('max', 'admin')],
    confirmed: [{ type: 'person.deactivate', person: 'max' }],
    pending: [set('mia', 'view')],
    by: 'max',
    want: 'rule',
  },
  {
    row: 'setting the same thing twice (plan): the later one wins, told',
    confirmed: [{ type: 'workspace.setPlan', plan: 'pro' }],
    pending: [{ type: 'workspace.setPlan', plan: 'free' }],
    want: 'applied',
    notice: 'overwrote',
    toldThere: 'overwritten',
  },
];

describe('conflicts', () => {
  let pair: SyncPair;
  beforeEach(async () => {
    pair = await SyncPair.open();
  });
  afterEach(() => pair.close());

  test.each(CASES)('$row', async (one) => {
    const { a, b } = pair;
    for (const command of one.given ?? []) a.run('admin', command);
    await pair.settle();
    for (const command of one.confirmed) a.run('admin', command);
    await a.sync();
    const ops = one.pending.map((command) => b.issue(one.by ?? 'admin', command));
    const op = ops[ops.length - 1] ?? '';
    await pair.settle();
    expect(b.status.pending).toEqual([]);
    const told = pair.told(op);
    if (one.want === 'applied') expect(told?.refused ?? null).toBeNull();
    else if (typeof one.want === 'string') {
      expect(told?.refused).toMatchObject({ why: one.want, by: expect.any(String) });
      expect(told?.refused?.entry).toBeGreaterThan(0);
    } else expect(told?.skipped.map(({ why }) => why)).toEqual(one.want.skipped);
    if (one.notice !== undefined) {
      expect(told?.notices.map(({ kind }) => kind)).toContain(one.notice);
    }
    if (one.toldThere !== undefined) {
      const there = a.status.told.flatMap(({ outcome }) => outcome.notices);
      expect(there.map(({ kind }) => kind)).toContain(one.toldThere);
    }
    for (const wanted of one.levels ?? []) {
      const [person = '', board = '', level] = wanted.split(' ');
      expect([wanted, a.level(person, board), b.level(person, board)]).toEqual([
        wanted,
        level,
        level,
      ]);
    }
  });
});
