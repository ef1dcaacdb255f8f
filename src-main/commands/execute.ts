import type { CommandResult, MayAnswer, Refusal, Refused } from '../../src-shared/result';
import { refuse, refused } from '../../src-shared/result';
import { impactOf } from '../domain/access/impact-of';
import { type Changes, countChanges } from '../domain/changes';
import type { Effect } from '../domain/commands/handler';
import { merge } from '../domain/state/merge';
import { silent, step, type Work } from '../domain/work';
import type { Erasure } from '../ledger/erasure';
import { entryId, idsOf } from '../ledger/ids';
import type { Signer } from '../ledger/signing';
import { asDatabaseError } from '../store/open';
import { TABLE_NAMES } from '../store/tables';
import { inTransaction } from '../store/transaction';
import { type Attempted, attempt, revert } from './attempt';
import { enrolment, type Signature, signatureFor } from './console';
import { type Core, type Issued, NOT_SYNCED } from './core';
import { erase, isErase, mayErase } from './erase';
import { erasingOf, scrub } from './erase-person';
import type { Issue } from './issue';

/** Executes one command: everything it says in one transaction and one entry, or nothing. */
export function execute(core: Core, issue: Issue, work: Work = {}): CommandResult {
  return executeAll(core, [issue], work)[0] as CommandResult;
}

/**
 * Several commands, an entry each, in one transaction: the first refusal takes all of them back and
 * is the last result.
 */
export function executeAll(core: Core, issues: Issue[], work: Work = {}): CommandResult[] {
  const [first] = issues;
  if (first === undefined) return [];
  if (issues.length === 1 && isErase(first)) return [erase(core, first)];
  core.sync.needsWritable(issues.map(({ actor }) => actor));
  const signature = signatureFor(core, first);
  const enrol = enrolment(core, signature, first);
  const tried = tryAll(core, enrol === null ? issues : [enrol, ...issues], work, core.sync.synced);
  if ('refused' in tried) {
    if ('impossible' in signature) throw signature.impossible;
    return [refused(tried.refused)];
  }
  const pending = enrol === null ? tried.pending : worthEnrolling(core, tried.pending);
  const results = commit(core, pending, { work, signature }).slice(pending.length - issues.length);
  // Outside of what takes back: a listener that fails must not undo in memory what is committed.
  const tables = new Set(pending.flatMap((one) => tablesOf(one.changes)));
  if (pending.some(isErasing)) {
    for (const table of TABLE_NAMES) tables.add(table);
    scrub(core);
  }
  if (tables.size > 0) core.committed(tables);
  return results;
}

/** Details go for good: with files and log, and out of everything that was read. */
function isErasing({ issued }: Issued): boolean {
  return issued.type === 'person.erase';
}

/** Without the enrolment at their head where nothing follows that would be signed. */
function worthEnrolling(core: Core, [enrol, ...rest]: Issued[]): Issued[] {
  if (enrol === undefined) return rest;
  if (rest.some((one) => countChanges(one.changes) > 0)) return [enrol, ...rest];
  revert(core, enrol.changes);
  return rest;
}

function commit(
  core: Core,
  pending: Issued[],
  { work, signature }: { work: Work; signature: Signature },
): CommandResult[] {
  try {
    step(work, 1, 1, true);
    const signer = signerFor(signature, pending);
    return inTransaction(core.db, () => pending.map((one) => record(core, one, signer)));
  } catch (error) {
    // What an erasure took out of the state is not among the changes.
    if (pending.some(isErasing)) core.reload();
    else takeBack(core, pending);
    core.ledger.reload();
    throw asDatabaseError(error, core.db.name);
  }
}

/** Throws where something is to be written that has to be signed and cannot be. */
function signerFor(signature: Signature, pending: Issued[]): Signer | null {
  if ('by' in signature) return signature.by;
  if (pending.some((one) => countChanges(one.changes) > 0)) throw signature.impossible;
  return null;
}

/** Only whether the rules let all of it pass, and how much it would change: no access is compared. */
export function check(
  core: Core,
  issues: Issue[],
  work: Work = {},
): { ok: true; changed: number } | Refused {
  const tried = tryAll(core, issues, work);
  if ('refused' in tried) return refused(tried.refused);
  takeBack(core, tried.pending);
  const changed = tried.pending.reduce((sum, one) => sum + countChanges(one.changes), 0);
  return { ok: true, changed };
}

