export { ShareDrawer, type ShareTab } from './share-drawer';
