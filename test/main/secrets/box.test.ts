import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { seal, unseal } from '../../../src-main/secrets/box';

const key = randomBytes(32);
const box = seal(key, 'password b1', 'abcd-efgh');

describe('a sealed box', () => {
  test('opens with its key, in its row', () => {
    expect(unseal(key, 'password b1', box)).toBe('abcd-efgh');
  });
  test('stays shut under another key', () => {
    expect(unseal(randomBytes(32), 'password b1', box)).toBeNull();
  });
  test.each(['password b2', 'mail b1', 'password b', ''])('stays shut as %j', (name) => {
    expect(unseal(key, name, box)).toBeNull();
  });
  test('stays shut with any byte altered', () => {
    for (let i = 0; i < box.length; i++) {
      const altered = Buffer.from(box);
      altered[i] = (altered[i] ?? 0) ^ 1;
      expect(unseal(key, 'password b1', altered), `byte ${i}`).toBeNull();
    }
  });
  test('stays shut when cut to any length', () => {
    for (let length = 0; length < box.length; length++) {
      expect(unseal(key, 'password b1', box.subarray(0, length))).toBeNull();
    }
  });
  test('is another one each time', () => {
    expect(seal(key, 'password b1', 'abcd-efgh').equals(box)).toBe(false);
  });
});
