import type { ImportPlan } from '../../src-shared/ipc/app';
import type { MayAnswer, Refusal } from '../../src-shared/result';
import type { Engine } from '../engine/api';
import { type ImportSource, type Planned, placeKey, planImport } from '../services/import';
import type { ImportOptions } from './import-plan';

/** Rows that the rules refuse are left out one by one; more than this is no slip any more. */
const MOST_LEFT_OUT = 500;

/** With --skip-bad a row that a rule refuses is left out like one that cannot be read. */
export function preview(
  source: ImportSource,
  plan: ImportPlan,
  engine: Engine,
  actor: string | null,
  options: ImportOptions,
): { planned: Planned; may: MayAnswer | { ok: false; refused: Refusal } } {
  const leftOut = new Map<string, string>();
  for (;;) {
    const skipBad = options.skipBad === true;
    const planned = planImport(source, plan, engine, actor, { skipBad, leftOut });
    if (planned.issues.length === 0)
      return { planned, may: { ok: true, changed: 0, gains: [], losses: [] } };
    const may = engine.mayAll(stamped(planned, options.now));
    const place = may.ok ? undefined : planned.placeOf?.(may.refused.path);
    if (may.ok || !skipBad || place === undefined || leftOut.size >= MOST_LEFT_OUT)
      return { planned, may };
    leftOut.set(placeKey(place), may.refused.message);
  }
}

export function stamped({ issues }: Planned, now: number | undefined): Planned['issues'] {
  return now === undefined ? issues : issues.map((issue) => ({ ...issue, now }));
}

/** The refusal with the row of the file that it is about. */
export function atItsRow(refusal: Refusal, planned: Planned): Refusal {
  const place = planned.placeOf?.(refusal.path);
  if (place === undefined) return refusal;
  return { ...refusal, message: `${place.file}, line ${place.line}: ${refusal.message}` };
}
