import { copyFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chainHash } from '../../../src-main/ledger/body';
import { type Forgery, forge } from '../../support/forge';
import { consoleNamed, signerNamed } from '../../support/signers';
import { edit } from '../../support/sync-commands';
import { SyncConsole } from '../../support/sync-console';
import { SyncPair } from '../../support/sync-pair';
import { scratch } from '../../support/workspace';

/** sync-design.md 6: every console decides from the log alone which entries count. */
let pair: SyncPair;
const folder = scratch();
let n = 0;
beforeEach(async () => {
  n++;
  pair = await SyncPair.open({}, [folder.path(`a${n}`), folder.path(`b${n}`)]);
  const publicKey = consoleNamed('forger').publicKey;
  pair.a.run('admin', { type: 'console.enrol', publicKey, name: 'forger' });
  await pair.settle();
});
afterEach(() => pair.close());
afterAll(() => folder.remove());

/** A console of max, a maker: it may sign in max's name alone. */
async function ofMax(): Promise<void> {
  const publicKey = consoleNamed('max').publicKey;
  pair.a.run('admin', { type: 'console.enrol', publicKey, name: 'max', person: 'max' });
  await pair.settle();
}

interface Case {
  name: string;
  forgery: Forgery;
  why: RegExp;
  before?: () => Promise<void>;
}

const CASES: Case[] = [
  {
    name: 'a console that nobody enrolled',
    forgery: { command: edit('mia'), signer: signerNamed('stranger') },
    why: /not enrolled/,
  },
  {
    name: 'a stranger that enrols itself in an admin’s name',
    forgery: {
      command: {
        type: 'console.enrol',
        publicKey: consoleNamed('stranger').publicKey,
        name: 'stranger',
      },
      signer: signerNamed('stranger'),
    },
    why: /not enrolled/,
  },
  {
    name: 'a signature that is none',
    forgery: { command: edit('mia'), breakSignature: true },
    why: /signature/,
  },
  {
    name: 'a maker’s console in an admin’s name',
    before: ofMax,
    forgery: { command: edit('mia'), signer: signerNamed('max') },
    why: /belongs to somebody else/,
  },
  {
    name: 'somebody who may not',
    before: ofMax,
    forgery: {
      command: edit('mia'),
      signer: signerNamed('max'),
      // Made as an admin, so that the honest code lets it pass, then said to be max's.
      alter: (packed) => {
        packed.actor = 'max';
        packed.command = { type: 'person.setAuditor', person: 'max', auditor: true };
      },
    },
    why: /rules refuse it/,
  },
  {
    name: 'more than its command says',
    forgery: {
      command: edit('mia'),
      alter: (packed) => {
        packed.command = {
          ...packed.command,
          cells: [{ board: 'doc', person: 'ben', level: 'edit' }],
        };
      },
    },
    why: /something else/,
  },
  {
    name: 'a before-image that is not what was',
    forgery: {
      command: edit('mia'),
      alter: (packed) => {
        packed.cells.runs[3] = 3;
        packed.cells.runs[4] = 1;
      },
    },
    why: /something else/,
  },
  {
    name: 'another state than the log leads to',
    forgery: {
      command: edit('mia'),
      alter: (packed) => {
        packed.pre = '0'.repeat(64);
      },
    },
    why: /another state/,
  },
  {
    name: 'an upgrade by somebody who may not',
    before: ofMax,
    forgery: {
      command: edit('mia'),
      signer: signerNamed('max'),
      alter: (packed) => {
        const nothing = { boards: [], persons: [], runs: [] };
        Object.assign(packed, { kind: 'upgrade', actor: 'max', cells: nothing, floor: {} });
      },
    },
    why: /rules refuse it/,
  },
  {
    name: 'another outcome than it leads to',
    forgery: {
      command: edit('mia'),
      alter: (packed) => {
        packed.post = '0'.repeat(64);
      },
    },
    why: /does not lead to/,
  },
  {
    name: 'a malformed command',
    forgery: {
      command: edit('mia'),
      alter: (packed) => {
        packed.command = { type: 'override.set', cells: 7 };
      },
    },
    why: /malformed/,
  },
  {
    name: 'an instant before the entry ahead',
    forgery: {
      command: edit('mia'),
      alter: (packed) => {
        packed.at = 1;
      },
    },
    why: /instant/,
  },
  {
    name: 'another place than its columns say',
    forgery: {
      command: edit('mia'),
      alter: (packed) => {
        packed.seq = 3;
      },
    },
    why: /columns/,
  },
  {
    name: 'a journal number that was used before',
    forgery: { command: edit('mia'), journal: 0 },
    why: /journal number/,
  },
];

