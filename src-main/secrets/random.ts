import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** No letter or digit that can be taken for another: 30 signs, 4.9 bits each. */
export const PASSWORD_LETTERS = 'abcdefghjkmnpqrstvwxyz23456789';
const GROUPS = 5;
const GROUP = 4;

/** A link password of 20 signs in groups of four: 98 bits (S12 asks for 80). */
export function newPassword(): string {
  const group = () =>
    Array.from({ length: GROUP }, () => PASSWORD_LETTERS[randomInt(PASSWORD_LETTERS.length)]).join(
      '',
    );
  return Array.from({ length: GROUPS }, group).join('-');
}

/** A single-use token of 256 bits with its SHA-256, all that may be kept of it (E3). */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether a token is the one that a kept hash stands for; compared in constant time (E3). */
export function isToken(token: string, hash: string): boolean {
  const given = Buffer.from(hashOf(token), 'hex');
  const kept = Buffer.from(hash, 'hex');
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/** A salted hash that tells a password right from wrong; 98 random bits need no slow one. */
export function verifierOf(password: string): Buffer {
  const salt = randomBytes(16);
  return Buffer.concat([salt, digest(salt, password)]);
}

export function isVerified(verifier: Buffer, password: string): boolean {
  const salt = verifier.subarray(0, 16);
  return timingSafeEqual(verifier.subarray(16), digest(salt, password));
}

function digest(salt: Buffer, password: string): Buffer {
  return createHash('sha256').update(salt).update(password).digest();
}
