import { isImportError, openedImport, planImport, readImport } from '../services/import';
import type { WorkerServices } from './worker-context';

/** The imports as the worker wants them. */
export const importing: WorkerServices<ReturnType<typeof readImport>>['importing'] = {
  read: (path) => readImport(path),
  opened: openedImport,
  plan: (source, plan, engine, actor) => planImport(source, plan, engine, actor),
  isFault: isImportError,
};
