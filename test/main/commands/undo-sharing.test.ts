import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import { expectSame } from '../../support/rule-cases';
import {
  archive,
  participate,
  setPolicy,
  setRole,
  standardWorld,
} from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  w.run('admin', { type: 'card.create', id: 'c', board: 'doc' });
  w.run('admin', { type: 'report.create', id: 'r', name: 'Report' });
});
afterEach(() => w.close());

const FRED = 'fred@nordwind.example';
const share = {
  type: 'share.create',
  id: 's',
  email: FRED,
  scope: 'card',
  target: 'c',
  access: 'read-only',
  expiresAt: '2026-12-31T00:00:00Z',
} as const;
const invite = (...persons: string[]): CommandInput => ({
  type: 'participant.invite',
  board: 'doc',
  persons,
  role: 'reader',
});
const partner = (id = 'p', email = 'pa@acme.example', more: object = {}): CommandInput => ({
  type: 'partner.invite',
  id,
  email,
  ...more,
});
const token = (as: string, command: CommandInput) => w.run(as, command).token ?? '';
const head = () => w.engine.head;

/** The undo is refused as said, and changes nothing. */
function refused(as: string, entry: number, want: object): void {
  const before = w.core.state.clone();
  const at = head();
  expect(w.may(as, { type: 'undo', entry })).toMatchObject({ ok: false, refused: want });
  expect(w.undo(as, entry)).toMatchObject({ ok: false, refused: want });
  expectSame(w, before, at);
}

function undone(as: string, entry: number): number {
  const result = w.undo(as, entry);
  expect(result).toMatchObject({ ok: true });
  expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  return result.ok ? (result.entry ?? 0) : 0;
}

describe('what cannot be undone', () => {
  const final: [string, () => number][] = [
    [
      'accepting',
      () => {
        w.run('admin', invite('fred'));
        return w.entryOf('fred', { type: 'participant.accept', board: 'doc' });
      },
    ],
    [
      'leaving',
      () => {
        participate(w, 'fred', 'reader');
        return w.entryOf('fred', { type: 'participant.leave', board: 'doc' });
      },
    ],
    [
      'joining',
      () => {
        w.run('admin', { type: 'access.setMode', board: 'doc', mode: 'link' });
        return w.entryOf('fred', { type: 'participant.joinByLink', board: 'doc' });
      },
    ],
    ['asking', () => w.entryOf('fred', { type: 'request.submit', board: 'doc' })],
    ['redeeming', () => w.entryOf('fred', { type: 'share.redeem', token: token('admin', share) })],
    [
      'revoking',
      () => {
        w.run('admin', share);
        return w.entryOf('admin', { type: 'share.revoke', shares: ['s'] });
      },
    ],
    [
      'revoking in a batch',
      () => {
        w.run('admin', share);
        const lock = { type: 'board.lock', board: 'doc' } as const;
        return w.batch('admin', [{ type: 'share.revoke', shares: ['s'] }, lock]).entry ?? 0;
      },
    ],
    [
      'sweeping',
      () => {
        w.run('admin', share);
        w.now = Date.parse('2027-01-01T00:00:00Z');
        return w.entryOf('admin', { type: 'share.sweep' });
      },
    ],
    [
      'accepting a partnership',
      () =>
        w.entryOf('pa@acme.example', { type: 'partner.accept', token: token('admin', partner()) }),
    ],
  ];
  test.each(final)('%s', (_name, given) => refused('admin', given(), { code: 'forbidden' }));
});

