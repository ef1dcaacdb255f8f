import type { ImportPlan } from '../../src-shared/ipc/app';
import type { MayAnswer, Refusal } from '../../src-shared/result';
import type { Engine, Work } from '../engine/api';
import { type ImportSource, type Planned, placeKey, planImport } from '../services/import';
import type { ImportOptions } from './import-plan';

/** Rows that the rules refuse are left out one by one; more than this is no slip any more. */
const MOST_LEFT_OUT = 500;

/**
 * Plans and does, or with --dry-run previews. With --skip-bad a row that a rule refuses is left out
 * like one that cannot be read, and the rest is tried again: a refusal has changed nothing.
 */
export function attempt(
  source: ImportSource,
  plan: ImportPlan,
  engine: Engine,
  actor: string | null,
  options: ImportOptions,
  work: Work,
): { planned: Planned; refused?: Refusal; may?: MayAnswer } {
  const leftOut = new Map<string, string>();
  for (;;) {
    const skipBad = options.skipBad === true;
    const planned = planImport(source, plan, engine, actor, { skipBad, leftOut });
    if (planned.issues.length === 0) return { planned };
    const issues = stamped(planned, options.now);
    const answer = options.dryRun ? engine.mayAll(issues, work) : engine.executeAll(issues, work);
    const failed = Array.isArray(answer) ? answer.find((result) => !result.ok) : answer;
    if (failed === undefined || failed.ok)
      return 'gains' in answer ? { planned, may: answer } : { planned };
    const place = planned.placeOf?.(failed.refused.path);
    if (!skipBad || place === undefined || leftOut.size >= MOST_LEFT_OUT) {
      return { planned, refused: atItsRow(failed.refused, planned) };
    }
    leftOut.set(placeKey(place), failed.refused.message);
  }
}

function stamped({ issues }: Planned, now: number | undefined): Planned['issues'] {
  return now === undefined ? issues : issues.map((issue) => ({ ...issue, now }));
}

/** The refusal with the row of the file that it is about. */
function atItsRow(refusal: Refusal, planned: Planned): Refusal {
  const place = planned.placeOf?.(refusal.path);
  if (place === undefined) return refusal;
  return { ...refusal, message: `${place.file}, line ${place.line}: ${refusal.message}` };
}
