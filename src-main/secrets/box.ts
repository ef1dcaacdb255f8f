import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The key that seals secrets in the database; null while there is no keychain or passphrase. */
export type SealingKey = () => Buffer | null;

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM with the row's name as associated data: a box opens in its own row only. */
export function seal(key: Buffer, name: string, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** The sealed text; null where the key is another one or the box was moved or altered. */
export function unseal(key: Buffer, name: string, box: Buffer): string | null {
  if (box.length < NONCE + TAG) return null;
  // A shorter tag would be accepted, and guessed sooner.
  const options = { authTagLength: TAG };
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE), options);
  decipher.setAAD(Buffer.from(name)).setAuthTag(box.subarray(NONCE, NONCE + TAG));
  try {
    const body = box.subarray(NONCE + TAG);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
