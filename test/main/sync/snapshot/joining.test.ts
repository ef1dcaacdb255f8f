import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Core } from '../../../../src-main/commands/core';
import { differences } from '../../../../src-main/domain/state/compare';
import type { Engine } from '../../../../src-main/engine/api';
import { engineOf, openCore } from '../../../../src-main/engine/open';
import type { HubAdapter, SnapRef } from '../../../../src-main/sync/hub';
import { replicaOf } from '../../../../src-main/sync/replica-of';
import { mark } from '../../../../src-main/sync/snapshot/mark';
import type { CommandInput } from '../../../../src-shared/commands';
import { anyCommand } from '../../../../src-shared/commands';
import { MemoryHub } from '../../../support/memory-hub';
import { consoleNamed, signerNamed } from '../../../support/signers';
import { standardWorld } from '../../../support/standard-world';
import { ADMIN, scratch, type TestWorkspace } from '../../../support/workspace';

interface Console {
  core: Core;
  engine: Engine;
}

let folder: ReturnType<typeof scratch>;
let hub: MemoryHub;
let line: HubAdapter;
let founder: TestWorkspace;
let second: Console;
let workspace: string;
const open: Console[] = [];

/** A workspace of two consoles with some history behind it. */
beforeEach(async () => {
  folder = scratch();
  hub = new MemoryHub();
  line = hub.connect();
  founder = standardWorld('enterprise', { signer: () => signerNamed('founder') });
  for (const name of ['second', 'third']) {
    founder.run('admin', {
      type: 'console.enrol',
      publicKey: consoleNamed(name).publicKey,
      name,
    });
  }
  workspace = founder.core.state.workspace?.id ?? '';
  expect(await founder.engine.sync.publish(line, ADMIN)).toBeNull();
  second = made('second');
  await second.engine.sync.join(line, workspace);
  for (let i = 0; i < 10; i++) {
    founder.run('admin', { type: 'card.create', id: `card-${i}`, board: 'doc' });
  }
  founder.run('admin', {
    type: 'share.create',
    email: 'x@elsewhere.example',
    scope: 'board',
    target: 'doc',
    access: 'read-only',
    reason: 'asked by Xaver',
  });
  await founder.engine.sync.exchange(line);
  await second.engine.sync.exchange(line);
});
afterEach(() => {
  for (const { engine } of open.splice(0)) engine.close();
  founder.close();
  folder.remove();
});

function made(name: string): Console {
  const core = openCore(folder.path(`${name}-${open.length}.sqlite`), {
    signer: () => signerNamed(name),
  });
  const console = { core, engine: engineOf(core) };
  open.push(console);
  return console;
}

function run(console: Console, command: CommandInput): void {
  const result = console.engine.execute({ actor: ADMIN, command: anyCommand.parse(command) });
  expect(result.ok, JSON.stringify(result)).toBe(true);
}

/** A snapshot of now, attested by the second console. */
async function snapshot(): Promise<SnapRef> {
  expect(await founder.engine.sync.snapshot(line)).toBe(true);
  await founder.engine.sync.exchange(line);
  await second.engine.sync.exchange(line);
  expect(await second.engine.sync.upkeep(line)).toMatchObject({ snapshot: 'attested' });
  const [ref] = await line.snaps();
  return ref as SnapRef;
}

const oldest = ({ core }: Console) => core.ledger.first;

