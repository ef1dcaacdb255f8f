import type { Command } from '../../src-shared/commands';
import type { SyncOutcome } from '../../src-shared/sync';
import type { Circumstances } from '../commands/circumstances';
import { erasingOf } from '../commands/erase-person';
import { noChanges } from '../domain/changes';
import type { EntryKind } from '../ledger/body';
import type { Json } from '../ledger/personal';
import { isBound } from './bound';
import { type CarriedOut, carryOut } from './carry-out';
import { digestAfter, digestText } from './digest';
import type { SyncBody } from './entry';
import type { Intent } from './journal';
import { plain } from './objections';
import { again } from './replay';
import type { Replica } from './replica';
import type { PendingRow } from './store';

/**
 * Carries a pending command out again on top of what is confirmed, signs it anew, and appends it: as
 * itself, or as the refusal that the merged order makes of it. Its id and intent stay as they were.
 */
export function reissue(replica: Replica, waiting: PendingRow): void {
  const { core, store, journal } = replica;
  const intent = journal.intent(waiting.n);
  const at = Math.max(core.ledger.head.at, intent.issuedAt);
  const { done, outcome } = attempted(replica, waiting, intent, at);
  const refused = outcome.refused !== null;
  const changes = done?.changes ?? noChanges();
  const pre = replica.digest;
  const post = digestAfter(pre, changes, core.state);
  const erasing = erasingOf(core, changes);
  if (done !== null) core.facts.write(changes, core.state);
  const signer = core.signer();
  const body: SyncBody = {
    base: waiting.base,
    baseHash: intent.baseHash,
    issuedAt: intent.issuedAt,
    journal: { n: waiting.n, prev: journal.prev(waiting.n) },
    gains: intent.gains,
    pre: digestText(pre),
    post: digestText(post),
    ...(intent.version !== 1 && { version: intent.version }),
    ...(outcome.skipped.length > 0 && { skipped: outcome.skipped }),
    ...(outcome.refused !== null && { refused: outcome.refused }),
    ...(erasing !== null && { erased: erasing.erasure.attested }),
  };
  const reason = core.ledger.personal.unsealReason(intent.reason);
  const entry = {
    id: waiting.op,
    at,
    actor: intent.actor,
    issued: done?.issued ?? commandOf(replica, intent),
    reason: reason === null || erasing === null ? reason : erasing.erasure.redact(reason),
    undoes: done?.undoes ?? null,
    kind: (refused ? 'refusal' : 'command') as EntryKind,
    rehearsed: intent.rehearsed,
    changes,
    more: body as Json,
  };
  const { seq } = core.ledger.append(entry, core.state, signer);
  replica.remember(post);
  store.put({ ...waiting, seq, state: 'waiting', outcome });
}

/** The command as its author gave it; an undo names its entry by where that stands now. */
export function commandOf({ core }: Replica, intent: Intent): Json {
  const { personal } = core.ledger;
  const reason = personal.unsealReason(intent.reason);
  const command = personal.unsealCommand(intent.command, reason);
  const undone = intent.undoes === null ? null : core.ledger.seqOf(intent.undoes);
  return undone === null ? command : { ...command, entry: undone };
}

function attempted(replica: Replica, waiting: PendingRow, intent: Intent, at: number): CarriedOut {
  const { core, mutants } = replica;
  const nothing = (refused: SyncOutcome['refused']): CarriedOut => ({
    done: null,
    outcome: { refused, skipped: [], notices: [] },
  });
  const by = (entry: number) => core.ledger.header(entry)?.actor ?? null;
  const command = commandOf(replica, intent) as unknown as Command;
  if (intent.version < (replica.store.floor()[command.type] ?? 1)) {
    return nothing(plain('retired', 'invalid', null, by));
  }
  if (intent.undoes !== null && core.ledger.seqOf(intent.undoes) === null) {
    return nothing(plain('rule', 'not-found', null, by));
  }
  const own = core.state.consoles.get(replica.console ?? '');
  if (own !== undefined && !isBound(core.state, own, intent.actor)) {
    const entry = replica.touch().after(waiting.base, intent.concerns);
    return nothing(plain('rule', 'forbidden', entry, by));
  }
  const touch = replica.touch();
  const test = {
    base: waiting.base,
    gains: intent.gains,
    concerns: intent.concerns,
    touch,
    mutants,
  };
  return carryOut(core, command, () => circumstances(replica, intent, at), test);
}

function circumstances(replica: Replica, intent: Intent, at: number): Circumstances {
  const { core } = replica;
  const newcomer = core.ledger.personal.unsealRow('person', intent.newcomer);
  const known = intent.actor === null || core.state.people.get(intent.actor) !== undefined;
  const actor = known || newcomer === null ? intent.actor : String(newcomer.email);
  const entry = { id: intent.op, actor, console: replica.console };
  return again(core, entry, at, intent.recorded);
}
