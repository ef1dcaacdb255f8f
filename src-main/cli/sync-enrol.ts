import { formatInstant } from '../../src-shared/model/instant';
import type { Candidate } from '../sync/hub';
import { EXIT, type ExitStatus, UsageError } from './exit-status';
import { atHub, consoleOf, type HubOptions, refused } from './sync-hub';
import type { Terminal } from './terminal';

/** `sync candidates`: who asks to be enrolled, with what an admin compares out of band. */
export async function candidates(options: HubOptions, terminal: Terminal): Promise<ExitStatus> {
  return atHub(options, { terminal }, async ({ hub }) => {
    const items = (await hub.candidates()).map(({ name, publicKey, at }) => ({
      ...consoleOf(Buffer.from(publicKey, 'base64')),
      name,
      at: formatInstant(at),
    }));
    await terminal.document({ items });
    return EXIT.done;
  });
}

export interface ApproveOptions extends HubOptions {
  fingerprint: string;
  name?: string;
  person?: string;
}

/**
 * `sync approve`: an admin, who was told the fingerprint by whoever sits at the other console, enrols
 * it. The hub's list is not trusted: only the key with that fingerprint is.
 */
export async function approve(options: ApproveOptions, terminal: Terminal): Promise<ExitStatus> {
  const { as, person } = options;
  if (as === undefined) throw new UsageError('sync approve: --as names the admin who approves');
  const wanted = digits(options.fingerprint);
  if (!/^[0-9a-f]{64}$/.test(wanted)) {
    throw new UsageError('a fingerprint is 64 hexadecimal digits, spaces between them as you like');
  }
  return atHub(options, { terminal }, async ({ engine, hub }) => {
    await engine.sync.exchange(hub);
    const found = (await hub.candidates()).find((one) => fingerprint(one) === wanted);
    if (found === undefined) {
      return refused(terminal, 'not-found', 'no console with this fingerprint asks to be enrolled');
    }
    const { publicKey } = found;
    const name = options.name ?? found.name;
    const result = engine.execute({
      actor: as,
      command: { type: 'console.enrol', publicKey, name, ...(person !== undefined && { person }) },
    });
    if (result.ok) {
      await engine.sync.exchange(hub);
      await hub.dismiss(publicKey);
    }
    await terminal.document(
      result.ok ? { ...result, ...consoleOf(Buffer.from(publicKey, 'base64')), name } : result,
    );
    return result.ok ? EXIT.done : EXIT.refused;
  });
}

const digits = (text: string) => text.replaceAll(/[\s:-]/g, '').toLowerCase();

const fingerprint = ({ publicKey }: Candidate) =>
  digits(consoleOf(Buffer.from(publicKey, 'base64')).fingerprint);
