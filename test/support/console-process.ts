import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from '../../src-main/engine/api';
import { engineOf, openCore } from '../../src-main/engine/open';
import { HubError } from '../../src-main/sync/hub';
import { postgresHub } from '../../src-main/sync/postgres/postgres-hub';
import type { PlainCommand } from '../../src-shared/commands';
import { signerNamed } from './signers';

/**
 * One console as a process of its own, for tests that kill it: joins, issues commands and exchanges
 * with the hub until it has issued as many as asked, in all its lives together, and nothing waits;
 * says so, and ends with a last exchange once its standard input does. Standard output: a line for
 * each command that is acknowledged, one when nothing is left to do, one at the end.
 */
interface Task {
  file: string;
  hub: string;
  workspace: string;
  /** Names the key. */
  name: string;
  admin: string;
  commands: number;
  boards: string[];
  persons: string[];
}

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

async function main(): Promise<void> {
  const signer = signerNamed(task.name);
  const core = openCore(task.file, { signer: () => signer, waitMs: 5_000 });
  const engine = engineOf(core);
  const hub = postgresHub(task.hub, task.workspace);
  const exchanged = async () => {
    try {
      if (engine.sync.synced) await engine.sync.exchange(hub);
      else await engine.sync.join(hub, task.workspace);
      return true;
    } catch (error) {
      if (!(error instanceof HubError) || error.failure !== 'unreachable') throw error;
      await sleep(20 + Math.random() * 200);
      return false;
    }
  };
  while (!(await exchanged()) || engine.sync.status().standing !== 'active') await sleep(50);
  const issued = () =>
    core.db.prepare("SELECT count(*) FROM journal WHERE event = 'issued'").pluck().get() as number;
  for (let done = issued(); done < task.commands; done++) {
    const result = engine.execute({ command: someCommand(done), actor: task.admin });
    if (result.ok && result.entry !== null) {
      const id = core.ledger.header(result.entry)?.id;
      say({ issued: id });
    } else if (!result.ok) throw new Error(JSON.stringify(result.refused));
    if (Math.random() < 0.4) await exchanged();
  }
  const told = once(process.stdin.resume(), 'end');
  let idle = false;
  for (let asked = false; !asked; asked = await Promise.race([told.then(() => true), pause()])) {
    const reached = await exchanged();
    if (idle || !reached || engine.sync.status().pending.length > 0) continue;
    idle = true;
    say({ idle });
  }
  while (!(await exchanged()));
  const { confirmed, alarms } = engine.sync.status();
  const { hash } = core.ledger.head;
  const digest = core.db.prepare("SELECT value FROM sync_meta WHERE key = 'digest'").pluck().get();
  const verified = engine.query({ type: 'verify' }, null);
  say({ confirmed, hash: hash.toString('hex'), digest, alarms, verified });
  await hub.close();
  engine.close();
}

const pause = () => sleep(100 + Math.random() * 200).then(() => false);

/** Each changes something, whatever the others do. */
function someCommand(n: number): PlainCommand {
  const board = pick(task.boards);
  const person = pick(task.persons);
  const id = randomUUID();
  const kinds: (() => PlainCommand)[] = [
    () => ({ type: 'card.create', id, board }),
    () => ({ type: 'override.set', cells: [{ board, person, level: n % 2 ? 'view' : 'edit' }] }),
    () =>
      ({
        type: 'person.add',
        id,
        email: `${id}@nordwind.example`,
        affiliation: 'free',
        emailConfirmed: false,
      }) as PlainCommand,
    () => ({ type: 'board.setPrivate', boards: [board], private: n % 3 === 0 }),
    () => ({
      type: 'share.create',
      id,
      email: `${id}@elsewhere.example`,
      scope: 'board',
      target: board,
      access: 'read-only',
      reason: 'as asked',
    }),
  ];
  // What may change nothing is followed by something that does: the count of lives goes by entries.
  return pick(n % 2 === 0 ? kinds.slice(0, 1) : kinds)();
}

function pick<T>(from: readonly T[]): T {
  return from[Math.floor(Math.random() * from.length)] as T;
}

main().catch((error) => {
  if (error instanceof DatabaseError) process.stderr.write(`${error.failure}: `);
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
