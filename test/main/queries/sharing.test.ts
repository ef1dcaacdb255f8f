import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { archive, participate, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

const PAT = 'pat@acme.example';
let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  const until = { expiresAt: '2026-12-31T00:00:00Z', access: 'read-only' } as const;
  w.run('admin', { type: 'card.create', id: 'c', board: 'doc', name: 'Card' });
  w.run('admin', { type: 'report.create', id: 'r', name: 'Report' });
  w.run('ed', { type: 'report.create', id: 'eds', name: 'Ed’s' });
  const give = (id: string, who: string, scope: 'card' | 'board', target: string) =>
    w.run('admin', {
      type: 'share.create',
      id,
      email: `${who}@nordwind.example`,
      scope,
      target,
      ...until,
    });
  give('s1', 'fred', 'card', 'c');
  give('s2', 'tom', 'board', 'doc');
  give('s3', 'gus', 'board', 'sheet');
  w.run('admin', {
    type: 'share.create',
    id: 's4',
    email: 'fred@nordwind.example',
    scope: 'tenant',
    access: 'read-write',
    reason: 'audit',
  });
  const offer = { boards: ['doc', 'sheet'], reports: ['r'] };
  const { token = '' } = w.run('admin', { type: 'partner.invite', id: 'p', email: PAT, ...offer });
  w.run(PAT, { type: 'partner.accept', token, organisation: 'Acme' });
  w.run('ed', { type: 'partner.invite', id: 'q', email: 'q@other.example', boards: ['doc'] });
  // From here on ed manages the sheet, not doc.
  w.run('admin', { type: 'access.setEditorsManage', board: 'doc', editorsManage: false });
});
afterEach(() => w.close());

const ids = (items: { id: string }[]) =>
  items
    .map(({ id }) => id)
    .sort()
    .join(' ');

/** By whom: what of each list they are shown. */
const VISIBLE: [string | null, shares: string, partners: string, reports: string][] = [
  [null, 's1 s2 s3 s4', 'p q', 'eds r'],
  ['admin', 's1 s2 s3 s4', 'p q', 'eds r'],
  ['olga', 's1 s2 s3', '', ''],
  ['ed', 's3', 'q', 'eds'],
  ['vic', '', '', ''],
  ['fred', 's1 s4', '', ''],
  ['tom', 's2', '', ''],
  [PAT, '', 'p', 'r'],
  ['q@other.example', '', 'q', ''],
];

describe('who sees what', () => {
  test.each(VISIBLE)('%s', (as, shares, partners, reports) => {
    expect(ids(w.ask({ type: 'shares' }, as).items)).toBe(shares);
    expect(ids(w.ask({ type: 'partners' }, as).items)).toBe(partners);
    expect(ids(w.ask({ type: 'reports' }, as).items)).toBe(reports);
  });

  test('an auditor sees everything and may do nothing more', () => {
    w.run('admin', { type: 'person.setAuditor', person: 'vic', auditor: true });
    expect(ids(w.ask({ type: 'shares' }, 'vic').items)).toBe('s1 s2 s3 s4');
    expect(ids(w.ask({ type: 'partners' }, 'vic').items)).toBe('p q');
    expect(w.ask({ type: 'sharing', board: 'doc' }, 'vic').actions.E1).toMatchObject({
      rule: 'E1',
    });
    expect(w.ask({ type: 'access', person: 'fred', card: 'c' }, 'vic').level).toBe('none');
  });

  test('C5 does not hide a share that can still be revoked (W4)', () => {
    archive(w);
    expect(ids(w.ask({ type: 'shares' }, 'ed').items)).toBe('s3');
  });

  test('participants: all for who may invite, else oneself', () => {
    participate(w, 'fred', 'editor');
    participate(w, 'gus', 'reader', 'sheet');
    const of = (board: string, as: string | null) =>
      w
        .ask({ type: 'participants', board }, as)
        .items.map(({ person }) => person)
        .join(' ');
    const admin = w.core.state.person('admin@nordwind.example')?.id ?? '';
    expect(of('doc', null)).toBe(`${admin} fred`);
    expect(of('doc', 'olga')).toBe(`${admin} fred`);
    expect(of('doc', 'ed')).toBe('');
    expect(of('doc', 'fred')).toBe('fred');
    expect(of('sheet', 'ed')).toBe(`${admin} gus`);
    const [, gus] = w.ask({ type: 'participants', board: 'sheet' }).items;
    expect(gus).toMatchObject({
      role: 'reader',
      level: 'none',
      rule: 'P3',
      detail: expect.stringContaining('guests are disabled'),
      owner: false,
      invitedDirectly: true,
    });
  });

  test('a board’s settings for who reaches it, counts of what they are shown', () => {
    const counts = (as: string | null) => w.ask({ type: 'sharing', board: 'doc' }, as).counts;
    expect(counts(null)).toEqual({ participants: 1, requests: 0, shares: 2, partners: 2 });
    expect(counts('vic')).toEqual({ participants: 0, requests: 0, shares: 0, partners: 0 });
    expect(counts(PAT)).toEqual({ participants: 0, requests: 0, shares: 0, partners: 1 });
    const no = w.askOrRefused({ type: 'sharing', board: 'doc' }, 'gus');
    expect(no).toMatchObject({ refused: { code: 'forbidden' } });
  });

  test('access to a report: oneself, its maker, admins', () => {
    const ask = (as: string, person: string, report: string) =>
      'refused' in (w.askOrRefused({ type: 'access', person, report }, as) as object);
    expect(ask('fred', 'fred', 'r')).toBe(false);
    expect(ask('fred', PAT, 'r')).toBe(true);
    expect(ask('ed', 'fred', 'eds')).toBe(false);
    expect(ask('olga', 'fred', 'eds')).toBe(true);
    expect(ask('admin', 'nobody@else.example', 'eds')).toBe(false);
  });
});

