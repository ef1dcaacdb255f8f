import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** A console's key as entries are signed with it; the private half never leaves this object. */
export interface Signer {
  /** The raw 32 bytes. */
  readonly publicKey: Buffer;
  /** An Ed25519 signature of 64 bytes over an entry's hash. */
  sign(hash: Buffer): Buffer;
}

export const SEED_BYTES = 32;
/** RFC 8410: what stands before the raw key in its DER forms. */
const PRIVATE_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEADER = Buffer.from('302a300506032b6570032100', 'hex');

/** The signer behind a seed of 32 random bytes. */
export function signerOf(seed: Buffer): Signer {
  const der = Buffer.concat([PRIVATE_HEADER, seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: spki.subarray(PUBLIC_HEADER.length),
    sign: (hash) => sign(null, hash, key),
  };
}

/** A console's id: the first 32 hexadecimal digits of SHA-256 over its raw public key. */
export function consoleIdOf(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
}

/** Making a key costs as much as a signature's test with it; a workspace has a handful of consoles. */
const MOST_KEYS = 1_000;
const keys = new Map<string, KeyObject>();

/** The key object of a raw public key. */
export function publicKeyOf(raw: Buffer): KeyObject {
  const name = raw.toString('base64');
  const known = keys.get(name);
  if (known !== undefined) return known;
  const der = Buffer.concat([PUBLIC_HEADER, raw]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  if (keys.size === MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** Whether the holder of a raw public key has signed the text; false for what is no key at all. */
export function hasSigned(raw: Buffer, text: Buffer, signature: Buffer): boolean {
  if (raw.length !== SEED_BYTES) return false;
  return verify(null, text, publicKeyOf(raw), signature);
}
