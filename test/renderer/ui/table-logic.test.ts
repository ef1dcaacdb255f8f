import { describe, expect, it } from 'vitest';
import { initials } from '../../../src-renderer/ui/marks/avatar';
import { gridTemplate, leastWidth } from '../../../src-renderer/ui/table/columns';
import { coverage, extended, toggled } from '../../../src-renderer/ui/table/selection';
import { compare } from '../../../src-renderer/ui/table/use-table-rows';

const ids = ['a', 'b', 'c', 'd'];

describe('selection', () => {
  it('toggles one row and leaves the old selection alone', () => {
    const before = new Set(['a']);
    expect([...toggled(before, 'b')]).toEqual(['a', 'b']);
    expect([...toggled(before, 'a')]).toEqual([]);
    expect([...before]).toEqual(['a']);
  });

  it('extends in both directions', () => {
    expect([...extended(new Set(), ids, 1, 3)]).toEqual(['b', 'c', 'd']);
    expect([...extended(new Set(['d']), ids, 2, 0)].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('says all, some or none of the loaded rows', () => {
    expect(coverage(new Set(), ids)).toBe(false);
    expect(coverage(new Set(['a']), ids)).toBe('mixed');
    expect(coverage(new Set(ids), ids)).toBe(true);
    expect(coverage(new Set(['gone']), [])).toBe(false);
  });
});

describe('compare', () => {
  const collator = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

  it('sorts words by the language, numbers by size, what is absent last', () => {
    expect(['Öl', 'Zug', 'Apfel'].sort((a, b) => compare(a, b, collator))).toEqual([
      'Apfel',
      'Öl',
      'Zug',
    ]);
    expect(['Q10', 'Q9'].sort((a, b) => compare(a, b, collator))).toEqual(['Q9', 'Q10']);
    expect([3, null, 1].sort((a, b) => compare(a, b, collator))).toEqual([1, 3, null]);
  });
});

describe('gridTemplate', () => {
  it('lines up pixels, shares and the selection column', () => {
    const cell = () => null;
    const columns = [
      { id: 'name', header: 'Name', cell, minWidth: 120, width: '2fr' as const },
      { id: 'level', header: 'Level', cell, width: 56 },
    ];
    expect(gridTemplate(columns, true)).toBe('40px minmax(120px, 2fr) 56px');
    expect(gridTemplate(columns, false)).toBe('minmax(120px, 2fr) 56px');
    expect(leastWidth(columns, true)).toBe(216);
  });
});

describe('initials', () => {
  it.each([
    ['Mia Lindqvist', 'ML'],
    ['Ada', 'A'],
    ['k.maier@lichtwerk.example', 'KM'],
    ['Ève de la Tour', 'ÈT'],
  ])('%s is %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
