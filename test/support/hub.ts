import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { v7 } from 'uuid';
import type { HubEntry } from '../../src-main/sync/hub';
import { addConsoleRole, setUp } from '../../src-main/sync/postgres/setup';
import { asked, type Postgres } from './postgres';

/** A hub set up in a database of its own, and the URL of each console's own role. */
export interface SetUpHub {
  /** Of the installation's superuser, whom no grant binds. */
  admin: string;
  console(name: string): Promise<string>;
}

export async function setUpHub(server: Postgres, schema: string): Promise<SetUpHub> {
  const database = await server.database();
  const admin = `${server.url('postgres', database)}?schema=${schema}`;
  await setUp(admin);
  return {
    admin,
    console: async (name) => {
      await addConsoleRole(admin, `${schema}_${name}`);
      return `${server.url(`${schema}_${name}`, database)}?schema=${schema}`;
    },
  };
}

/** A statement as it would be typed into psql, under the URL's role and in the hub's schema. */
export async function typed(url: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const { searchParams } = new URL(url);
  const plain = url.slice(0, url.indexOf('?'));
  return asked(`${plain}?options=-c%20search_path=${searchParams.get('schema')}`, sql, values);
}

const GENESIS = Buffer.alloc(32);

export interface Signing {
  id: string;
  key: KeyObject;
}

export function signing(): Signing {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return { id: createHash('sha256').update(raw).digest('hex').slice(0, 32), key: privateKey };
}

/** Entries that follow on `after`, with bodies of their own. */
export function chain(
  count: number,
  by: Signing,
  after: Pick<HubEntry, 'seq' | 'hash'> = { seq: 0, hash: GENESIS },
  size = 100,
): HubEntry[] {
  const entries: HubEntry[] = [];
  let { seq, hash: prev } = after;
  for (let i = 0; i < count; i++) {
    seq += 1;
    const body = randomBytes(size);
    const hash = createHash('sha256').update(prev).update(body).digest();
    const sig = sign(null, hash, by.key);
    entries.push({ seq, prev, hash, id: v7(), console: by.id, sig, body });
    prev = hash;
  }
  return entries;
}
