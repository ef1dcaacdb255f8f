import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { daysUpTo } from '../../../src-main/queries/overview/days';
import { standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('overview: days of a time zone', () => {
  const zones: { zone: string; at: string; hours: number[]; last: string }[] = [
    { zone: 'UTC', at: '2026-03-30T12:00:00Z', hours: [24, 24, 24], last: '2026-03-30' },
    // The clock goes forward on the 29th, back on 25 October.
    { zone: 'Europe/Berlin', at: '2026-03-30T12:00:00Z', hours: [24, 23, 24], last: '2026-03-30' },
    { zone: 'Europe/Berlin', at: '2026-10-26T12:00:00Z', hours: [24, 25, 24], last: '2026-10-26' },
    { zone: 'Europe/Berlin', at: '2026-11-20T23:30:00Z', hours: [24, 24, 24], last: '2026-11-21' },
    {
      zone: 'Pacific/Kiritimati',
      at: '2026-11-20T11:00:00Z',
      hours: [24, 24, 24],
      last: '2026-11-21',
    },
    {
      zone: 'Pacific/Pago_Pago',
      at: '2026-11-20T10:00:00Z',
      hours: [24, 24, 24],
      last: '2026-11-19',
    },
    { zone: 'Asia/Kathmandu', at: '2026-11-20T18:20:00Z', hours: [24, 24, 24], last: '2026-11-21' },
  ];
  test.each(zones)('$zone at $at', ({ zone, at, hours, last }) => {
    const days = daysUpTo(zone, Date.parse(at), 3);
    expect(days.map(({ from, to }) => (to - from) / HOUR)).toEqual(hours);
    expect(days.at(-1)?.day).toBe(last);
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
    for (const { day, from, to } of days) {
      expect([format.format(from), format.format(to - 1)]).toEqual([day, day]);
      expect(format.format(from - 1)).not.toBe(day);
    }
  });
});

describe('overview: series', () => {
  let w: TestWorkspace;
  beforeEach(() => {
    w = standardWorld();
  });
  afterEach(() => w.close());

  /** A share with somebody from elsewhere; answers its token. */
  function share(id: string, days: number | null): string {
    const end = days === null ? {} : { expiresAt: new Date(w.now + days * DAY).toISOString() };
    const { token } = w.run('admin', {
      type: 'share.create',
      id,
      email: `${id}@far.example`,
      scope: 'board',
      target: 'doc',
      access: 'read-only',
      reason: 'audit',
      ...end,
    });
    return token ?? '';
  }

  test('external shares by day are what the audit list was at the end of that day', () => {
    const started = w.now;
    const tokens = ['a', 'b', 'c', 'd'].map((id, i) => share(id, i === 3 ? null : 5 + i));
    w.now += DAY;
    tokens.slice(0, 3).forEach((token, i) => {
      w.run(`${'abc'[i]}@far.example`, { type: 'share.redeem', token });
    });
    w.now += 2 * DAY;
    w.run('admin', { type: 'share.revoke', shares: ['b', 'd'] });
    const extended = new Date(w.now + 8 * DAY).toISOString();
    w.run('admin', { type: 'share.change', share: 'c', expiresAt: extended });
    w.now += 4 * DAY;
    w.run('admin', { type: 'share.sweep' });
    share('e', 20);
    w.now += 6 * DAY;
    const days = Math.round((w.now - started) / DAY) + 3;
    const { shares, changes } = w.ask({ type: 'overview', days });
    shares.forEach(({ day, live, pending }, i) => {
      const end = Math.min(Date.parse(`${day}T23:59:59.999Z`), w.now - 1);
      const at = new Date(i === shares.length - 1 ? w.now - 1 : end).toISOString();
      const then = w.ask({ type: 'shares', at }).items.map(({ status }) => status);
      const count = (status: string) => then.filter((one) => one === status).length;
      expect([day, live, pending]).toEqual([day, count('live'), count('pending')]);
    });
    const entries = w.ask({ type: 'history', limit: 1_000 }).items;
    expect(changes.reduce((sum, one) => sum + one.entries, 0)).toBe(entries.length);
    expect(changes.reduce((sum, one) => sum + one.changed, 0)).toBe(
      entries.reduce((sum, one) => sum + one.changed, 0),
    );
  });

  test('what ends within seven days is there, the soonest first, and no day later', () => {
    const ends = { far: 8, soon: 6, next: 1 };
    for (const [id, days] of Object.entries(ends)) {
      w.run(`${id}@far.example`, { type: 'share.redeem', token: share(id, days) });
    }
    share('waiting', 2);
    const { expiring } = w.ask({ type: 'overview' });
    expect(expiring.items.map(({ id }) => id)).toEqual(['next', 'soon']);
    expect(expiring.count).toBe(2);
  });
});
