import type { ViewWindow } from '../../src-shared/ipc/grid';
import { type CommandResult, type Refused, refuse, refused } from '../../src-shared/result';
import { type Core, NOT_SYNCED } from '../commands/core';
import { check, execute, executeAll, may } from '../commands/execute';
import { Stages } from '../commands/staging/stages';
import { RefusedError } from '../domain/authority/refused';
import { entryId } from '../ledger/ids';
import { Ledger } from '../ledger/ledger';
import { Past } from '../ledger/past';
import { answer } from '../queries';
import { evidenceOf } from '../queries/reviews/evidence';
import { Viewer } from '../queries/viewer';
import { Views } from '../read-model/views';
import { mailProvidersFor } from '../secrets/mail-providers';
import { organisationOf } from '../secrets/organisation';
import { Vault } from '../secrets/vault';
import { Facts } from '../store/facts';
import { asDatabaseError, openStore } from '../store/open';
import { replicaOf } from '../sync/replica-of';
import { sharingOf } from '../sync/sharing';
import type { Engine, OpenOptions } from './api';
import { outwardOf } from './outward';
import { keepHead, proofOf } from './proof';

/** Opens a workspace's database; throws a DatabaseError where that cannot be. */
export function openEngine(file: string, options: OpenOptions = {}): Engine {
  return engineOf(openCore(file, options));
}

/** What stands behind an engine: tests look at the facts and tables themselves. */
export function openCore(file: string, options: OpenOptions = {}): Core {
  const db = openStore(file, options);
  try {
    const facts = new Facts(db);
    const vault = new Vault(db, options.key ?? (() => null), () => entryId(Date.now()));
    const ledger = new Ledger(db);
    const core: Core = {
      db,
      vault,
      facts,
      ledger,
      past: new Past(ledger, () => core.state),
      state: facts.load(),
      signer: options.signer ?? (() => null),
      heads: options.heads ?? null,
      consoleName: options.consoleName ?? 'Console',
      clock: options.clock ?? Date.now,
      rehearsed: options.rehearsed ?? false,
      secrets: vault.secrets,
      organisationOf: organisationOf(mailProvidersFor(file)),
      effect: (effect, at) => vault.effect(effect, at),
      committed: () => {},
      sync: NOT_SYNCED,
      reload: () => {
        core.state = facts.load();
        ledger.reload();
        core.past.forget();
      },
    };
    return core;
  } catch (error) {
    db.close();
    throw asDatabaseError(error, file);
  }
}

export function engineOf(core: Core, replica = replicaOf(core)): Engine {
  const { db, vault } = core;
  const listeners: ((head: number, tables: string[]) => void)[] = [];
  core.committed = (tables) => {
    const changed = [...tables, ...(vault.outbox.takeTouched() ? ['outbox'] : [])];
    for (const listener of listeners) listener(core.ledger.head.seq, changed);
  };
  const views = new Views(core);
  const stages = new Stages(core, views);
  return {
    ...outwardOf(core),
    sync: sharingOf(replica),
    proof: proofOf(core),
    file: db.name,
    get empty() {
      return core.state.workspace === null;
    },
    get head() {
      return core.ledger.head.seq;
    },
    execute: (issue, work) => {
      const result = execute(core, issue, work);
      // Views and change sets of a workspace that was erased would speak of the next one's places.
      if (result.ok && issue.command.type === 'workspace.erase') {
        views.clear();
        stages.clear();
      }
      return result;
    },
    executeAll: (issues, work) => executeAll(core, issues, work),
    may: (issue, work) => may(core, [issue], work),
    checkAll: (issues, work) => check(core, issues, work),
    mayAll: (issues, work) => may(core, issues, work),
    query: (query, as, work) => answer(core, query, as, work),
    evidence: (review, as) => orRefused(() => evidenceOf(core, review, as)),
    grid: {
      open: (request, as, work) =>
        orRefused(() => {
          const viewer = new Viewer(core.state, as, core.clock());
          viewer.needs(viewer.managesTeamspace(request.teamspace), 'to manage the teamspace');
          return views.open(request, work);
        }),
      window: (request) => orRefused(() => views.window(request, marksOf(stages, request))),
      describe: (selection) => orRefused(() => views.describe(selection)),
    },
    stage: {
      preview: (request, actor, work) => orRefused(() => stages.preview(request, actor, work)),
      apply: (request, actor, work) => stages.apply(request, actor, work),
      drop: (stage) => stages.drop(stage),
    },
    undoLast: (actor, work) => undoLast(core, actor, work),
    onChanged: (listener) => {
      listeners.push(listener);
    },
    checkpoint: () => {
      db.pragma('wal_checkpoint(TRUNCATE)');
      keepHead(core);
    },
    close: () => {
      if (db.open) keepHead(core);
      db.close();
    },
  };
}

function marksOf(stages: Stages, { stage }: ViewWindow) {
  return stage === undefined ? null : stages.marks(stage);
}

function orRefused<T>(ask: () => T): T | Refused {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RefusedError) return refused(error.refusal);
    throw error;
  }
}

/** The newest entry of this actor that still stands and is no undo itself. */
function undoLast(core: Core, reference: string, work = {}): CommandResult {
  const actor = core.state.person(reference)?.id ?? '';
  const entries = core.db
    .prepare(`SELECT seq FROM ledger
       WHERE actor = ? AND undoes IS NULL AND void IS NULL AND kind = 'command' AND changed > 0
         AND command NOT LIKE 'console.%'
       ORDER BY seq DESC`)
    .pluck()
    .iterate(actor) as Iterable<number>;
  let newest: number | null = null;
  for (const seq of entries) {
    if (!core.ledger.stands(seq)) continue;
    newest = seq;
    break;
  }
  if (newest === null) return refused(refuse('not-found', 'there is nothing of yours to undo'));
  return execute(core, { command: { type: 'undo', entry: newest }, actor: reference }, work);
}
