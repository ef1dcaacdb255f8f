export { NewShareDialog } from './new-share/new-share-dialog';