describe('what stands against an undo', () => {
  test('a share of somebody known that was redeemed since', () => {
    const given = token('admin', share);
    const entry = head();
    w.run('fred', { type: 'share.redeem', token: given });
    refused('admin', entry, { code: 'conflict', entry: head() });
  });

  test('a share that was sent again since', () => {
    const entry = w.entryOf('admin', share);
    w.run('admin', { type: 'share.resend', share: 's' });
    refused('admin', entry, { code: 'conflict', entry: head() });
  });

  test('the same field of a share changed again; another field does not', () => {
    w.run('admin', share);
    const first = w.entryOf('admin', { type: 'share.change', share: 's', access: 'read-write' });
    w.run('admin', { type: 'share.change', share: 's', expiresAt: '2026-11-30T00:00:00Z' });
    undone('admin', first);
    expect(w.ask({ type: 'shares' }).items[0]).toMatchObject({ access: 'read-only' });
    const second = w.entryOf('admin', { type: 'share.change', share: 's', access: 'read-write' });
    w.run('admin', { type: 'share.change', share: 's', access: 'read-only' });
    refused('admin', second, { code: 'conflict', entry: head() });
  });

  test('E7 a change of a share that was revoked since', () => {
    w.run('admin', share);
    const entry = w.entryOf('admin', { type: 'share.change', share: 's', access: 'read-write' });
    w.run('admin', { type: 'share.revoke', shares: ['s'] });
    refused('admin', entry, { code: 'conflict', rule: 'E7', entry: head() });
  });

  test('E4 an expiry that lies in the past by now', () => {
    w.run('admin', share);
    const later = { expiresAt: '2027-12-31T00:00:00Z' };
    const entry = w.entryOf('admin', { type: 'share.change', share: 's', ...later });
    w.now = Date.parse('2027-02-01T00:00:00Z');
    refused('admin', entry, { code: 'conflict', rule: 'E4' });
  });

  test('a card that is shared, and a share of a card that is gone', () => {
    const card = w.entryOf('admin', { type: 'card.create', id: 'c2', board: 'doc' });
    const given = w.entryOf('admin', { ...share, target: 'c2' });
    refused('admin', card, { code: 'conflict', entry: given });
    const removal = undone('admin', given);
    const gone = undone('admin', card);
    refused('admin', removal, { code: 'conflict', entry: gone });
  });

  test('a report that a partner has, and a partner who had one that is gone', () => {
    const report = w.entryOf('admin', { type: 'report.create', id: 'r2', name: 'R2' });
    w.run('admin', partner('p', 'pa@acme.example', { reports: ['r'] }));
    const given = w.entryOf('admin', { type: 'partner.setShared', partner: 'p', reports: ['r2'] });
    refused('admin', report, { code: 'conflict', entry: given });
    const back = undone('admin', given);
    const gone = undone('admin', report);
    refused('admin', back, { code: 'conflict', entry: gone });
  });

  test('a partner whose list was changed since', () => {
    const made = w.entryOf('admin', partner());
    w.run('admin', { type: 'partner.setShared', partner: 'p', boards: ['doc'] });
    refused('admin', made, { code: 'conflict', entry: head() });
  });

  test('G2 removing a partner whose domain another has by now', () => {
    w.run('admin', partner());
    const entry = w.entryOf('admin', { type: 'partner.remove', partner: 'p' });
    w.run('admin', partner('q', 'pb@mail.acme.example'));
    refused('admin', entry, { code: 'conflict', rule: 'G2' });
  });

  test('S19 declining who has asked again', () => {
    const { id } = w.run('fred', { type: 'request.submit', board: 'doc' });
    const entry = w.entryOf('admin', { type: 'request.decline', request: id ?? '' });
    w.run('fred', { type: 'request.submit', board: 'doc', message: 'again' });
    refused('admin', entry, { code: 'conflict', rule: 'S19' });
  });

  test('S14 inviting others on the same day does not, and nothing is given back', () => {
    const first = w.entryOf('ed', invite('fred', 'new@else.example'));
    w.run('ed', invite('tom'));
    const left = () => w.ask({ type: 'sharing', board: 'doc' }, 'ed').invitationsLeft;
    expect(left()).toBe(197);
    undone('ed', first);
    expect(left()).toBe(197);
    expect(w.core.state.person('new@else.example')).toBeUndefined();
    expect(w.level('tom', 'doc')).toBe('view');
  });
});

