import { createHash, verify } from 'node:crypto';
import { consoleIdOf, publicKeyOf, type Signer } from './signing';

/**
 * Signed checkpoints in the form of C2SP's tlog-checkpoint and signed-note: three lines of text
 * (origin, size, hash), an empty line, a line for each signature. The size is the newest entry's
 * sequence, and in place of a tree's root stands the hash of that entry, the chain's head.
 */
export interface Checkpoint {
  origin: string;
  seq: number;
  hash: Buffer;
}

/** A checkpoint as somebody else kept it, not yet believed. */
export interface Note extends Checkpoint {
  text: string;
  signatures: { name: string; keyId: string; signature: Buffer }[];
}

const ALGORITHM_ED25519 = 1;
const KEY_ID_BYTES = 4;
/** signed-note begins a signature's line with an em dash and a space. */
const SIGNED = '\u2014 ';

export function originOf(workspace: string): string {
  return `gatehouse/${workspace}`;
}

function textOf({ origin, seq, hash }: Checkpoint): string {
  return `${origin}\n${seq}\n${hash.toString('base64')}\n`;
}

/** signed-note: the first four bytes of SHA-256 over name, newline, algorithm and key. */
function keyIdOf(name: string, publicKey: Buffer): Buffer {
  const algorithm = Buffer.of(ALGORITHM_ED25519);
  return createHash('sha256')
    .update(`${name}\n`)
    .update(algorithm)
    .update(publicKey)
    .digest()
    .subarray(0, KEY_ID_BYTES);
}

/** The checkpoint as a note; without a signer it carries no signature. */
export function writeNote(checkpoint: Checkpoint, signer: Signer | null): string {
  const text = textOf(checkpoint);
  if (signer === null) return `${text}\n`;
  const name = consoleIdOf(signer.publicKey);
  const signed = Buffer.concat([
    keyIdOf(name, signer.publicKey),
    signer.sign(Buffer.from(text, 'utf8')),
  ]);
  return `${text}\n${SIGNED}${name} ${signed.toString('base64')}\n`;
}

/** A console's public key as other tools for signed notes take it. */
export function verifierKey(publicKey: Buffer): string {
  const name = consoleIdOf(publicKey);
  const key = Buffer.concat([Buffer.of(ALGORITHM_ED25519), publicKey]);
  return `${name}+${keyIdOf(name, publicKey).toString('hex')}+${key.toString('base64')}`;
}

/** A note taken apart; null where it is none. */
export function readNote(note: string): Note | null {
  const end = note.indexOf('\n\n');
  if (end < 0) return null;
  const text = note.slice(0, end + 1);
  const [origin = '', size = '', hash = ''] = text.split('\n');
  if (origin === '' || !/^(0|[1-9]\d{0,14})$/.test(size)) return null;
  const head = Buffer.from(hash, 'base64');
  if (head.length !== 32 || head.toString('base64') !== hash) return null;
  const lines = note
    .slice(end + 2)
    .split('\n')
    .filter((line) => line !== '');
  const signatures = lines.map(signatureOf);
  if (signatures.some((one) => one === null)) return null;
  return {
    origin,
    seq: Number(size),
    hash: head,
    text,
    signatures: signatures.filter((one) => one !== null),
  };
}

function signatureOf(line: string): Note['signatures'][number] | null {
  const [, name = '', encoded = ''] = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (name === '' || bytes.length <= KEY_ID_BYTES) return null;
  const keyId = bytes.subarray(0, KEY_ID_BYTES).toString('hex');
  return { name, keyId, signature: bytes.subarray(KEY_ID_BYTES) };
}

/** Which of the consoles (raw public keys) signed the note; null: none of them. */
export function signedBy(note: Note, consoles: Iterable<Buffer>): string | null {
  for (const raw of consoles) {
    const id = consoleIdOf(raw);
    const keyId = keyIdOf(id, raw).toString('hex');
    const own = note.signatures.find((one) => one.name === id && one.keyId === keyId);
    if (own === undefined) continue;
    if (verify(null, Buffer.from(note.text, 'utf8'), publicKeyOf(raw), own.signature)) return id;
  }
  return null;
}
