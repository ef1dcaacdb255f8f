import { describe, expect, it } from 'vitest';
import {
  readAddresses,
  whyNotAnAddress,
} from '../../../../src-renderer/features/share/invite/addresses';

const emails = (text: string) => readAddresses(text).map(({ email }) => email);

describe('what is pasted into the invite box', () => {
  it.each([
    ['a@b.example,c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example; c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example\nc@d.example\r\n', ['a@b.example', 'c@d.example']],
    ['a@b.example c@d.example', ['a@b.example', 'c@d.example']],
    ['mailto:A@B.example', ['a@b.example']],
    ['Mia <a@b.example> Noa <c@d.example>', ['a@b.example', 'c@d.example']],
    ['"Lindqvist, Mia" <a@b.example>, c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example, A@B.EXAMPLE', ['a@b.example']],
    ['a@bücher.example', ['a@xn--bcher-kva.example']],
    [' ;, \n', []],
  ])('%j', (text, expected) => {
    expect(emails(text)).toEqual(expected);
  });

  it('keeps the name that stands before an address', () => {
    expect(readAddresses('Mia Lindqvist <mia@b.example>')).toEqual([
      { text: 'mia@b.example', email: 'mia@b.example', name: 'Mia Lindqvist' },
    ]);
  });

  it('keeps what is not an address as it was written', () => {
    expect(readAddresses('a@b.example, nobody@')).toEqual([
      { text: 'a@b.example', email: 'a@b.example' },
      { text: 'nobody@', email: null },
    ]);
    expect(readAddresses('Mia Lindqvist')).toEqual([{ text: 'Mia Lindqvist', email: null }]);
  });

  it('reads ten thousand in a moment', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `Person ${i} <p${i}@b.example>`);
    expect(readAddresses(many.join('; '))).toHaveLength(10_000);
  });
});

describe('why a text is not one address', () => {
  it.each([
    ['mia', 'at'],
    ['mia@@b.example', 'several'],
    ['mia l@b.example', 'space'],
    ['@b.example', 'before'],
    ['.mia@b.example', 'before'],
    ['mia@', 'domain'],
    ['mia@-b', 'domain'],
    ['mia@b.example', null],
  ])('%j: %s', (text, why) => {
    expect(whyNotAnAddress(text)).toBe(why);
  });
});
