import { HubError } from '../hub';
import type { Session } from './session';
import { quoted } from './setup-sql';

/**
 * Hints of others' pushes over a connection of its own; null where the server cannot (a standby, a
 * pooler in transaction mode, CockroachDB). A connection that breaks is silent: polling goes on, and
 * the next `listen` makes another.
 */
export async function listenTo(
  session: Session,
  channel: string,
  heard: () => void,
): Promise<(() => void) | null> {
  const client = await session.connect().catch((error) => {
    if (error instanceof HubError && error.failure === 'unreachable') return null;
    throw error;
  });
  if (client === null) return null;
  client.on('notification', heard);
  try {
    await client.query(`LISTEN ${quoted(channel)}`);
  } catch {
    await client.end().catch(() => {});
    return null;
  }
  return () => {
    client.removeListener('notification', heard);
    void client.end().catch(() => {});
  };
}
