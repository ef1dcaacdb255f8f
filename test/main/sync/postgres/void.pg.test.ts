import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '../../../../src-main/commands/core';
import { levelOf } from '../../../../src-main/domain/access/evaluate';
import type { Engine } from '../../../../src-main/engine/api';
import { engineOf, openCore } from '../../../../src-main/engine/open';
import type { HubAdapter } from '../../../../src-main/sync/hub';
import { postgresHub } from '../../../../src-main/sync/postgres/postgres-hub';
import { replicaOf } from '../../../../src-main/sync/replica-of';
import type { CommandInput } from '../../../../src-shared/commands';
import { forge } from '../../../support/forge';
import { setUpHub } from '../../../support/hub';
import { type Postgres, postgres } from '../../../support/postgres';
import { consoleNamed, signerNamed } from '../../../support/signers';
import { standardWorld } from '../../../support/standard-world';
import { ADMIN, type TestWorkspace } from '../../../support/workspace';

/**
 * Bar 5: the server lets a console's role append whatever follows, since it knows nothing of rights;
 * every console finds the same entries void, those that were there and one that joins afterwards.
 */
let server: Postgres;
let founder: TestWorkspace;
let workspace: string;
const hubs: HubAdapter[] = [];
const opened: { core: Core; engine: Engine }[] = [];
let urls: string[];

beforeAll(async () => {
  server = await postgres();
  const setup = await setUpHub(server, 'gatehouse');
  urls = await Promise.all(['a', 'b', 'c'].map((name) => setup.console(name)));
  founder = standardWorld('enterprise', { signer: () => signerNamed('founder') });
  const { publicKey } = consoleNamed('revoked');
  founder.run('admin', { type: 'console.enrol', publicKey, name: 'revoked' });
  workspace = founder.core.state.workspace?.id ?? '';
  expect(await founder.engine.sync.publish(line(0), ADMIN)).toBeNull();
});
afterAll(async () => {
  for (const hub of hubs) await hub.close();
  for (const { engine } of opened) engine.close();
  founder?.close();
  await server?.remove();
});

function line(url: number): HubAdapter {
  const hub = postgresHub(urls[url] as string, workspace);
  hubs.push(hub);
  return hub;
}

async function joined(name: string, url: number) {
  const core = openCore(':memory:', { signer: () => signerNamed(name) });
  const one = { core, engine: engineOf(core) };
  opened.push(one);
  await one.engine.sync.join(line(url), workspace);
  return one;
}

const level = ({ core: { state } }: { core: Core }) =>
  levelOf(state, state.people.placeOf('vic'), state.boards.placeOf('doc'), {
    at: 0,
    holdsLink: false,
    password: null,
  });

test('what the server took of a revoked console, a stranger and a forger counts nowhere', async () => {
  const other = await joined('revoked', 1);
  const theirs = line(1);
  const before = level(founder);
  founder.run('admin', { type: 'console.revoke', console: consoleNamed('revoked').id });
  await founder.engine.sync.exchange(line(0));

  const command: CommandInput = {
    type: 'override.set',
    boards: ['doc'],
    persons: ['vic'],
    level: 'edit',
  };
  const forged = [
    { why: /revoked/, signer: signerNamed('revoked') },
    { why: /not enrolled/, signer: signerNamed('stranger') },
    { why: /signature is not good/, signer: signerNamed('founder'), breakSignature: true },
  ];
  const places: { seq: number; why: RegExp }[] = [];
  for (const { why, ...how } of forged) {
    const entry = forge(
      { core: founder.core, replica: replicaOf(founder.core) },
      { command, ...how },
    );
    expect(await theirs.append([entry], [])).toBe('ok');
    places.push({ seq: entry.seq, why });
    await founder.engine.sync.exchange(line(0));
  }
  await other.engine.sync.exchange(theirs);
  const late = await joined('late', 2);
  for (const one of [founder, other, late]) {
    for (const { seq, why } of places) expect(one.core.ledger.header(seq)?.void).toMatch(why);
    expect(level(one)).toBe(before);
    expect(one.core.ledger.head.hash).toEqual(founder.core.ledger.head.hash);
    expect(one.engine.query({ type: 'verify' }, null)).toMatchObject({ ok: true });
  }
});