describe('what the lists say', () => {
  test('a share: who, what, how much, since, until, by whom', () => {
    expect(w.ask({ type: 'shares' }).items.find(({ id }) => id === 's1')).toMatchObject({
      id: 's1',
      person: 'fred',
      email: 'fred@nordwind.example',
      name: 'Name of fred',
      scope: 'card',
      target: 'c',
      targetName: 'Card',
      access: 'read-only',
      since: expect.stringMatching(/^2026-03-01T09:00:00/),
      expiresAt: '2026-12-31T00:00:00.000Z',
      lastUsedAt: null,
      grantedBy: w.core.state.person('admin@nordwind.example')?.id,
      grantedByName: 'Admin',
      reason: null,
      status: 'pending',
    });
  });

  test('filters of shares', () => {
    const shares = (more: object) => ids(w.ask({ type: 'shares', ...more }).items);
    expect(shares({ board: 'doc' })).toBe('s1 s2');
    expect(shares({ person: 'fred' })).toBe('s1 s4');
    expect(shares({ person: 'FRED@nordwind.example' })).toBe('s1 s4');
    expect(shares({ scopes: ['card', 'tenant'] })).toBe('s1 s4');
    expect(shares({ access: 'read-write' })).toBe('s4');
    expect(shares({ statuses: ['live'] })).toBe('');
    expect(shares({ text: 'CARD' })).toBe('s1');
    // The world's day is 1 March: 31 December begins 305 days later, less its nine hours.
    expect(shares({ endsWithinDays: 304 })).toBe('');
    expect(shares({ endsWithinDays: 305 })).toBe('s1 s2 s3');
    expect(w.askOrRefused({ type: 'shares', board: 'nowhere' })).toMatchObject({
      refused: { code: 'not-found' },
    });
  });

  test('sorted, paged, each once', () => {
    const by = (field: 'email' | 'expiresAt' | 'scope', descending = false) =>
      w.ask({ type: 'shares', sort: { by: field, descending } }).items.map(({ id }) => id);
    expect(by('email')).toEqual(['s1', 's4', 's3', 's2']);
    expect(by('email', true)).toEqual(['s2', 's3', 's1', 's4']);
    expect(by('expiresAt')).toEqual(['s1', 's2', 's3', 's4']);
    expect(by('scope', true)[0]).toBe('s4');
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = w.ask({ type: 'shares', limit: 1, ...(after !== undefined && { after }) });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(['s1', 's4', 's3', 's2']);
  });

  test('partners and reports', () => {
    const partners = w.ask({ type: 'partners' }).items;
    expect(partners).toMatchObject([
      {
        id: 'p',
        email: PAT,
        organisation: 'Acme',
        status: 'active',
        reports: ['r'],
        boards: ['doc', 'sheet'],
        members: 1,
      },
      expect.objectContaining({ id: 'q', organisation: null, status: 'pending', members: 0 }),
    ]);
    expect(ids(w.ask({ type: 'partners', board: 'sheet' }).items)).toBe('p');
    expect(ids(w.ask({ type: 'partners', statuses: ['pending'] }).items)).toBe('q');
    expect(ids(w.ask({ type: 'partners', text: 'acme' }).items)).toBe('p');
    expect(w.ask({ type: 'reports', text: 'report' }).items).toMatchObject([
      { id: 'r', makerName: 'Admin', partners: 1 },
    ]);
  });

  test('what a person reaches: boards, cards shared by themselves, reports', () => {
    const { token = '' } = w.run('admin', { type: 'share.resend', share: 's1' });
    const reached = (person: string, level?: 'edit') =>
      w
        .ask({ type: 'what', person, ...(level !== undefined && { level }) })
        .items.map(
          ({ board, card, report, level: has, via }) => `${board ?? card ?? report} ${has} ${via}`,
        );
    expect(reached('fred')).toEqual([]);
    w.run('fred', { type: 'share.redeem', token });
    expect(reached('fred')).toEqual(['c view P5']);
    participate(w, 'fred', 'editor');
    expect(reached('fred')).toEqual(['doc edit P3', 'c edit P3']);
    expect(reached(PAT)).toEqual(['doc view P6', 'sheet view P6', 'r view P6']);
    expect(reached('ed', 'edit')).toContain('eds own P7');
    expect(reached('admin@nordwind.example')).toContain('r own P1');
  });
});
