import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** How a key comes out of a passphrase, kept beside what it seals; none of it is secret. */
export interface PassphraseRecord {
  salt: string;
  /** Tells a wrong passphrase; an HMAC under the key that it gives. */
  verifier: string;
  cost: number;
}

const COST = 2 ** 17;
const BLOCK = 8;
const KEY_BYTES = 32;
/** scrypt takes 128 · N · r bytes; Node's own limit lies below. */
const MAX_MEMORY = 256 * 1024 * 1024;
const VERIFIED = 'gatehouse passphrase';

/** A key and its record for a passphrase that is chosen now. */
export async function choosePassphrase(
  passphrase: string,
): Promise<{ key: Buffer; record: PassphraseRecord }> {
  const salt = randomBytes(16).toString('base64');
  const key = await derive(passphrase, salt, COST);
  return { key, record: { salt, verifier: verifierOf(key), cost: COST } };
}

/** The key behind the record; null for a wrong passphrase. */
export async function openPassphrase(
  passphrase: string,
  { salt, verifier, cost }: PassphraseRecord,
): Promise<Buffer | null> {
  const key = await derive(passphrase, salt, cost);
  return fits(key, verifier) ? key : null;
}

/** Whether a key from elsewhere (the keychain) is the passphrase's own. */
export function isPassphraseKey(key: Buffer, { verifier }: PassphraseRecord): boolean {
  return fits(key, verifier);
}

function fits(key: Buffer, verifier: string): boolean {
  const expected = Buffer.from(verifier, 'hex');
  const actual = Buffer.from(verifierOf(key), 'hex');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function verifierOf(key: Buffer): string {
  return createHmac('sha256', key).update(VERIFIED).digest('hex');
}

function derive(passphrase: string, salt: string, cost: number): Promise<Buffer> {
  // One person's two keyboards may compose a letter differently.
  const text = passphrase.normalize('NFKC');
  const options = { N: cost, r: BLOCK, p: 1, maxmem: MAX_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(text, Buffer.from(salt, 'base64'), KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
