import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  choosePassphrase,
  isPassphraseKey,
  openPassphrase,
} from '../../../src-main/secrets/passphrase';

test('a passphrase opens its key again, another one does not', async () => {
  const { key, record } = await choosePassphrase('Kürbis unter dem Mond');
  expect(record.cost).toBe(2 ** 17);
  expect(key).toHaveLength(32);
  expect(await openPassphrase('Kürbis unter dem Mond', record)).toEqual(key);
  // The same letters, composed differently by another keyboard.
  const other = 'Ku\u0308rbis unter dem Mond';
  expect(await openPassphrase(other, record)).toEqual(key);
  expect(await openPassphrase('Kürbis unter dem Mund', record)).toBeNull();
  expect(isPassphraseKey(key, record)).toBe(true);
  expect(isPassphraseKey(randomBytes(32), record)).toBe(false);
  expect(JSON.stringify(record)).not.toContain(key.toString('hex'));
});

test('the same passphrase gives every database another key', async () => {
  const one = await choosePassphrase('one passphrase for all');
  const two = await choosePassphrase('one passphrase for all');
  expect(one.key.equals(two.key)).toBe(false);
});
