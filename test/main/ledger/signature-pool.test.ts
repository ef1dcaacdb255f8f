import { afterEach, describe, expect, test } from 'vitest';
import { SignaturePool } from '../../../src-main/ledger/signature-pool';
import { publicKeyOf } from '../../../src-main/ledger/signing';
import { signerNamed } from '../../support/signers';

const signers = ['desk', 'laptop'].map(signerNamed);
const keys = signers.map(({ publicKey }) => publicKeyOf(publicKey));
let pool: SignaturePool;
afterEach(() => pool.close());

/** Signatures of entries 1 to `count`, of which some are another entry's. */
function judged(count: number, wrong: number[], helpers: number): number | null {
  pool = new SignaturePool(helpers);
  const signed = Array.from({ length: 64 }, (_, i) => {
    const hash = Buffer.alloc(32, i);
    return { hash, by: signers.map((signer) => signer.sign(hash)) };
  });
  for (let entry = 1; entry <= count; entry++) {
    const which = entry % signers.length;
    const { hash } = signed[entry % signed.length] as (typeof signed)[0];
    const other = signed[(entry + Number(wrong.includes(entry))) % signed.length];
    const raw = (signers[which] as (typeof signers)[0]).publicKey;
    pool.add(entry, keys[which] as (typeof keys)[0], raw, hash, other?.by[which] as Buffer);
  }
  return pool.finish();
}

const cases: [string, number, number[], number | null][] = [
  ['none at all', 0, [], null],
  ['a few that hold', 10, [], null],
  ['the first', 10, [1], 1],
  ['the last of a part that is not full', 700, [700], 700],
  ['several, in parts that end in any order', 3_600, [3_599, 1_100, 2_000], 1_100],
  ['more parts than there are places', 8_500, [8_500], 8_500],
];

describe.each([0, 2])('signatures, with %d helpers', (helpers) => {
  test.each(cases)('%s', (_name, count, wrong, first) => {
    expect(judged(count, wrong, helpers)).toBe(first);
  });

  test('a signature of another length is none', () => {
    pool = new SignaturePool(helpers);
    const [key, signer] = [keys[0], signers[0]];
    if (key === undefined || signer === undefined) throw new Error('no keys');
    pool.add(7, key, signer.publicKey, Buffer.alloc(32), Buffer.alloc(63));
    expect(pool.finish()).toBe(7);
  });
});
