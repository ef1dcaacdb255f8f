import type { WorkerServices } from './worker-context';

class ImportUnavailableError extends Error {}

/** Stands in until services/import is there. */
export const importing: WorkerServices<never>['importing'] = {
  read() {
    throw new ImportUnavailableError('this build cannot import yet');
  },
  opened() {
    throw new ImportUnavailableError('this build cannot import yet');
  },
  plan() {
    throw new ImportUnavailableError('this build cannot import yet');
  },
  isFault: (error): error is Error => error instanceof ImportUnavailableError,
};
