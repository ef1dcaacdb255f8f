import { expect, test } from 'vitest';
import {
  hashOf,
  isToken,
  isVerified,
  newPassword,
  newToken,
  PASSWORD_LETTERS,
  verifierOf,
} from '../../../src-main/secrets/random';

test('a password has at least 80 bits in letters that nobody takes for others (S12)', () => {
  expect(new Set(PASSWORD_LETTERS).size).toBe(PASSWORD_LETTERS.length);
  expect(PASSWORD_LETTERS).not.toMatch(/[ilo01u]/);
  const signs = newPassword().replaceAll('-', '');
  expect(signs.length * Math.log2(PASSWORD_LETTERS.length)).toBeGreaterThanOrEqual(80);
  for (let i = 0; i < 50; i++) expect(newPassword()).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
});

test('every letter comes up about as often as the others', () => {
  const counts = new Map<string, number>();
  const rounds = 1_500;
  for (let i = 0; i < rounds; i++) {
    for (const sign of newPassword().replaceAll('-', '')) {
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  expect(counts.size).toBe(PASSWORD_LETTERS.length);
  const expected = (rounds * 20) / PASSWORD_LETTERS.length;
  // Six standard deviations.
  for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(190);
});

test('a token is 256 bits, and only its SHA-256 is for keeping (E3)', () => {
  const { token, hash } = newToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOf(token)).toBe(hash);
  expect(newToken().token).not.toBe(token);
  expect(isToken(token, hash)).toBe(true);
  expect(isToken(newToken().token, hash)).toBe(false);
  expect(isToken(token, hash.slice(2))).toBe(false);
});

test('a verifier tells right from wrong and does not hold the password', () => {
  const verifier = verifierOf('abcd-efgh');
  expect(isVerified(verifier, 'abcd-efgh')).toBe(true);
  expect(isVerified(verifier, 'abcd-efgi')).toBe(false);
  expect(verifier.includes('abcd')).toBe(false);
});
