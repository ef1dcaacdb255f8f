import type { ActionGroup } from './registry';

/** In the order in which groups are shown: what is at hand first. */
export const GROUPS: readonly ActionGroup[] = [
  'selection',
  'here',
  'workspace',
  'go',
  'window',
  'help',
];
