export { comboOf, keyCaps } from './keys';
export { type Action, runAction, useActions, useCurrentActions } from './registry';
export { useActionKeys } from './use-action-keys';