describe('who may undo', () => {
  test('E1 sending again not by who has lost the right to share', () => {
    w.run('ed', share);
    const entry = w.entryOf('ed', { type: 'share.resend', share: 's' });
    w.run('admin', { type: 'access.setEditorsManage', board: 'doc', editorsManage: false });
    refused('ed', entry, { code: 'forbidden', rule: 'E1' });
    undone('admin', entry);
  });

  test('S10 a new password not by who has lost the right to the mode', () => {
    const entry = w.entryOf('ed', { type: 'access.regeneratePassword', board: 'doc' });
    w.run('admin', { type: 'access.setEditorsManage', board: 'doc', editorsManage: false });
    refused('ed', entry, { code: 'forbidden', rule: 'S10' });
  });

  test('S15 removing a non-member not while only members are admitted', () => {
    participate(w, 'fred', 'reader');
    const entry = w.entryOf('ed', { type: 'participant.remove', board: 'doc', persons: ['fred'] });
    setPolicy(w, 'only-members');
    refused('admin', entry, { code: 'forbidden', rule: 'S15' });
    setPolicy(w, 'anyone');
    undone('ed', entry);
    expect(w.level('fred', 'doc')).toBe('view');
  });

  test('S15, E1 a share of a non-member comes back not while only members are admitted', () => {
    const removal = undone('admin', w.entryOf('admin', share));
    setPolicy(w, 'only-members');
    refused('admin', removal, { code: 'forbidden', rule: 'S15' });
  });

  test('S8 inviting by who may remove, also in an archive; S3 not removing', () => {
    const invited = w.entryOf('ed', invite('fred'));
    participate(w, 'tom', 'reader');
    const removed = w.entryOf('ed', { type: 'participant.remove', board: 'doc', persons: ['tom'] });
    archive(w);
    refused('ed', removed, { code: 'forbidden', rule: 'W4' });
    undone('ed', invited);
  });

  test('W4 deciding on a request not in an archive', () => {
    const { id } = w.run('fred', { type: 'request.submit', board: 'doc' });
    const entry = w.entryOf('ed', { type: 'request.decline', request: id ?? '' });
    archive(w);
    refused('ed', entry, { code: 'forbidden', rule: 'W4' });
  });

  test('approving: the request is pending again, the participation is gone', () => {
    const { id } = w.run('fred', { type: 'request.submit', board: 'doc' });
    const approve = { type: 'request.approve', request: id ?? '', role: 'editor' } as const;
    undone('ed', w.entryOf('ed', approve));
    expect(w.ask({ type: 'requests' }).items).toMatchObject([{ status: 'pending' }]);
    expect(w.level('fred', 'doc')).toBe('none');
  });

  test('G5 what is shared with a partner by admins, and not into an archive', () => {
    setRole(w, 'ed', 'admin');
    w.run('ed', partner('p', 'pa@acme.example', { boards: ['doc'] }));
    const entry = w.entryOf('ed', { type: 'partner.setShared', partner: 'p', boards: [] });
    setRole(w, 'ed', 'maker');
    refused('ed', entry, { code: 'forbidden', rule: 'G5' });
    archive(w);
    refused('admin', entry, { code: 'forbidden', rule: 'W4' });
    w.run('admin', { type: 'teamspace.unarchive', teamspace: 'team' });
    undone('admin', entry);
    expect(w.ask({ type: 'partners' }).items[0]?.boards).toEqual(['doc']);
  });

  test('an invitation of a partner by whoever sent it, while it is pending', () => {
    const entry = w.entryOf('ed', partner('p', 'pa@acme.example', { boards: ['doc'] }));
    undone('ed', entry);
    expect(w.ask({ type: 'partners' }).items).toEqual([]);
  });
});
