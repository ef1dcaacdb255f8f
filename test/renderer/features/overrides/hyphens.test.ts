import { describe, expect, it } from 'vitest';
import { hyphenated } from '../../../../src-renderer/features/overrides/grid/hyphens';

const shown = (text: string) => hyphenated(text).replaceAll('\u00ad', '-');

describe('names in column headers', () => {
  it.each([
    ['Kapazitätsplanung Q1', 'Kapazitäts-planung Q1'],
    ['Wettbewerbsanalyse', 'Wettbewerbs-analyse'],
    ['Lieferantenbewertung', 'Lieferanten-bewertung'],
    ['Sendungsverfolgung Backlog', 'Sendungs-verfolgung Backlog'],
  ])('break long words near the middle: %s', (name, expected) => {
    expect(shown(name)).toBe(expected);
  });

  it.each(['Customer Interviews', 'Datenschutz-Audit', 'OKR Q1 2027', 'rrrrrrrrrrrrrrrr'])(
    'leave what fits or cannot break: %s',
    (name) => {
      expect(shown(name)).toBe(name);
    },
  );

  it('change no letter', () => {
    const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze';
    expect(hyphenated(name).replaceAll('\u00ad', '')).toBe(name);
    expect(shown(name).split('-').length).toBeGreaterThan(4);
  });
});
