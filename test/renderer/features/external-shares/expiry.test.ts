import { describe, expect, it } from 'vitest';
import { expiryInstant } from '../../../../src-renderer/features/external-shares/new-share/expiry';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const berlin = (expiry: Parameters<typeof expiryInstant>[0], day = '', now = NOW) =>
  expiryInstant(expiry, day, 'Europe/Berlin', now);

describe('the end of a share', () => {
  it('is the last second of the day in the workspace’s calendar', () => {
    expect(berlin('year')).toBe('2026-12-31T22:59:59.000Z');
    expect(expiryInstant('year', '', 'Asia/Tokyo', NOW)).toBe('2026-12-31T14:59:59.000Z');
    expect(expiryInstant('year', '', 'America/Los_Angeles', NOW)).toBe('2027-01-01T07:59:59.000Z');
  });

  it('counts days of that calendar, not of the machine', () => {
    const lateInTokyo = Date.parse('2026-12-31T15:30:00Z');
    expect(expiryInstant('year', '', 'Asia/Tokyo', lateInTokyo)).toBe('2027-12-31T14:59:59.000Z');
    expect(berlin('year', '', lateInTokyo)).toBe('2026-12-31T22:59:59.000Z');
  });

  it('heeds summer time on both sides of the change', () => {
    expect(berlin('day', '2027-03-27')).toBe('2027-03-27T22:59:59.000Z');
    expect(berlin('day', '2027-03-28')).toBe('2027-03-28T21:59:59.000Z');
    expect(berlin('day', '2027-10-31')).toBe('2027-10-31T22:59:59.000Z');
  });

  it('takes the last day of a shorter month, over the year’s end too', () => {
    expect(berlin('month', '', Date.parse('2027-01-31T10:00:00Z'))).toBe(
      '2027-02-28T22:59:59.000Z',
    );
    expect(berlin('quarter')).toBe('2027-02-22T22:59:59.000Z');
    expect(berlin('month', '', Date.parse('2026-12-31T10:00:00Z'))).toBe(
      '2027-01-31T22:59:59.000Z',
    );
  });

  it('tells no expiry from a day that is not named yet', () => {
    expect(berlin('none')).toBeNull();
    expect(berlin('day')).toBeUndefined();
    expect(berlin('day', '2027-')).toBeUndefined();
  });
});
