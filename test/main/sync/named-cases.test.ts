import { afterEach, beforeEach, expect, test } from 'vitest';
import { edit, shareWithOtto, view } from '../../support/sync-commands';
import { SyncPair } from '../../support/sync-pair';

/** Bar 3: the two named cases, and rows of the conflict table that need more than commands of admins. */
let pair: SyncPair;
beforeEach(async () => {
  pair = await SyncPair.open();
});
afterEach(() => pair.close());

test('revoked offline, reconnected: still revoked, whatever happened to it meanwhile', async () => {
  const { a, b } = pair;
  const { token = '' } = a.run('admin', shareWithOtto({ access: 'read-write' }));
  a.run('otto@away.example', { type: 'share.redeem', token });
  await pair.settle();
  b.line.up = false;
  const op = b.issue('admin', { type: 'share.revoke', shares: ['s'] });
  expect(b.level('otto', 'doc')).toBe('none');
  a.run('admin', { type: 'share.change', share: 's', expiresAt: '2027-06-01T00:00:00Z' });
  a.run('admin', { type: 'share.recordUse', share: 's' });
  await a.sync();
  await expect(b.sync()).rejects.toThrow('the network is down');
  expect(a.level('otto', 'doc')).toBe('edit');
  b.line.up = true;
  await pair.settle();
  expect([a.level('otto', 'doc'), b.level('otto', 'doc')]).toEqual(['none', 'none']);
  expect(pair.told(op)?.refused ?? null).toBeNull();
});

test('granted offline over a newer denial, reconnected: refused and shown', async () => {
  const { a, b } = pair;
  b.line.up = false;
  const op = b.issue('bea', edit('mia'));
  expect(b.level('mia', 'doc')).toBe('edit');
  const { entry } = a.run('admin', {
    type: 'teamspace.removeMembers',
    teamspace: 'design',
    persons: ['mia'],
  });
  a.run('admin', {
    type: 'teamspace.setMembers',
    teamspace: 'design',
    members: [{ person: 'mia', level: 'view' }],
  });
  await a.sync();
  b.line.up = true;
  await pair.settle();
  expect([a.level('mia', 'doc'), b.level('mia', 'doc')]).toEqual(['view', 'view']);
  const admin = a.core.state.person('admin@nordwind.example')?.id;
  expect(pair.told(op)?.refused).toMatchObject({
    why: 'changed',
    code: 'conflict',
    entry: (entry ?? 0) + 1,
    by: admin,
    person: 'mia',
    thing: 'doc',
    from: 'view',
    to: 'edit',
  });
  const again = b.engine.sync.reissue(op);
  expect(again).toMatchObject({ ok: true, command: edit('mia') });
  expect(b.engine.sync.acknowledge(op)).toBe(true);
  expect(b.status.told).toEqual([]);
  b.run('bea', edit('mia'));
  await pair.settle();
  expect(a.level('mia', 'doc')).toBe('edit');
});

test.each([
  ['redeemed', 'used'],
  ['revoked', 'withdrawn'],
] as const)('redeem an invitation over one that was %s: refused', async (what, code) => {
  const { a, b } = pair;
  const made = a.run('admin', shareWithOtto());
  const token = made.token ?? '';
  await pair.settle();
  const op = b.issue('otto@away.example', { type: 'share.redeem', token });
  const { entry } =
    what === 'redeemed'
      ? a.run('otto@away.example', { type: 'share.redeem', token })
      : a.run('admin', { type: 'share.revoke', shares: ['s'] });
  await pair.settle();
  expect(pair.told(op)?.refused).toMatchObject({ why: 'rule', code, entry });
  expect(a.level('otto', 'doc')).toBe(what === 'redeemed' ? 'view' : 'none');
});

test('revoke an invitation over its redemption: the share ends, and that it was used is told', async () => {
  const { a, b } = pair;
  const { token = '' } = a.run('admin', shareWithOtto());
  await pair.settle();
  const op = b.issue('admin', { type: 'share.revoke', shares: ['s'] });
  const { entry } = a.run('otto@away.example', { type: 'share.redeem', token });
  await pair.settle();
  expect(pair.told(op)).toMatchObject({ refused: null });
  expect(pair.told(op)?.notices).toContainEqual(
    expect.objectContaining({ kind: 'overwrote', field: 'status', entry }),
  );
  expect([a.level('otto', 'doc'), b.level('otto', 'doc')]).toEqual(['none', 'none']);
});

test('any command over the revocation of its console: none counts, all stay readable', async () => {
  const { a, b } = pair;
  const grant = b.issue('admin', edit('mia'));
  const denial = b.issue('admin', view('max'));
  a.run('admin', { type: 'console.revoke', console: b.id });
  await pair.settle();
  expect(b.status).toMatchObject({ standing: 'revoked', pending: [] });
  expect(b.status.told.map(({ op, outcome }) => [op, outcome.refused?.why])).toEqual([
    [grant, 'revoked'],
    [denial, 'revoked'],
  ]);
  expect(b.engine.sync.reissue(denial)).toMatchObject({ ok: true, command: view('max') });
  expect([a.level('mia', 'doc'), b.level('mia', 'doc')]).toEqual(['view', 'view']);
  expect(() => b.run('admin', view('max'))).toThrow('this console was revoked');
});

test('own earlier commands, carried out again, do not make a row look untouched', async () => {
  const { a, b } = pair;
  const first = b.issue('admin', view('max'));
  const second = b.issue('admin', edit('max'));
  a.run('admin', view('max'));
  await pair.settle();
  expect(pair.told(first)?.refused ?? null).toBeNull();
  expect(pair.told(second)?.refused).toMatchObject({ why: 'changed', person: 'max' });
  expect(a.level('max', 'doc')).toBe('view');
});

test('own commands that are confirmed already do not stand against own later ones', async () => {
  const { a, b } = pair;
  const before = b.issue('admin', view('max'));
  await b.sync();
  a.run('admin', view('ben', 'plan'));
  const later = b.issue('admin', edit('max'));
  await pair.settle();
  expect([pair.told(before), pair.told(later)]).toEqual([null, null]);
  expect(a.level('max', 'doc')).toBe('edit');
});

test('seen: what would open by an own earlier refusal was never shown, so it does not open', async () => {
  const { a, b } = pair;
  a.run('admin', { type: 'board.setPrivate', boards: ['doc'], private: true });
  await pair.settle();
  // Mia goes, so that the board may be opened to the team without her; the same change set grants
  // something that another console denies meanwhile, and is refused whole.
  const batch = b.issue('admin', {
    type: 'batch',
    commands: [
      { type: 'teamspace.removeMembers', teamspace: 'design', persons: ['mia'] },
      edit('ben', 'plan'),
    ],
  });
  const open = b.issue('admin', { type: 'board.setPrivate', boards: ['doc'], private: false });
  expect(b.level('mia', 'doc')).toBe('none');
  a.run('admin', view('ben', 'plan'));
  await pair.settle();
  expect(pair.told(batch)?.refused).toMatchObject({ why: 'changed', person: 'ben' });
  expect(pair.told(open)?.refused).toMatchObject({ why: 'unseen', person: 'mia', thing: 'doc' });
  expect([a.level('mia', 'doc'), a.level('max', 'doc')]).toEqual(['none', 'none']);
});
