import { describe, expect, it } from 'vitest';
import { ranked } from '../../../src-renderer/app/palette/ranked';
import { matchesWords, scopeOf, splits } from '../../../src-renderer/app/palette/scope';

describe('what is typed into the palette', () => {
  it('narrows by its first sign', () => {
    expect(scopeOf('@mia ')).toEqual({ scope: 'people', text: 'mia' });
    expect(scopeOf('# roadmap')).toEqual({ scope: 'boards', text: 'roadmap' });
    expect(scopeOf('>verify')).toEqual({ scope: 'actions', text: 'verify' });
    expect(scopeOf('mia')).toEqual({ scope: 'all', text: 'mia' });
  });

  it('is read as a person and a board in either order', () => {
    expect(splits('mia')).toEqual([]);
    expect(splits('mia ro')).toEqual([
      { person: 'mia', board: 'ro' },
      { person: 'ro', board: 'mia' },
    ]);
    expect(splits('mia lindqvist roadmap 2027')).toContainEqual({
      person: 'mia lindqvist',
      board: 'roadmap 2027',
    });
    expect(splits('one two three four five six')).toEqual([]);
  });

  it('finds an action by the beginnings of its words', () => {
    expect(matchesWords('th da', 'Theme: Dark')).toBe(true);
    expect(matchesWords('ark', 'Theme: Dark')).toBe(false);
    expect(matchesWords('', 'Theme: Dark')).toBe(true);
  });

  it('puts what begins with it before what merely holds it', () => {
    const found = [{ name: 'Launch Control' }, { name: 'Q1 Roadmap' }, { name: 'Roadmap 2027' }];
    expect(ranked(found, 'ro').map(({ name }) => name)).toEqual([
      'Roadmap 2027',
      'Q1 Roadmap',
      'Launch Control',
    ]);
  });
});
