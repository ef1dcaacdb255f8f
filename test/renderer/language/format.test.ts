import { describe, expect, it } from 'vitest';
import { chooseLocale } from '../../../src-renderer/language/locale';
import { makeFormat } from '../../../src-renderer/language/use-format';

describe('chooseLocale', () => {
  it.each([
    ['system', ['de-AT', 'en-GB'], 'de', 'de-AT'],
    ['system', ['fr-FR', 'en-US'], 'en', 'en-US'],
    ['system', ['fr-FR'], 'en', 'en-GB'],
    ['de', ['en-US'], 'de', 'de-DE'],
    ['en', ['de-DE', 'en-IE'], 'en', 'en-IE'],
    ['system', ['de'], 'de', 'de-DE'],
  ] as const)('%s with %j speaks %s, formats as %s', (language, system, spoken, locale) => {
    expect(chooseLocale(language, system)).toEqual({ language: spoken, locale });
  });
});

describe('makeFormat', () => {
  const now = Date.parse('2026-11-15T09:41:07Z');
  const en = makeFormat('en-GB', 'UTC');
  const de = makeFormat('de-DE', 'UTC');

  it('groups numbers as the language does, and shows nothing as a dash', () => {
    expect(en.number(1204)).toBe('1,204');
    expect(de.number(1204)).toBe('1.204');
    expect([en.count(0), en.count(null), en.count(12)]).toEqual(['–', '–', '12']);
  });

  it('writes instants in the given zone', () => {
    expect(en.date(now)).toBe('15 Nov 2026');
    expect(en.exact(now)).toMatch(/^15 Nov 2026, 09:41:07 (UTC|GMT)$/);
    expect(de.time(now)).toBe('09:41');
  });

  it.each([
    [now - 30_000, 'this minute'],
    [now - 5 * 60_000, '5 minutes ago'],
    [now + 6 * 86_400_000, 'in 6 days'],
    [now - 86_400_000, 'yesterday'],
    [now - 21 * 86_400_000, '3 weeks ago'],
  ])('%d is %s', (at, words) => {
    expect(en.relative(at, now)).toBe(words);
  });
});