/** The same decision without doing it, with who gains and who loses (no link held). */
export function may(core: Core, issues: Issue[], work: Work = {}): MayAnswer | Refused {
  const only = issues[0];
  if (issues.length === 1 && only !== undefined && isErase(only)) return mayErase(core, only);
  const tried = tryAll(core, issues, work);
  if ('refused' in tried) return refused(tried.refused);
  const { pending } = tried;
  const last = pending[pending.length - 1];
  const changes = merge(pending.map((one) => one.changes));
  try {
    const { gains, losses } = impactOf(core.state, changes, last?.entry.at ?? 0, work);
    return {
      ok: true,
      changed: pending.reduce((sum, one) => sum + countChanges(one.changes), 0),
      ...withoutSecrets(last?.answer ?? {}),
      gains,
      losses,
    };
  } finally {
    revert(core, changes);
  }
}

/** `opening`: what each one opens is told beside it, while its changes are the newest. */
function tryAll(
  core: Core,
  issues: Issue[],
  work: Work,
  opening = false,
): { pending: Issued[] } | { refused: Refusal } {
  const pending: Issued[] = [];
  const inner = issues.length === 1 ? work : silent(work);
  let at = core.ledger.head.at;
  try {
    for (const [i, issue] of issues.entries()) {
      if (issue.now !== undefined && issue.now < at) {
        takeBack(core, pending);
        return { refused: refuse('invalid', `now lies before the newest entry's instant`) };
      }
      // A clock that went back is held at the instant ahead (commands.md, Time).
      at = Math.max(at, issue.now ?? core.clock());
      if (issue.command.type === 'person.erase' && i < issues.length - 1) {
        takeBack(core, pending);
        return { refused: refuse('invalid', 'person.erase stands alone', { rule: 'W2' }) };
      }
      const id = entryId(at);
      const given = { actor: issue.actor, at, newId: idsOf(id), work: inner };
      const one = attempt(core, issue.command, given);
      if ('refused' in one) {
        takeBack(core, pending);
        return one;
      }
      const reason = issue.command.reason ?? null;
      const rehearsed = core.rehearsed || issue.now !== undefined;
      const entry = { id, at, reason: reason === '' ? null : reason, rehearsed };
      const gains = opening ? { gains: core.sync.opened(one.changes, at) } : {};
      const effects = issue.untold === true ? one.effects.filter(isNoMail) : one.effects;
      pending.push({ ...one, ...gains, effects, entry });
      if (i % 100 === 0) step(work, i, issues.length);
    }
    return { pending };
  } catch (error) {
    takeBack(core, pending);
    throw error;
  }
}

const isNoMail = (effect: Effect) => effect.kind !== 'mail';

function takeBack(core: Core, pending: Issued[]): void {
  for (const one of [...pending].reverse()) revert(core, one.changes);
}

/** A preview makes no secret that could be used, so it shows none. */
function withoutSecrets({ id, results }: Attempted['answer']): Pick<MayAnswer, 'id' | 'results'> {
  return {
    ...(id !== undefined && { id }),
    ...(results !== undefined && {
      results: results.map(({ token: _token, password: _password, ...rest }) => rest),
    }),
  };
}

/** The entry and the tables, inside the caller's transaction. */
function record(core: Core, one: Issued, signer: Signer | null): CommandResult {
  const changed = countChanges(one.changes);
  if (changed === 0) return { ok: true, entry: null, ...withoutSecrets(one.answer), changed };
  core.facts.write(one.changes, core.state);
  if (core.ledger.head.seq === 0) core.vault.nameDatabase();
  const erasing = erasingOf(core, one.changes);
  const said = erasing === null ? one : withoutPerson(one, erasing.erasure);
  const { issued, undoes, actor, changes, entry } = said;
  // Until a workspace is shared nothing of it waits for a hub.
  const sync = core.sync.synced ? core.sync : NOT_SYNCED;
  for (const effect of one.effects) {
    sync.hold(entry.id, effect, () => core.effect(effect, entry.at));
  }
  const erased = erasing === null ? {} : { erased: erasing.erasure.attested };
  const more = { ...sync.body(said), ...erased };
  const written = { ...entry, kind: 'command' as const, actor, issued, undoes, changes, more };
  const head = core.ledger.append(written, core.state, signer);
  // Erasing cannot be taken back: where others have a say, it waits until they have confirmed it.
  if (!sync.synced) erasing?.carryOut();
  sync.issued(said, head.seq);
  return { ok: true, entry: head.seq, ...one.answer, changed };
}

/** The reason for erasing somebody must not name them either. */
function withoutPerson(one: Issued, { redact }: Erasure): Issued {
  const { entry } = one;
  const reason = entry.reason === null ? null : redact(entry.reason);
  return { ...one, entry: { ...entry, reason } };
}

/** The tables that changes touch, for those who show them. */
function tablesOf(changes: Changes): string[] {
  const tables = new Set<string>(changes.rows.map((row) => row.table));
  if (changes.cells.boards.length > 0) tables.add('override');
  return [...tables];
}
