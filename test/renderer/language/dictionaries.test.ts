import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { de } from '../../../src-renderer/language/de';
import { en } from '../../../src-renderer/language/en';
import { REFUSAL_CODES } from '../../../src-shared/result';
import { messageArguments } from '../../support/message-arguments';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') all.set(prefix + key, value);
    else for (const entry of flat(value, `${prefix}${key}.`)) all.set(...entry);
  }
  return all;
}

const english = flat(en);
const german = flat(de);

describe('dictionaries', () => {
  it('have the same keys', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('take the same arguments in both languages', () => {
    const different = [...english].filter(
      ([key, text]) =>
        messageArguments(german.get(key) ?? '').join() !== messageArguments(text).join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('leave nothing empty', () => {
    const empty = [...english, ...german].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('German has one word for an override', () => {
    const other = [...german].filter(([, text]) => /\bOverride/.test(text));
    expect(other.map(([key]) => key)).toEqual([]);
  });

  it.each([
    ['en', english, en],
    ['de', german, de],
  ] as const)('%s has only messages that can be read', (locale, all, messages) => {
    const broken: string[] = [];
    const t = createTranslator({
      locale,
      messages: messages as typeof en,
      onError: (error) => {
        // What is missing here is the values, since none are given; all else is a broken message.
        if (error.code === 'INVALID_MESSAGE') broken.push(error.message);
      },
    });
    for (const key of all.keys()) t(key as 'common.app');
    expect(broken).toEqual([]);
  });
});

const RULES = [
  ...['P1', 'P2', 'P2.1', 'P2.2', 'P2.3', 'P3', 'P4', 'P5', 'P6', 'P7'],
  ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
  ...['O0', 'O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'U1', 'U2'],
  ...Array.from({ length: 19 }, (_, index) => `S${index + 1}`),
  ...['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'G1', 'G2', 'G3', 'G4', 'G5'],
  ...['W1', 'W2', 'W3', 'W4', 'W5', 'A'],
];

describe('rules and refusals', () => {
  it.each(RULES)('%s has a title and a sentence', (id) => {
    const key = id.replace('.', '_');
    expect(english.get(`rules.${key}.title`)).toBeTruthy();
    expect(english.get(`rules.${key}.text`)).toBeTruthy();
  });

  it.each(REFUSAL_CODES)('the code %s has words', (code) => {
    expect(english.get(`refusals.code.${code}`)).toBeTruthy();
  });
});
