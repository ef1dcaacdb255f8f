import { type Refusal, refuse } from '../../src-shared/result';
import type { Planned } from '../services/import';
import type { SyncHandlers } from './handlers';
import { done, nobody, refusedReply, settle, settleCommand } from './replies';
import type { CallContext, ImportDesk } from './worker-context';

const unknownToken = () =>
  refusedReply(
    refuse('not-found', 'this file is no longer open; choose it again', { path: 'token' }),
  );

/** The two doors of the first start that need no file. Nobody can be an actor yet. */
export const appHandlers: SyncHandlers<'app.create' | 'app.demo', CallContext> = {
  'app.create': (input, { engine, work }) =>
    settleCommand(
      engine.execute({ command: { type: 'workspace.create', ...input }, actor: null }, work),
    ),
  'app.demo': ({ size }, { makeDemo }) => settle(makeDemo(size)),
};

type ImportChannel = 'import.open' | 'import.preview' | 'import.apply';

export const importHandlers: SyncHandlers<ImportChannel, CallContext> = {
  'import.open': ({ path }, { engine, imports }) => {
    // Main has asked with the system's dialog by now.
    if (path === undefined) return done(null);
    return readable(imports, () => done(imports.open(path, engine)));
  },
  'import.preview': (plan, { engine, actor, work, imports }) =>
    readable(imports, () => {
      if (actor === null && !engine.empty) return nobody();
      const planned = imports.plan(plan, engine, actor);
      if (planned === null) return unknownToken();
      if (planned.issues.length === 0) return done(planned.report);
      const checked = engine.checkAll(planned.issues, work);
      return checked.ok ? done(planned.report) : refusedReply(atItsRow(checked.refused, planned));
    }),
  'import.apply': (plan, { engine, actor, work, imports }) =>
    readable(imports, () => {
      if (actor === null && !engine.empty) return nobody();
      const planned = imports.plan(plan, engine, actor);
      if (planned === null) return unknownToken();
      for (const result of engine.executeAll(planned.issues, work)) {
        if (!result.ok) return refusedReply(atItsRow(result.refused, planned));
      }
      return done({ ...planned.report, entry: engine.head });
    }),
};

/** A rule speaks of a command; the person knows the row of the file that it came from. */
function atItsRow(refusal: Refusal, planned: Planned): Refusal {
  const place = planned.placeOf?.(refusal.path);
  if (place === undefined) return refusal;
  return { ...refusal, message: `${place.file}, line ${place.line}: ${refusal.message}` };
}

/** A file that cannot be read is an expected no, with the place of its fault in words. */
function readable<T>(imports: ImportDesk, work: () => T): T | ReturnType<typeof refusedReply> {
  try {
    return work();
  } catch (error) {
    if (imports.isFault(error)) return refusedReply(refuse('invalid', error.message));
    throw error;
  }
}
