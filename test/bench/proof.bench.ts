import { createHash, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicKeyOf } from '../../src-main/ledger/signing';
import { signerNamed } from '../support/signers';
import { type Large, openBare, openLarge, SIGNED_ENTRIES, signedDatabase } from './large';
import { against, tell, tellValue } from './measure';

let large: Large;
let bare: ReturnType<typeof openBare>;
beforeAll(() => {
  large = openLarge(signedDatabase);
  bare = openBare(signedDatabase);
});
afterAll(() => {
  large.close();
  bare.close();
});

test('bar 2: 200,000 signed entries, against bare hashing and Ed25519 in one thread', () => {
  const key = publicKeyOf(signerNamed('bench').publicKey);
  const rows = bare.db.prepare('SELECT prev, body, sig FROM ledger ORDER BY seq');
  let told = 0;
  let last = 0;
  const measured = against(1, {
    floor: () => {
      for (const { prev, body, sig } of rows.iterate() as Iterable<Record<string, Buffer>>) {
        const hash = createHash('sha256')
          .update(prev as Buffer)
          .update(body as Buffer)
          .digest();
        if (!verify(null, hash, key, sig as Buffer)) throw new Error('a signature does not hold');
      }
    },
    work: () => {
      const progress = (done: number, total: number) => {
        expect(total).toBe(SIGNED_ENTRIES);
        expect(done).toBeGreaterThanOrEqual(told === 0 ? 0 : last);
        last = done;
        told++;
      };
      last = 0;
      expect(large.engine.query({ type: 'verify' }, null, { progress })).toMatchObject({
        ok: true,
        entries: SIGNED_ENTRIES,
        signed: SIGNED_ENTRIES,
      });
    },
  });
  tell('verify: 200,000 signed entries with replay, against SHA-256 and Ed25519 alone', measured);
  tellValue('verify: signed entries', SIGNED_ENTRIES / (measured.value / 1_000), '1/s');
  tellValue('verify: progress told', told / 2, 'times');
});
