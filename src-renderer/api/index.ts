export {
  appState,
  refreshAppState,
  retryDatabase,
  saveSettings,
  useAppState,
  useSettings,
} from './app-state';
export { type Attempt, attempt, call, execute, flat, may, undoLast } from './call';
export {
  type Directory,
  useBoardDirectory,
  useEntryOf,
  usePeopleDirectory,
  useTeamspaceDirectory,
} from './directory';
export { cancelJob, useJob, useJobs } from './progress';
export { queryClient } from './query-client';
export { isRefusal, RefusedError, refusalOf } from './refused-error';
export {
  type ListRun,
  type QueryInputOf,
  queryKey,
  runExactly,
  runQuery,
  useListRun,
  useQueryRun,
} from './use-query-run';
