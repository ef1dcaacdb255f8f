import type { SyncCandidate, SyncView } from '../../src-shared/ipc/sync';
import { type CommandResult, type Refused, refuse, refused } from '../../src-shared/result';
import { consoleIdOf, type Engine, fingerprintOf } from '../engine/api';
import { parseAddress } from '../sync/postgres/address';
import type { SyncDesk } from './sync-desk';

/** Shares the open workspace through a hub, and goes on exchanging with it. */
export async function publish(
  desk: SyncDesk,
  { hub, password }: { hub: string; password?: string | undefined },
  actor: string,
): Promise<SyncView | Refused> {
  return desk.orRefused(async () => {
    const { sync } = desk.engine();
    const { workspace } = sync.invitation ?? {};
    if (workspace === undefined) {
      return refused(refuse('not-found', 'there is no workspace here to share'));
    }
    desk.use(hub, password);
    const no = await desk.withHub(hub, workspace, (line) => sync.publish(line, actor));
    if (no !== null) return no;
    sync.hub = parseAddress(hub).shown;
    await desk.restart();
    return desk.view();
  });
}

interface Joining {
  hub: string;
  password?: string | undefined;
  workspace: string;
  /** The first entry's hash, hexadecimal. */
  pin: string;
  person: string;
  name?: string | undefined;
}

/** Fills the empty database from the hub and asks to be enrolled. */
export async function join(desk: SyncDesk, joining: Joining): Promise<SyncView | Refused> {
  const engine = desk.engine();
  if (!engine.empty) {
    return refused(refuse('conflict', 'only a console without a workspace can join one'));
  }
  const { hub, password, workspace, pin, person, name = desk.machine } = joining;
  return desk.orRefused(async () => {
    desk.use(hub, password);
    const known = await desk.withHub(hub, workspace, async (line) => {
      await engine.sync.join(line, workspace, pin);
      if (!knows(engine, person)) return false;
      const status = engine.sync.status();
      const { publicKey } = engine.sync.about(status);
      if (publicKey !== null && status.standing === 'unknown') {
        await line.apply({ publicKey, name, at: Date.now() });
      }
      return true;
    });
    if (!known) {
      // Nobody could work here, and the next door of the first start must find it empty.
      desk.parts.renew();
      const message = `nobody in this workspace is known as ${person}`;
      return refused(refuse('not-found', message, { path: 'person' }));
    }
    engine.sync.hub = parseAddress(hub).shown;
    await desk.restart();
    return desk.view();
  });
}

function knows(engine: Engine, person: string): boolean {
  const found = engine.query({ type: 'people', text: person, limit: 100 }, null);
  if ('refused' in found) return false;
  return found.items.some(({ email, id }) => email === person || id === person);
}

export async function candidates(desk: SyncDesk): Promise<{ items: SyncCandidate[] } | Refused> {
  return desk.orRefused(async () => ({
    items: await desk.withKnownHub(async (hub) =>
      (await hub.candidates()).map(({ publicKey, name, at }) => {
        const raw = Buffer.from(publicKey, 'base64');
        return { console: consoleIdOf(raw), fingerprint: fingerprintOf(raw), name, at };
      }),
    ),
  }));
}

interface Approval {
  /** 64 hexadecimal digits. */
  fingerprint: string;
  name?: string | undefined;
  person?: string | undefined;
}

/** Enrols the console with that fingerprint: the hub's list is not trusted, only the key is. */
export async function approve(
  desk: SyncDesk,
  { fingerprint, name, person }: Approval,
  actor: string,
): Promise<CommandResult> {
  return desk.orRefused(() =>
    desk.withKnownHub(async (hub): Promise<CommandResult> => {
      const found = (await hub.candidates()).find(
        ({ publicKey }) => digitsOf(publicKey) === fingerprint,
      );
      if (found === undefined) {
        const message = 'no console with this fingerprint asks to be enrolled';
        return refused(refuse('not-found', message, { path: 'fingerprint' }));
      }
      const { publicKey } = found;
      const result = desk.engine().execute({
        command: {
          type: 'console.enrol',
          publicKey,
          name: name ?? found.name,
          ...(person !== undefined && { person }),
        },
        actor,
      });
      if (!result.ok) return result;
      await desk.exchange();
      await hub.dismiss(publicKey);
      return result;
    }),
  );
}

function digitsOf(publicKey: string): string {
  return fingerprintOf(Buffer.from(publicKey, 'base64')).replaceAll(' ', '');
}