describe('a console that joins from a snapshot', () => {
  test('has the same facts, head and digest, works at once, and gets the history behind it', async () => {
    const { seq } = await snapshot();
    founder.run('admin', { type: 'card.create', id: 'later', board: 'doc' });
    await founder.engine.sync.exchange(line);

    const third = made('third');
    await third.engine.sync.join(line, workspace);
    expect(oldest(third)).toBe(seq);
    expect(third.core.ledger.head.hash).toEqual(founder.core.ledger.head.hash);
    expect(differences(third.core.state, founder.core.state)).toBeNull();

    run(third, { type: 'override.set', boards: ['doc'], persons: ['ed'], level: 'view' });
    await third.engine.sync.exchange(line);
    await founder.engine.sync.exchange(line);
    expect(founder.core.ledger.head.hash).toEqual(third.core.ledger.head.hash);

    while ((await third.engine.sync.upkeep(line)).first > 1);
    expect(oldest(third)).toBe(1);
    for (const at of [3, 5, seq - 1, seq + 1]) {
      expect(differences(third.core.past.at(at), founder.core.past.at(at))).toBeNull();
    }
    expect(third.engine.query({ type: 'verify' }, null)).toMatchObject({ ok: true });
    expect(third.engine.query({ type: 'history', text: 'Xaver' }, null)).toEqual(
      founder.engine.query({ type: 'history', text: 'Xaver' }, null),
    );
  });

  test('is told that the past is still on its way', async () => {
    const { seq } = await snapshot();
    const third = made('third');
    await third.engine.sync.join(line, workspace);
    const answer = third.engine.query({ type: 'access', person: 'ed', board: 'doc', at: 1 }, null);
    expect(answer).toMatchObject({ ok: false, refused: { code: 'conflict' } });
    expect(() => third.core.past.at(seq - 2)).toThrow(/still being fetched/);
    const verified = third.engine.query({ type: 'verify' }, null);
    expect(verified).toMatchObject({ ok: false, refused: { code: 'conflict' } });
  });

  test('opens again with the same places', async () => {
    await snapshot();
    const third = made('third');
    await third.engine.sync.join(line, workspace);
    while ((await third.engine.sync.upkeep(line)).first > 1);
    const { file } = third.engine;
    third.engine.close();
    open.splice(open.indexOf(third), 1);
    const core = openCore(file, { signer: () => signerNamed('third') });
    const again = { core, engine: engineOf(core) };
    open.push(again);
    expect(differences(core.state, founder.core.state)).toBeNull();
    expect(again.engine.query({ type: 'history', board: 'doc' }, null)).toEqual(
      founder.engine.query({ type: 'history', board: 'doc' }, null),
    );
  });
});

describe('everything is replayed instead where', () => {
  async function joinedByReplay() {
    const third = made('third');
    await third.engine.sync.join(line, workspace);
    expect(oldest(third)).toBe(1);
    expect(differences(third.core.state, founder.core.state)).toBeNull();
  }

  test('nobody has attested the snapshot', async () => {
    expect(await founder.engine.sync.snapshot(line)).toBe(true);
    await founder.engine.sync.exchange(line);
    await joinedByReplay();
  });

  test('its maker attests it itself', async () => {
    expect(await founder.engine.sync.snapshot(line)).toBe(true);
    await founder.engine.sync.exchange(line);
    const [ref] = (await line.snaps()) as [SnapRef];
    const about = { seq: ref.seq, digest: ref.digest.toString('hex') };
    expect(await mark(replicaOf(founder.core), line, 'attest', about)).toBe(true);
    await founder.engine.sync.exchange(line);
    await joinedByReplay();
  });

  test.each<[what: string, spoil: (ref: SnapRef) => void]>([
    ['its bytes are gone', () => hub.stored.splice(0)],
    [
      'its bytes are others',
      () => {
        for (const one of hub.stored) one.parts = [Buffer.from('x')];
      },
    ],
  ])('%s', async (_what, spoil) => {
    spoil(await snapshot());
    await joinedByReplay();
  });
});

test('a snapshot that is not what the attesting console has is not attested', async () => {
  // The founder's tables are altered behind its back: the snapshot shows it.
  founder.core.db.prepare("UPDATE board SET name = 'Other' WHERE id = 'doc'").run();
  expect(await founder.engine.sync.snapshot(line)).toBe(true);
  await founder.engine.sync.exchange(line);
  await second.engine.sync.exchange(line);
  expect(await second.engine.sync.upkeep(line)).toMatchObject({ snapshot: null });
});

test('nobody takes a snapshot while something of its own waits', async () => {
  founder.run('admin', { type: 'card.create', id: 'waiting', board: 'doc' });
  expect(await founder.engine.sync.snapshot(line)).toBe(false);
});

test('a past that does not lead to what was joined is not taken in', async () => {
  const { seq } = await snapshot();
  const third = made('third');
  await third.engine.sync.join(line, workspace);
  const before = hub.entries[seq - 3];
  hub.entries[seq - 3] = { ...(before as NonNullable<typeof before>), body: Buffer.from('other') };
  await expect(third.engine.sync.upkeep(line)).rejects.toMatchObject({ failure: 'broken' });
  expect(oldest(third)).toBe(seq);
});
