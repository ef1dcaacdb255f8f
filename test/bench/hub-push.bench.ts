import { Client } from 'pg';
import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HubEntry } from '../../src-main/sync/hub';
import { postgresHub } from '../../src-main/sync/postgres/postgres-hub';
import { chain, setUpHub, signing, typed } from '../support/hub';
import { type Postgres, postgres } from '../support/postgres';
import { median, tell, tellValue } from './measure';

const BATCH = 200;
const ROUNDS = 60;
/** A typical body (sync-design.md 10). */
const BODY_BYTES = 520;

let server: Postgres;
let url: string;
let plain: Client;

beforeAll(async () => {
  server = await postgres();
  const hub = await setUpHub(server, 'gatehouse');
  url = await hub.console('mia');
  await typed(
    hub.admin,
    `CREATE TABLE public.bare (ws uuid, seq bigint, prev_seq bigint, prev_hash bytea, hash bytea,
       op_id uuid, console uuid, sig bytea, body bytea, recorded_at timestamptz DEFAULT now(),
       PRIMARY KEY (ws, seq))`,
  );
  await typed(hub.admin, 'GRANT INSERT ON public.bare TO gatehouse_console');
  plain = new Client(url.slice(0, url.indexOf('?')));
  await plain.connect();
});
afterAll(async () => {
  await plain?.end();
  await server?.remove();
});

test('a batched push against the same rows inserted by plain pg', async () => {
  const ws = v4();
  const hub = postgresHub(url, ws);
  await hub.publish(1);
  const entries = chain(BATCH * (ROUNDS + 1), signing(), undefined, BODY_BYTES);
  const batches = Array.from({ length: ROUNDS + 1 }, (_, i) =>
    entries.slice(i * BATCH, (i + 1) * BATCH),
  );
  const floors: number[] = [];
  const values: number[] = [];
  for (const batch of batches) {
    floors.push(await timed(() => inserted(ws, batch)));
    values.push(await timed(async () => expect(await hub.append(batch, [])).toBe('ok')));
  }
  // The first of each warms up.
  const [floor, value] = [median(floors.slice(1)), median(values.slice(1))];
  const name = 'sync: a push of 200 entries, against plain pg inserting the same rows';
  tell(name, { floor, value, ratio: value / floor }, 2);
  tellValue('sync: entries pushed', BATCH / (value / 1_000), '1/s');
  await hub.close();
});

/** As one would with the driver alone: many rows a statement, into a table with its key only. */
async function inserted(ws: string, batch: readonly HubEntry[]): Promise<void> {
  const values = batch.flatMap(({ seq, prev, hash, id, console, sig, body }) => [
    ws,
    seq,
    seq === 1 ? null : seq - 1,
    seq === 1 ? null : prev,
    hash,
    id,
    console,
    sig,
    body,
  ]);
  const rows = batch.map(
    (_, i) => `(${Array.from({ length: 9 }, (_, k) => `$${i * 9 + k + 1}`).join(', ')})`,
  );
  await plain.query(
    `INSERT INTO public.bare (ws, seq, prev_seq, prev_hash, hash, op_id, console, sig, body)
     VALUES ${rows.join(', ')}`,
    values,
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
