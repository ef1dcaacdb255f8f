export { TeamspacePage } from './page/teamspace-page';
