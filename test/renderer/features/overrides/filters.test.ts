import { describe, expect, it } from 'vitest';
import {
  asFilters,
  choose,
  chosen,
  countOn,
  FILTER_IDS,
  NO_FILTERS,
} from '../../../../src-renderer/features/overrides/filters/filters';
import { readText } from '../../../../src-renderer/features/overrides/filters/text';
import { openView } from '../../../../src-shared/ipc/grid';

const SOME = {
  kind: ['grid', 'canvas'],
  override: ['people', 'boards'],
  role: ['maker'],
  level: ['view', 'owner'],
  aboveRole: ['only'],
  private: ['shared'],
  mode: ['link-password'],
} as const;

describe('the filters', () => {
  it.each(FILTER_IDS)('%s: what is chosen is read back, and nothing means any', (id) => {
    const on = choose(NO_FILTERS, id, new Set(SOME[id]));
    expect(chosen(on, id)).toEqual(SOME[id]);
    expect(countOn(on)).toBe(1);
    expect(choose(on, id, new Set())).toEqual(NO_FILTERS);
  });

  it('are in words that main takes', () => {
    const all = FILTER_IDS.reduce((on, id) => choose(on, id, new Set(SOME[id])), NO_FILTERS);
    const asked = {
      teamspace: 't',
      rows: { filter: all.rows },
      columns: { filter: all.columns },
    };
    expect(openView.safeParse(asked).success).toBe(true);
    expect(countOn(all)).toBe(FILTER_IDS.length);
  });

  it.each([null, 7, 'x', [], { text: 3, rows: null }])('survive what was stored: %j', (stored) => {
    expect(asFilters(stored)).toEqual(NO_FILTERS);
  });
});

describe('the text', () => {
  it('is about people and boards alike', () => {
    expect(readText(' mia ')).toEqual({ people: 'mia', boards: 'mia', either: true });
    expect(readText('')).toEqual({ people: '', boards: '', either: false });
  });

  it('tells them apart by @ and #', () => {
    const both = { people: 'mia l', boards: 'road map', either: false };
    expect(readText('@mia l #road map')).toEqual(both);
    expect(readText('#road map @mia l')).toEqual(both);
    expect(readText('#ops')).toEqual({ people: '', boards: 'ops', either: false });
  });
});
