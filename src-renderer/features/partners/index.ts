export { AddPartnerDialog } from './add-partner-dialog';
