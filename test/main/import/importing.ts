import { afterEach, expect } from 'vitest';
import type { Engine } from '../../../src-main/engine/api';
import { openEngine } from '../../../src-main/engine/open';
import { type ImportLimits, planImport, readImport } from '../../../src-main/services/import';
import { anyCommand } from '../../../src-shared/commands';
import type { ImportPlan, ImportReport } from '../../../src-shared/ipc/app';
import type { CommandResult } from '../../../src-shared/result';
import { scratch } from '../../support/workspace';

export const BOSS = { email: 'boss@corp.example', name: 'Boss' };

export interface Imported {
  engine: Engine;
  report: ImportReport;
  results: CommandResult[];
  /** The board that the import made. */
  board: string;
}

/** Folders and databases of a test, gone when it is over. */
export function workshop(): {
  path(name: string): string;
  engine(): Engine;
  bring(path: string, plan?: Partial<ImportPlan>, limits?: Partial<ImportLimits>): Imported;
} {
  let folder: ReturnType<typeof scratch> | null = null;
  let engines: Engine[] = [];
  afterEach(() => {
    for (const engine of engines) engine.close();
    engines = [];
    folder?.remove();
    folder = null;
  });
  const path = (name: string) => {
    folder ??= scratch();
    return folder.path(name);
  };
  const engine = () => {
    const made = openEngine(path(`workspace-${engines.length}.sqlite`));
    engines.push(made);
    return made;
  };
  return {
    path,
    engine,
    bring(file, plan = {}, limits = {}) {
      const into = engine();
      const source = readImport(file, { limits });
      const planned = planImport(source, { token: '', admin: BOSS, ...plan }, into, null);
      // The engine takes commands as decoded; what an import makes must be what the schema lets in.
      for (const { command } of planned.issues) expect(anyCommand.parse(command)).toEqual(command);
      const results = into.executeAll(planned.issues);
      const refused = results.find((result) => !result.ok);
      if (refused && !refused.ok) throw new Error(JSON.stringify(refused.refused));
      return {
        engine: into,
        report: planned.report,
        results,
        board: planned.report.opens?.board ?? '',
      };
    },
  };
}

/** Everybody's level on a board through the engine's own eyes, by login or address. */
export function levels(engine: Engine, board: string): Record<string, string> {
  const answer = engine.query({ type: 'who', board }, null);
  if ('ok' in answer) throw new Error(answer.refused.message);
  return Object.fromEntries(answer.items.map(({ email, level }) => [email, level]));
}
