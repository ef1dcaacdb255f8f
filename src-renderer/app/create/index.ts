export { CreationDialog } from './creation-dialog';
export { PersonPicker } from './person-picker';
export { useCreation } from './use-creation';