describe('void everywhere', () => {
  test.each(CASES)('$name', async ({ forgery, why, before }) => {
    const { a, b, server } = pair;
    await before?.();
    const entry = forge(b, forgery);
    expect(server.take([entry], [])).toBe('ok');
    await pair.settle();
    for (const one of [a, b]) {
      expect(one.core.ledger.header(entry.seq)?.void).toMatch(why);
      expect(one.status.alarms).toContainEqual(
        expect.objectContaining({
          kind: 'void',
          entry: entry.seq,
          why: expect.stringMatching(why),
        }),
      );
      expect(one.level('mia', 'doc')).toBe('view');
      expect(one.engine.query({ type: 'verify' }, null)).toMatchObject({ ok: true });
    }
    // The chain goes on over it.
    b.run('admin', edit('ben'));
    await pair.settle();
    expect(a.level('ben', 'doc')).toBe('edit');
  });

  test('bytes that are no content at all', async () => {
    const { a, b, server } = pair;
    const made = forge(b, { command: edit('mia'), signer: signerNamed('stranger') });
    const body = Buffer.from('nothing');
    const entry = { ...made, body, hash: chainHash(made.prev, body) };
    expect(server.take([entry], [])).toBe('ok');
    await pair.settle();
    expect(a.core.ledger.header(entry.seq)?.void).toMatch(/cannot be read/);
    expect(b.engine.query({ type: 'verify' }, null)).toMatchObject({ ok: true });
    expect(b.engine.query({ type: 'history' }, null)).toMatchObject({ items: expect.any(Array) });
  });

  test('what a revoked console still sends', async () => {
    const { a, b, server } = pair;
    a.run('admin', { type: 'console.revoke', console: b.id });
    await a.sync();
    const entry = forge(a, { command: edit('mia'), signer: signerNamed('console b') });
    expect(server.take([entry], [])).toBe('ok');
    await pair.settle();
    for (const one of [a, b]) {
      expect(one.core.ledger.header(entry.seq)?.void).toMatch(/revoked/);
      expect(one.level('mia', 'doc')).toBe('view');
    }
  });
});

describe('a copied console', () => {
  test('writes no more once the other has; enrolled anew, it goes on', async () => {
    const { a, b, server, clock } = pair;
    b.engine.checkpoint();
    const file = folder.path(`copy${n}`);
    copyFileSync(folder.path(`b${n}`), file);
    const copy = new SyncConsole('console b', server, { file, clock });
    b.run('admin', edit('mia'));
    copy.run('admin', edit('ben'));
    await b.sync();
    await copy.sync();
    await a.sync();
    expect(copy.status).toMatchObject({ standing: 'copied', pending: [] });
    expect(copy.status.told).toMatchObject([{ outcome: { refused: { why: 'copied' } } }]);
    expect(() => copy.run('admin', edit('ben'))).toThrow('enrol it anew');
    expect([a.level('mia', 'doc'), a.level('ben', 'doc')]).toEqual(['edit', 'view']);
    copy.close();
    const renewed = new SyncConsole('console d', server, { file, clock });
    a.run('admin', { type: 'console.enrol', publicKey: renewed.publicKey, name: 'd' });
    await a.sync();
    await renewed.sync();
    renewed.run('admin', edit('ben'));
    await renewed.sync();
    await a.sync();
    expect(a.level('ben', 'doc')).toBe('edit');
    renewed.close();
  });

  test('a database restored from a backup meets its own later entries: the same', async () => {
    const { b, server, clock } = pair;
    b.engine.checkpoint();
    const file = folder.path(`backup${n}`);
    copyFileSync(folder.path(`b${n}`), file);
    b.run('admin', edit('mia'));
    await b.sync();
    const restored = new SyncConsole('console b', server, { file, clock });
    await restored.sync();
    expect(restored.status.standing).toBe('copied');
    expect(restored.level('mia', 'doc')).toBe('edit');
    restored.close();
  });
});

describe('what the hub says', () => {
  test('a detail that it altered is not believed', async () => {
    const { a, b, server } = pair;
    a.run('admin', {
      type: 'person.add',
      id: 'eve',
      email: 'eve@nordwind.example',
      affiliation: 'member',
    });
    await a.sync();
    for (const [id, detail] of server.kept) {
      if (detail.value.includes('eve@'))
        server.kept.set(id, { ...detail, value: '{"email":"x@y.z"}' });
    }
    await expect(b.sync()).rejects.toThrow('altered the personal detail');
    expect(b.core.state.person('eve')).toBeUndefined();
  });

  test('an entry that it altered does not follow in the chain', async () => {
    const { a, b, server } = pair;
    a.run('admin', edit('mia'));
    await a.sync();
    const last = server.entries[server.entries.length - 1];
    if (last !== undefined) server.entries[last.seq - 1] = { ...last, body: Buffer.from([3, 0]) };
    await expect(b.sync()).rejects.toThrow('does not follow');
    expect(b.level('mia', 'doc')).toBe('view');
  });
});

describe('a newer program', () => {
  const newer: [string, object][] = [
    ['a command', { command: { type: 'board.fold' } }],
    ['a form of a command', { version: 2 }],
    ['a kind of entry', { kind: 'seal' }],
    ['a form of entries', { fmt: 3 }],
  ];

  test.each(newer)('%s that is unknown here: read-only, until updated', async (_, more) => {
    const { b, server } = pair;
    b.run('admin', edit('ben'));
    const alter = (packed: object) => Object.assign(packed, more);
    const entry = forge(pair.a, { command: edit('mia'), alter });
    expect(server.take([entry], [])).toBe('ok');
    await expect(b.sync()).rejects.toThrow('update Gatehouse');
    expect(b.status).toMatchObject({ halt: expect.stringContaining(`entry ${entry.seq}`) });
    expect(() => b.run('admin', edit('mia'))).toThrow('read-only');
    expect(b.level('ben', 'doc')).toBe('edit');
    expect(b.status.pending).toHaveLength(1);
    b.close();
    b.open();
    await expect(b.sync()).rejects.toThrow('update Gatehouse');
  });
});
