import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { v4 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Detail, HubAdapter, HubEntry } from '../../../../src-main/sync/hub';
import { postgresHub } from '../../../../src-main/sync/postgres/postgres-hub';
import { setUp } from '../../../../src-main/sync/postgres/setup';
import { chain, type SetUpHub, setUpHub, signing, typed } from '../../../support/hub';
import { type Postgres, postgres } from '../../../support/postgres';

let server: Postgres;
let setup: SetUpHub;
let mia: string;
let jon: string;
let hub: HubAdapter;
let ws: string;
const open: HubAdapter[] = [];
const me = signing();

beforeAll(async () => {
  server = await postgres();
  setup = await setUpHub(server, 'gatehouse');
  mia = await setup.console('mia');
  jon = await setup.console('jon');
});
afterAll(() => server?.remove());

beforeEach(async () => {
  ws = v4();
  hub = adapter(mia);
  await hub.publish(1);
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function adapter(url: string, workspace = ws): HubAdapter {
  const made = postgresHub(url, workspace);
  open.push(made);
  return made;
}

const detail = (id: string, value = '{}'): Detail => ({
  id,
  subject: 'p',
  salt: randomBytes(16),
  value,
});

describe('the chain', () => {
  test('a workspace is published once; before that nothing is there', async () => {
    const fresh = adapter(mia, v4());
    expect(await fresh.head()).toBeNull();
    expect(await fresh.publish(1)).toBe(true);
    expect(await fresh.publish(1)).toBe(false);
    expect(await fresh.head()).toEqual({ seq: 0, hash: Buffer.alloc(32) });
  });

  test('entries come back byte for byte, in order, in pages', async () => {
    const entries = chain(25, me);
    const unsigned = { console: null, sig: null };
    entries[0] = { ...(entries[0] as HubEntry), ...unsigned };
    expect(await hub.append(entries, [])).toBe('ok');
    const pulled = [...(await hub.pull(0, 10)), ...(await hub.pull(10, 100))];
    expect(pulled.map(({ recordedAt, ...entry }) => entry)).toEqual(entries);
    expect(Math.abs((pulled[0]?.recordedAt ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(await hub.head()).toEqual({ seq: 25, hash: entries[24]?.hash });
    expect(await hub.hashAt(7)).toEqual(entries[6]?.hash);
    expect(await hub.hashAt(0)).toEqual(Buffer.alloc(32));
    expect(await hub.hashAt(26)).toBeNull();
  });

  test('a page of large bodies ends early, and never empty', async () => {
    const large = chain(3, me, undefined, 17 * 1024 * 1024);
    for (const entry of large) expect(await hub.append([entry], [])).toBe('ok');
    expect((await hub.pull(0, 100)).map(({ seq }) => seq)).toEqual([1]);
    expect((await hub.pull(2, 100)).map(({ seq }) => seq)).toEqual([3]);
  });

  test('who comes second conflicts and has left nothing behind', async () => {
    const [first] = chain(1, me) as [HubEntry];
    expect(await hub.append([first], [])).toBe('ok');
    expect(await adapter(jon).append(chain(2, me), [detail('lost')])).toBe('conflict');
    expect(await adapter(jon).append([first], [])).toBe('conflict');
    expect(await hub.details(['lost'])).toEqual([]);
    expect(await hub.head()).toMatchObject({ seq: 1 });
  });

  test('an id that is there already conflicts wherever it comes again', async () => {
    const [first] = chain(1, me) as [HubEntry];
    await hub.append([first], []);
    const [again] = chain(1, me, first) as [HubEntry];
    expect(await hub.append([{ ...again, id: first.id }], [])).toBe('conflict');
  });

  test('a workspace that is not there is no conflict', async () => {
    await expect(adapter(mia, v4()).append(chain(1, me), [])).rejects.toMatchObject({
      failure: 'broken',
    });
  });
});

describe('details', () => {
  test('come with their entries, are left alone when there, and can be erased', async () => {
    const [first, second] = chain(2, me) as [HubEntry, HubEntry];
    const kept = detail('a', 'Zoë “x” \\ {1}');
    expect(await hub.append([first], [kept, detail('b')])).toBe('ok');
    expect(await hub.append([second], [detail('a', 'other')])).toBe('ok');
    expect(await hub.details(['a', 'nowhere'])).toEqual([kept]);
    await adapter(jon).forget(['a', 'nowhere']);
    expect((await hub.details(['a', 'b'])).map(({ id }) => id)).toEqual(['b']);
  });
});

describe('turns', () => {
  test('one who was twice too late gets its turn: what it pulls is the head it appends to', async () => {
    let seen = 0;
    const slow = adapter(jon).appendInTurn(async (pull) => {
      const there = await pull(0, 100);
      seen = there.length;
      return { entries: chain(1, me, there.at(-1)), details: [] };
    });
    const fast = hub.append(chain(1, me), []);
    const answers = await Promise.all([slow, fast]);
    expect(answers[0]).toBe('ok');
    expect((await hub.head())?.seq).toBe(seen + 1);
  });

  test('nobody appends in between', async () => {
    const order: string[] = [];
    const slow = adapter(jon).appendInTurn(async () => {
      const waiting = hub.append(chain(1, me), []).then((answer) => order.push(answer));
      await new Promise((resolve) => setTimeout(resolve, 300));
      order.push('still mine');
      void waiting;
      return { entries: chain(1, me), details: [] };
    });
    order.push(await slow);
    await expect.poll(() => order.length).toBe(3);
    expect(order).toEqual(['still mine', 'ok', 'conflict']);
  });

  test('nothing left to say is fine, and a batch that fails leaves nothing', async () => {
    expect(await hub.appendInTurn(async () => null)).toBe('ok');
    const failing = hub.appendInTurn(async () => Promise.reject(new Error('rebase')));
    await expect(failing).rejects.toThrow('rebase');
    expect(await hub.append(chain(1, me), [])).toBe('ok');
  });

  test('eight writers at once: every entry is there once', async () => {
    const writers = Array.from({ length: 8 }, (_, i) => adapter(i % 2 === 0 ? mia : jon));
    const done = await Promise.all(
      writers.map(async (writer) => {
        const mine: string[] = [];
        for (let i = 0; i < 6; i++) {
          const answer = await writer.appendInTurn(async (pull) => {
            const entries = chain(2, me, (await pull(0, 500)).at(-1));
            mine.push(...entries.map(({ id }) => id));
            return { entries, details: [] };
          });
          expect(answer).toBe('ok');
        }
        return mine;
      }),
    );
    const ids = (await hub.pull(0, 500)).map(({ id }) => id);
    expect([...ids].sort()).toEqual(done.flat().sort());
  });
});

describe('snapshots, candidates, heartbeats, hints', () => {
  test('a snapshot is known by its bytes; half of one is none', async () => {
    const parts = [randomBytes(1_000), randomBytes(10)];
    const digest = await hub.putSnap(40, parts);
    await hub.putSnap(40, parts);
    const newer = await hub.putSnap(90, [Buffer.from('x')]);
    expect(await adapter(jon).snaps()).toEqual([
      { seq: 90, digest: newer },
      { seq: 40, digest },
    ]);
    expect(await adapter(jon).getSnap({ seq: 40, digest })).toEqual(parts);
    expect(await hub.getSnap({ seq: 41, digest })).toBeNull();
    // A part too many, as a foreign role could add: what comes back is whole or nothing.
    await typed(
      mia,
      'INSERT INTO snap SELECT ws, seq, $1, 0, 1, sha, data FROM snap WHERE seq = 90',
      [randomBytes(32)],
    );
    const forged = (await hub.snaps()).find((one) => one.seq === 90 && !one.digest.equals(newer));
    expect(await hub.getSnap(forged as NonNullable<typeof forged>)).toBeNull();
  });

  test('who asks twice stands there once, under the newer name', async () => {
    const publicKey = randomBytes(32).toString('base64');
    await hub.apply({ publicKey, name: 'old', at: 0 });
    await hub.apply({ publicKey, name: 'Laptop of Mia', at: 0 });
    expect(await adapter(jon).candidates()).toMatchObject([{ publicKey, name: 'Laptop of Mia' }]);
    await adapter(jon).dismiss(publicKey);
    expect(await hub.candidates()).toEqual([]);
  });

  test('heartbeats', async () => {
    await hub.beat({ console: me.id, head: 3, app: '1.0' });
    await hub.beat({ console: me.id, head: 7, app: '1.1' });
    expect(await adapter(jon).seen()).toMatchObject([{ console: me.id, head: 7, app: '1.1' }]);
  });

  test('a hint reaches those who listen in this workspace, until they stop', async () => {
    let here = 0;
    let elsewhere = 0;
    const stop = await adapter(jon).listen(() => here++);
    const stopOther = await adapter(jon, v4()).listen(() => elsewhere++);
    await hub.notify();
    await expect.poll(() => here).toBe(1);
    stop?.();
    stopOther?.();
    await hub.notify();
    expect(elsewhere).toBe(0);
  });
});

describe('the probe', () => {
  test('a console of its own finds nothing wrong', async () => {
    const probe = await hub.probe();
    expect(probe).toMatchObject({ canListen: true, problems: [] });
    expect(probe.server).toMatch(/^PostgreSQL 18/);
  });

  test.each<[what: string, spoil: string, mend: string, word: RegExp]>([
    [
      'a right that lacks',
      'REVOKE UPDATE (n) ON gatehouse.turn FROM gatehouse_console',
      'GRANT UPDATE (n) ON gatehouse.turn TO gatehouse_console',
      /right to UPDATE \(n\) on turn is missing/,
    ],
    [
      'a right too many',
      'GRANT UPDATE (sig) ON gatehouse.op TO gatehouse_console',
      'REVOKE UPDATE (sig) ON gatehouse.op FROM gatehouse_console',
      /right to UPDATE on op: it could alter history/,
    ],
    [
      'an instant that could be forged',
      'GRANT INSERT (recorded_at) ON gatehouse.op TO gatehouse_console',
      'REVOKE INSERT (recorded_at) ON gatehouse.op FROM gatehouse_console',
      /INSERT \(recorded_at\) on op/,
    ],
  ])('%s', async (_what, spoil, mend, word) => {
    await typed(setup.admin, spoil);
    const { problems } = await hub.probe();
    await typed(setup.admin, mend);
    expect(problems).toEqual([expect.stringMatching(word)]);
  });

  test('a superuser is no console', async () => {
    const { problems } = await adapter(setup.admin).probe();
    expect(problems).toContainEqual(expect.stringContaining('superuser'));
  });

  test('a database that is not set up says how it would be', async () => {
    const bare = adapter(server.url('postgres', await server.database()));
    await expect(bare.head()).rejects.toMatchObject({
      failure: 'denied',
      message: expect.stringContaining('gatehouse sync setup'),
    });
  });

  test('setting up twice changes nothing', async () => {
    await expect(setUp(setup.admin)).rejects.toMatchObject({ name: 'HubError' });
    expect((await hub.probe()).problems).toEqual([]);
  });
});

describe('a network that fails', () => {
  test('a lost acknowledgement is unknown, and the entry is there', async () => {
    const cut = await proxy(server.port);
    const through = new URL(mia);
    through.port = String(cut.port);
    const far = adapter(through.toString());
    expect(await far.append(chain(1, me), [])).toBe('ok');
    const tail = await far.pull(0, 10);
    cut.swallow();
    const answer = far.append(chain(1, me, tail.at(-1)), []);
    await expect.poll(async () => (await hub.head())?.seq).toBe(2);
    cut.close();
    expect(await answer).toBe('unknown');
    await expect(far.head()).rejects.toMatchObject({ failure: 'unreachable' });
  });

  test('killed while many append: nothing acknowledged is lost', async () => {
    const mine: string[] = [];
    const answers = new Map<string, number>();
    let stop = false;
    const writing = (async () => {
      let last: HubEntry | undefined;
      while (!stop) {
        const entries = chain(5, me, last);
        const answer = await hub.append(entries, []).catch((error) => String(error.failure));
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
        if (answer === 'ok') {
          mine.push(...entries.map(({ id }) => id));
          last = entries.at(-1);
        } else {
          await new Promise((resolve) => setTimeout(resolve, 50));
          last = (await hub.pull(0, 100_000).catch(() => [])).at(-1) ?? last;
        }
      }
    })();
    for (let i = 0; i < 2; i++) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await server.kill();
      await server.start();
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    stop = true;
    await writing;
    const ids = new Set((await hub.pull(0, 100_000)).map(({ id }) => id));
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.filter((id) => !ids.has(id))).toEqual([]);
  });
});

/** Passes bytes on until told to swallow what the server answers. */
async function proxy(port: number) {
  const sockets = new Set<Socket>();
  let swallowing = false;
  const { connect } = await import('node:net');
  const front = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
    near.pipe(far);
    far.on('data', (data) => {
      if (!swallowing) near.write(data);
    });
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  }).listen(0, '127.0.0.1');
  await once(front, 'listening');
  return {
    port: (front.address() as { port: number }).port,
    swallow: () => {
      swallowing = true;
    },
    close: () => {
      front.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
