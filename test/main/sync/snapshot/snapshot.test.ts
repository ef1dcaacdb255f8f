import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences } from '../../../../src-main/domain/state/compare';
import { engineOf, openCore } from '../../../../src-main/engine/open';
import { makeDemo } from '../../../../src-main/services/demo';
import { inTransaction } from '../../../../src-main/store/transaction';
import {
  detailsOf,
  readAbout,
  readChanges,
  SnapshotError,
  stateOf,
} from '../../../../src-main/sync/snapshot/read';
import { writeSnapshot } from '../../../../src-main/sync/snapshot/write';
import { scratch, TestWorkspace } from '../../../support/workspace';

/** The small demo: some of everything that a workspace can hold. */
const folder = scratch();
const core = openCore(folder.path('demo.sqlite'));
let parts: Buffer[];

const about = {
  format: 1 as const,
  workspace: 'w',
  seq: 7,
  hash: 'ab',
  digest: '00',
  voids: [] as [number, string][],
  journals: {},
  published: null,
  floor: {},
};

beforeAll(() => {
  makeDemo(engineOf(core), 'small');
  parts = writeSnapshot(core, about);
});
afterAll(() => {
  core.db.close();
  folder.remove();
});

test('what is read back is the state, whatever the places of its rows', () => {
  expect(readAbout(parts)).toMatchObject({ seq: 7, workspace: 'w' });
  expect(differences(stateOf(parts, core.ledger.personal), core.state)).toBeNull();
});

test('loaded into an empty database it is what the tables hold', () => {
  const copy = openCore(folder.path('copy.sqlite'));
  const take = copy.db.prepare(
    'INSERT INTO personal (id, subject, salt, value) VALUES (?, ?, ?, ?)',
  );
  const kept = core.db.prepare('SELECT id, subject, salt, value FROM personal').raw().all();
  inTransaction(copy.db, () => {
    for (const row of kept) take.run(...(row as unknown[]));
    for (const changes of readChanges(parts, copy.state, copy.ledger.personal)) {
      copy.state.apply(changes);
      copy.facts.write(changes, copy.state);
    }
  });
  expect(differences(copy.facts.load(), core.state)).toBeNull();
  copy.db.close();
});

test('names and addresses are not in it: erasing a person reaches them all', () => {
  const text = parts.map((part) => inflateRawSync(part).toString('utf8')).join('\n');
  for (const { email, name } of core.state.people) {
    expect(text).not.toContain(email);
    expect(text).not.toContain(name);
  }
  expect(detailsOf(parts).length).toBeGreaterThanOrEqual(core.state.people.size);
});

test('details that are gone read as erased', () => {
  const [someone] = [...core.state.people];
  const workspace = new TestWorkspace();
  const state = stateOf(parts, workspace.core.ledger.personal);
  expect(state.people.get(someone?.id ?? '')?.email).toBe(`${someone?.id}@erased.invalid`);
  workspace.close();
});

describe('what is not whole is not taken', () => {
  const packed = (part: object) => deflateRawSync(Buffer.from(JSON.stringify(part)));
  test.each<[what: string, spoilt: (parts: Buffer[]) => Buffer[]]>([
    ['nothing', () => []],
    ['no head', ([, ...rest]) => rest],
    ['another form', ([, ...rest]) => [packed({ about: { ...about, format: 2 } }), ...rest]],
    ['a part missing', (all) => all.slice(0, -1)],
    ['a part twice', (all) => [...all, all.at(-1) as Buffer]],
    ['bytes of something else', (all) => [...all, Buffer.from('not deflated')]],
    [
      'a part that grows without end',
      (all) => [...all, deflateRawSync(Buffer.alloc(70_000_000, 32))],
    ],
  ])('%s', (_what, spoilt) => {
    expect(() => stateOf(spoilt(parts), core.ledger.personal)).toThrow(SnapshotError);
  });
});
