import { z } from 'zod';
import { command, id, name, personRef } from './fields';

/** A raw Ed25519 public key of 32 bytes, base64. */
const publicKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'not 32 bytes in base64');
/** An Ed25519 signature of 64 bytes, base64. */
const signature = z.string().regex(/^[A-Za-z0-9+/]{86}==$/, 'not 64 bytes in base64');

/** The consoles that sign entries: an addition to commands.md. */
export const consoleCommands = [
  command('console.enrol', { publicKey, name, person: personRef.optional() }),
  command('console.revoke', { console: id }),
  /** By the console that signs the entry: `proof` is the new key's signature, see `rotationText`. */
  command('console.rotate', { publicKey, proof: signature }),
] as const;

/** What a new key signs to show that whoever hands over to it has it. */
export function rotationText(workspace: string, console: string, publicKey: string): string {
  return `gatehouse console.rotate ${workspace} ${console} ${publicKey}`;
}
