import { createHash } from 'node:crypto';
import type { Signer } from '../../src-main/ledger/signing';
import { consoleIdOf, signerOf } from '../../src-main/ledger/signing';

/** The same key for the same name, so that tests can speak of consoles by name. */
export function signerNamed(name: string): Signer {
  return signerOf(createHash('sha256').update(name).digest());
}

export function consoleNamed(name: string): { id: string; publicKey: string } {
  const { publicKey } = signerNamed(name);
  return { id: consoleIdOf(publicKey), publicKey: publicKey.toString('base64') };
}
