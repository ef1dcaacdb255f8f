import { beforeEach, describe, expect, test } from 'vitest';
import { Keyring } from '../../../src-main/secrets/keyring';
import { FakeChain, FakeStore } from './fake-chain';

const PASSPHRASE = 'long enough a phrase';
let chain: FakeChain;
let store: FakeStore;
const keyring = (waitMs = 4_000, againMs = 0) => new Keyring(chain, store, { waitMs, againMs });

beforeEach(() => {
  chain = new FakeChain();
  store = new FakeStore();
});

describe('with a keychain', () => {
  test('the keys are made once, and found again after a restart', async () => {
    expect(await keyring().state()).toEqual({ state: 'unlocked', canKeep: true });
    const first = store.key;
    expect(first).toHaveLength(32);
    const signing = store.signing;
    expect(signing).toHaveLength(32);
    expect(signing).not.toEqual(first);
    store.restart();
    expect(await keyring().state()).toEqual({ state: 'unlocked', canKeep: true });
    expect([store.key, store.signing]).toEqual([first, signing]);
    expect(chain.kept.size).toBe(2);
  });
  test('each database has a key of its own', async () => {
    await keyring().state();
    const first = store.key;
    store = new FakeStore();
    await keyring().state();
    expect(store.key).not.toEqual(first);
    expect(chain.kept.size).toBe(4);
  });
  test('a passphrase is not asked for', async () => {
    expect(await keyring().unlock(PASSPHRASE)).toBe('not-needed');
    expect(store.passphrase).toBeNull();
  });
  test("the mail server's password lies there, not in the database", async () => {
    const ring = keyring();
    expect(await ring.keepPassword('mail', 'hunter2')).toBe(true);
    expect(await ring.keepPassword('hub', 'of the hub')).toBe(true);
    expect(await ring.password('mail')).toBe('hunter2');
    expect(store.passwords.mail ?? null).toBeNull();
    await ring.keepPassword('mail', null);
    expect(await ring.password('hub')).toBe('of the hub');
    expect(await ring.password('mail')).toBeNull();
  });
  test('a key that arrives for a database no longer open is dropped', async () => {
    store.use = async () => false;
    expect(await keyring().state()).toEqual({ state: 'absent', canKeep: false });
  });
});

describe('with a locked keychain', () => {
  test('nothing is kept, nothing overwritten, and its opening is noticed', async () => {
    await keyring().state();
    const before = new Map(chain.kept);
    store.restart();
    chain.state = 'locked';
    const ring = keyring();
    expect(await ring.state()).toEqual({ state: 'locked', canKeep: false });
    expect(await ring.unlock(PASSPHRASE)).toBe('locked');
    expect(await ring.keepPassword('mail', 'hunter2')).toBe(false);
    expect(store.key).toBeNull();
    expect(chain.kept).toEqual(before);
    chain.state = 'unlocked';
    expect(await ring.state()).toEqual({ state: 'unlocked', canKeep: true });
  });
  test('is not asked again and again, which would bring its dialog up each time', async () => {
    chain.state = 'locked';
    const ring = keyring(4_000, 60_000);
    await ring.state();
    const asked = chain.asks;
    for (let i = 0; i < 5; i++) expect(await ring.state()).toMatchObject({ state: 'locked' });
    expect(await ring.password('mail')).toBeNull();
    expect(await ring.known()).toMatchObject({ state: 'locked' });
    expect(chain.asks).toBe(asked);
  });
  test('locked while the console runs: the mail password is not at hand, nothing breaks', async () => {
    const ring = keyring();
    await ring.keepPassword('mail', 'hunter2');
    chain.state = 'locked';
    expect(await ring.password('mail')).toBeNull();
    expect(await ring.keepPassword('mail', 'other')).toBe(false);
    expect(await ring.state()).toEqual({ state: 'unlocked', canKeep: true });
  });
  test("nobody waits for the keychain's own dialog, whose answer still counts", async () => {
    let answer = () => {};
    chain.dialog = new Promise((resolve) => {
      answer = resolve;
    });
    const ring = keyring(20);
    expect(await ring.state()).toEqual({ state: 'locked', canKeep: false });
    answer();
    await chain.dialog;
    expect(await ring.state()).toEqual({ state: 'unlocked', canKeep: true });
  });
});

describe('without a keychain', () => {
  beforeEach(() => {
    chain.state = 'absent';
  });
  test('it says so and keeps nothing', async () => {
    const ring = keyring();
    expect(await ring.state()).toEqual({ state: 'absent', canKeep: false });
    expect(await ring.keepPassword('mail', 'hunter2')).toBe(false);
    expect(store.passwords.mail ?? null).toBeNull();
    expect(store.key).toBeNull();
  });
  test('a passphrase is chosen once and asked for at each start', async () => {
    expect(await keyring().unlock(PASSPHRASE)).toBe('done');
    const first = store.key;
    store.restart();
    const ring = keyring();
    expect(await ring.state()).toEqual({ state: 'passphrase', canKeep: false });
    expect(await ring.unlock('another long phrase')).toBe('wrong');
    expect(store.key).toBeNull();
    expect(await ring.unlock(PASSPHRASE)).toBe('done');
    expect(store.key).toEqual(first);
    expect(await ring.state()).toEqual({ state: 'passphrase', canKeep: true });
    expect(await ring.keepPassword('mail', 'hunter2')).toBe(true);
    expect(await ring.password('mail')).toBe('hunter2');
  });
  test('a passphrase that was chosen stays in force when a keychain comes', async () => {
    await keyring().unlock(PASSPHRASE);
    store.restart();
    chain.state = 'unlocked';
    expect(await keyring().state()).toEqual({ state: 'passphrase', canKeep: false });
    expect(chain.kept.size).toBe(0);
  });
});
