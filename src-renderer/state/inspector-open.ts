import { useLayoutValue } from './layout';

/** Whether the region at the right is shown; every view has it, and it stays as one left it. */
export function useInspectorOpen(): [boolean, (open: boolean) => void] {
  return useLayoutValue('shell.inspector', true);
}
