import { erasedEmail } from '../../src-shared/model/email';

type Json = Record<string, unknown>;

/** Which fields of an object are personal, and whose they are. */
export interface DetailSpec {
  fields: readonly string[];
  /** The field that names the subject: erasing that person erases these details whole. */
  subject: string;
  /** What is read in the fields' place once they are gone. */
  erased(object: Json): Json;
}

const erasedPerson = ({ id }: Json) => ({ email: erasedEmail(String(id)), name: '' });
/** An address in a command that does not say whose it was. */
const erasedAddress = () => ({ email: erasedEmail('unknown') });

/** By table. */
export const ROW_DETAILS: Readonly<Record<string, DetailSpec>> = {
  person: { fields: ['email', 'name'], subject: 'id', erased: erasedPerson },
  importedEvent: {
    fields: ['actor', 'subject', 'detail'],
    subject: 'board',
    erased: () => ({ actor: '', subject: '', detail: '' }),
  },
  request: { fields: ['message'], subject: 'person', erased: () => ({ message: '' }) },
  // Where there is no better name, an address.
  partner: { fields: ['organisation'], subject: 'person', erased: () => ({ organisation: null }) },
  share: { fields: ['reason'], subject: 'person', erased: () => ({ reason: null }) },
  console: { fields: ['name'], subject: 'person', erased: () => ({ name: '' }) },
  // People call reviews after people.
  review: { fields: ['name'], subject: 'id', erased: () => ({ name: '' }) },
  reviewItem: { fields: ['note'], subject: 'person', erased: () => ({ note: null }) },
  snooze: { fields: ['reason'], subject: 'subject', erased: () => ({ reason: '' }) },
};

/** By command type; reasons are personal in every command and kept beside these. */
export const COMMAND_DETAILS: Readonly<Record<string, DetailSpec>> = {
  'person.add': { fields: ['email', 'name'], subject: 'id', erased: erasedPerson },
  'workspace.create': {
    fields: ['admin'],
    subject: 'type',
    erased: () => ({ admin: { ...erasedAddress(), name: '' } }),
  },
  'import.board': { fields: ['events'], subject: 'board', erased: () => ({ events: [] }) },
  'participant.invite': { fields: ['persons'], subject: 'board', erased: () => ({ persons: [] }) },
  'partner.accept': { fields: ['organisation'], subject: 'token', erased: () => ({}) },
  'request.submit': { fields: ['message'], subject: 'board', erased: () => ({}) },
  'share.create': { fields: ['email'], subject: 'id', erased: erasedAddress },
  'partner.invite': { fields: ['email'], subject: 'id', erased: erasedAddress },
  'partner.addMember': { fields: ['email'], subject: 'partner', erased: erasedAddress },
  'review.open': { fields: ['name'], subject: 'id', erased: () => ({ name: '' }) },
  'review.change': { fields: ['name'], subject: 'review', erased: () => ({}) },
  'review.decide': { fields: ['note'], subject: 'review', erased: () => ({}) },
  'console.enrol': { fields: ['name'], subject: 'person', erased: () => ({ name: '' }) },
};
