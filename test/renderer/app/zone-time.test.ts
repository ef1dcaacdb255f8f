import { expect, test } from 'vitest';
import { instantOfText, localText } from '../../../src-renderer/app/zone-time';

// Instants are chosen by the workspace's clock, wherever the console stands.

const cases = [
  { text: '2026-11-02T10:00', zone: 'Europe/Berlin', utc: '2026-11-02T09:00:00.000Z' },
  { text: '2026-07-02T10:00', zone: 'Europe/Berlin', utc: '2026-07-02T08:00:00.000Z' },
  { text: '2026-11-02T10:00', zone: 'Asia/Kolkata', utc: '2026-11-02T04:30:00.000Z' },
  { text: '2026-11-02T22:00', zone: 'America/New_York', utc: '2026-11-03T03:00:00.000Z' },
  { text: '2026-03-29T01:59', zone: 'Europe/Berlin', utc: '2026-03-29T00:59:00.000Z' },
  { text: '2026-03-29T03:00', zone: 'Europe/Berlin', utc: '2026-03-29T01:00:00.000Z' },
] as const;

test.each(cases)('$text in $zone', ({ text, zone, utc }) => {
  const at = instantOfText(text, zone);
  expect(at).toBe(Date.parse(utc));
  expect(localText(Date.parse(utc), zone)).toBe(text);
});

test('a day alone begins at its midnight', () => {
  expect(instantOfText('2026-11-02', 'Europe/Berlin')).toBe(Date.parse('2026-11-01T23:00Z'));
});

test('an hour that summer time leaves out is an hour on', () => {
  const at = instantOfText('2026-03-29T02:30', 'Europe/Berlin');
  expect(at === null ? null : localText(at, 'Europe/Berlin')).toMatch(/T0[13]:30$/);
});

test.each(['', '2026-11', '0000-01-01', '2026-13-01T00:00', 'tomorrow'])(
  '%j names none',
  (text) => {
    expect(instantOfText(text, 'Europe/Berlin')).toBeNull();
  },
);
