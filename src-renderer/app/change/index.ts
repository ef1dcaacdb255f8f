export { useChangeToasts } from './apply-change';
export { ChangeDialog } from './change-dialog';
export { type Proposal, proposeChange } from './change-store';
